import { RegionCode } from '@contract'
import * as z from 'zod/mini'
import { stored } from '../../services/storage'

const kept = stored('places', z.array(RegionCode))

/** As many as one has to do with. */
const MOST_KEPT = 3

/** The places that were chosen last on this device (GB/T 2260 codes), the latest first. */
export const recentPlaces = (): readonly string[] => kept.load() ?? []

/** Keeps a place as the latest. */
export const rememberPlace = (code: string): void =>
  kept.save([code, ...recentPlaces().filter((other) => other !== code)].slice(0, MOST_KEPT))

import type { Benefits } from '@contract'
import { Timeline } from '../../../components/Timeline'
import { Block } from './Block'
import { Gap } from './Gap'
import { WaitingPeriod } from './WaitingPeriod'

interface Props {
  benefits: Benefits
  /** The day of payment that was told, or the day of the question, which it is by default. */
  payOn: string
}

/** Cover over time, how long the wait is, and who bears the expenses of the time without cover. */
export function Cover({ benefits, payOn }: Props) {
  const { timeline, waiting, retroactive, gapPayer, basis } = benefits
  const hasGap = retroactive !== undefined || gapPayer !== undefined
  if (!timeline && !waiting && !hasGap) return null
  return (
    <Block title="哪段时间有保障" part="part-cover" basis={basis}>
      {timeline && <Timeline segments={timeline} mark={{ day: payOn, name: '缴费那天' }} />}
      {waiting && <WaitingPeriod waiting={waiting} benefits={benefits} />}
      {hasGap && <Gap benefits={benefits} />}
    </Block>
  )
}

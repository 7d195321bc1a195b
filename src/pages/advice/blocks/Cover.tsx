import type { Advice, Benefits } from '@contract'
import { Timeline } from '../../../components/Timeline'
import { Block } from './Block'
import { Gap, type GapKind } from './Gap'
import { WaitingPeriod } from './WaitingPeriod'

interface Props {
  benefits: Benefits
  /** Why each stretch is so. */
  history: Advice['history']
  /** The day of payment that was told, or the day of the question, which it is by default. */
  payOn: string
  gap: GapKind
}

/** Cover over time, how long the wait is, and who bears the expenses of the time without cover. */
export function Cover({ benefits, history, payOn, gap }: Props) {
  const { timeline, waiting, retroactive, gapPayer, expenses, basis } = benefits
  const hasGap = gap === 'none' ? expenses !== undefined : retroactive !== undefined || gapPayer !== undefined
  const why = (day: string) => history?.find(({ from, to }) => from <= day && day < to)?.why
  const segments = timeline ?? history
  if (!segments && !waiting && !hasGap) return null
  return (
    <Block title="哪段时间有保障" part="part-cover" basis={basis}>
      {segments && <Timeline segments={segments} why={why} mark={{ day: payOn, name: '缴费那天' }} />}
      {waiting && <WaitingPeriod waiting={waiting} benefits={benefits} />}
      {hasGap && <Gap benefits={benefits} kind={gap} />}
    </Block>
  )
}

import type { Benefits } from '@contract'
import { Timeline } from '../../../components/Timeline'
import { Day } from '../../../components/Timeline/Day'
import { startBounds } from '../../../components/Timeline/days'
import { Block } from './Block'

/** The first day with benefits, large, and cover over time. */
export function Start({ benefits }: { benefits: Benefits }) {
  const { startsOn, timeline } = benefits
  return (
    <Block title="从哪天起有保障" basis={benefits.basis} undecided={benefits.undecided}>
      {startsOn && (
        <p className="start-date">
          {startBounds(startsOn).map(({ label, day }) => (
            <span key={label} className="start-line">
              {label && <span className="start-label">{label}</span>}
              <Day day={day} />
            </span>
          ))}
        </p>
      )}
      {timeline && <Timeline segments={timeline} />}
    </Block>
  )
}

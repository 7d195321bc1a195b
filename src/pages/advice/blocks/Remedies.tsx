import type { Remedy } from '@contract'
import { TITLES } from '../words'
import { Block } from './Block'
import { together } from './together'

export const AGAINST: Readonly<Record<Remedy['against'], string>> = {
  employer: '单位不肯付、不肯补',
  office: '医保经办机构不给办、不给报',
  collector: '税务部门不受理、算得不对',
}

/** What can be done against a refusal: against whom, what, within which time, where. */
export function Remedies({ remedies }: { remedies: readonly Remedy[] }) {
  return (
    <Block title={TITLES.remedies} part="part-remedies" {...together(remedies)}>
      {(['employer', 'office', 'collector'] as const).map((against) => {
        const mine = remedies.filter((remedy) => remedy.against === against)
        return (
          mine.length > 0 && (
            <div key={against}>
              <h3>{AGAINST[against]}</h3>
              <ul>
                {mine.map(({ text, within, where }) => (
                  <li key={text}>
                    {text}
                    {(within ?? where) && (
                      <span className="hint step-channel">
                        {[within && `期限：${within}`, where && `在哪办：${where}`].filter(Boolean).join('　')}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </Block>
  )
}

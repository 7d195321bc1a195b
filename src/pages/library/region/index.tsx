import { dateWords, type Grade, type RegionReply, type RuleLine } from '@contract'
import { useState } from 'react'
import { PhoneLink } from '../../../components/PhoneLink'
import { library } from '../../../services/library'
import { go, params } from '../../../services/router'
import { Entry } from '../Entry'
import { Facts } from '../Facts'
import { Listed } from '../Listed'
import { RuleRow } from '../RuleRow'
import { countedWords, OFFICIAL, verifiedWords } from '../words'
import { PickRegion } from './PickRegion'

/** What is known of one place; without a place in the address, the places to choose from. */
export default function RegionPage() {
  const [code] = useState(() => params('code').code)
  if (code === undefined) return <PickRegion />
  return (
    <Entry kind="地方" id={code} find={library.region} titleOf={({ name }) => name}>
      {(region) => <Region region={region} />}
    </Entry>
  )
}

function Region({ region }: { region: RegionReply }) {
  const { code, since, note, decisions, lines, open, contacts, claims } = region
  const checked = decisions.map(({ checkedOn }) => checkedOn).sort()[0]
  return (
    <>
      <Facts
        facts={[
          ['核实了吗', verifiedWords(region)],
          ['下面列出的', countedWords(lines)],
          ['最早管到', since && `${dateWords(since)}（现在还管用的规定里最早的）`],
          ['核对日期', checked && `最早一条是${dateWords(checked)}`],
        ]}
      />
      {note && <p>{note}</p>}
      <Rules title="已经核实的规则" lines={lines} grades={OFFICIAL} region={region}>
        {`这里和所在的省都没有核实过的规则，按国家的规定${lines.length > 0 ? '和下面据报道的规定' : ''}算。`}
      </Rules>
      <Rules title="只是据报道、没有见到官方原文的" lines={lines} grades={['reported', 'claimed']} region={region} />
      {open.length > 0 && (
        <section>
          <h2>还不知道的</h2>
          <p>下面这些，这里和所在的省都没有查到自己的规定。算结果时按国家的规定，给出最早和最晚。</p>
          <ul>
            {open.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>可以问谁</h2>
        <ul className="plain">
          {contacts.map(({ name, phone }) => (
            <li key={`${name} ${phone}`}>
              <p>{name}</p>
              <PhoneLink phone={phone} text={`拨打 ${phone}`} />
            </li>
          ))}
        </ul>
      </section>
      <div className="actions">
        {claims > 0 && (
          <button type="button" onClick={() => go.claims({ region: code })}>
            {`看网上关于这里的说法（${claims}条）`}
          </button>
        )}
        <button type="button" onClick={() => go.region()}>
          看别的地方
        </button>
      </div>
    </>
  )
}

interface RulesProps {
  title: string
  lines: readonly RuleLine[]
  grades: readonly Grade[]
  region: RegionReply
  /** What is said when there is none; without it, nothing is. */
  children?: string
}

/** The rules of some grades, each with what it decides. */
function Rules({ title, lines, grades, region: { decisions }, children }: RulesProps) {
  const found = lines.filter(({ grade }) => grades.includes(grade))
  if (found.length === 0 && !children) return null
  const about = ({ id }: RuleLine) =>
    [...new Set(decisions.filter(({ rules }) => rules.includes(id)).map(({ label }) => label))].join('、')
  return (
    <section>
      <h2>{`${title}（${found.length}条）`}</h2>
      {found.length === 0 && <p>{children}</p>}
      <Listed items={found} size={10} what="规则">
        {(line) => <RuleRow key={line.id} line={line} about={about(line)} />}
      </Listed>
    </section>
  )
}

import { dateWords, RELATION_WORDS, type Relation, type RuleReply } from '@contract'
import { useState } from 'react'
import { GradeWords } from '../../../components/Basis/GradeWords'
import { SourcePageLink } from '../../../components/Basis/links'
import { SourceLink } from '../../../components/Basis/SourceLink'
import { today } from '../../../services/clock'
import { library } from '../../../services/library'
import { go, params } from '../../../services/router'
import { Entry } from '../Entry'
import { Facts } from '../Facts'
import { Listed } from '../Listed'
import { RuleRow } from '../RuleRow'
import { inForceWords, inOrder, notInForce } from '../words'

/** One rule: what it says, where and when it holds, what it rests on, and the rules around it. */
export default function RulePage() {
  const [id] = useState(() => params('id').id)
  return (
    <Entry kind="规则" id={id} find={library.rule} titleOf={() => '一条规则'}>
      {(rule) => (
        <>
          <Rule rule={rule} />
          <Source rule={rule} />
          {inOrder(RELATION_WORDS).map((relation) => (
            <Related key={relation} relation={relation} related={rule.related} />
          ))}
          {rule.scenarios.length > 0 && <Scenarios names={rule.scenarios} />}
          <div className="actions">
            <button type="button" onClick={() => go.feedback(rule.id)}>
              这条规则有问题？告诉我们
            </button>
            <button type="button" onClick={() => go.library()}>
              去规则库
            </button>
          </div>
        </>
      )}
    </Entry>
  )
}

function Rule({ rule }: { rule: RuleReply }) {
  const { id, text, region, labels, because, assumes } = rule
  const ended = notInForce(rule, today())
  return (
    <>
      <p className="lead">{text}</p>
      {ended && <p className="note warn">{`这条规则${ended}。`}</p>}
      <Facts
        facts={[
          ['说的是', labels.join('、')],
          ['在哪里', region?.name ?? '全国'],
          ['什么时候', inForceWords(rule)],
          ['另外说明', because],
          ['我们的理解', assumes],
          ['编号', id],
        ]}
      />
      {region && (
        <button type="button" onClick={() => go.region(region.code)}>
          {`看${region.name}的全部规则`}
        </button>
      )}
    </>
  )
}

function Source({ rule: { basis } }: { rule: RuleReply }) {
  const { source, title, article, grade, checkedOn, url } = basis
  return (
    <section>
      <h2>出处</h2>
      <Facts
        facts={[
          ['文件', title],
          ['哪一条', article || undefined],
          ['可信程度', <GradeWords key="grade" grade={grade} />],
          ['核对日期', dateWords(checkedOn)],
        ]}
      />
      <SourcePageLink id={source} title={title} />
      {url && <SourceLink url={url} title={title} />}
    </section>
  )
}

function Related({ relation, related }: { relation: Relation; related: RuleReply['related'] }) {
  const lines = related.filter((each) => each.relation === relation).map(({ line }) => line)
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{RELATION_WORDS[relation]}</h2>
      <Listed items={lines} size={5} what="规则">
        {(line) => <RuleRow key={line.id} line={line} />}
      </Listed>
    </section>
  )
}

function Scenarios({ names }: { names: readonly string[] }) {
  return (
    <section>
      <h2>用这些例子检验过</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  )
}

import { fullName } from '@contract'
import { useEffect, useRef, useState } from 'react'
import { Fold } from '../../../components/Fold'
import { Form } from '../../../components/Form'
import { RegionPicker } from '../../../components/RegionPicker'
import { TextField } from '../../../components/TextField'
import type { ClaimsOf } from '../../../services/library'
import './Filter.css'

/** What the claims are narrowed by. */
export type Asked = Omit<ClaimsOf, 'cursor'> & {
  /** The id of the only one. */
  claim?: string
}

interface Props {
  asked: Asked
  /** The topics to choose from. */
  topics: readonly string[]
  onChange(asked: Asked): void
}

/** What the claims are narrowed by: words, one topic, one place; each can be taken away again. */
export function Filter({ asked: { claim, ...asked }, topics, onChange }: Props) {
  const { q, topic, region, source } = asked
  const typed = useRef('')
  // where one searches for a place, it changes with every letter
  const [place, setPlace] = useState(region)
  useEffect(() => {
    typed.current = q ?? ''
    setPlace(region)
  }, [q, region])
  const without = (field: keyof Asked) => {
    const { [field]: _gone, ...rest }: Asked = asked
    return rest
  }
  const chosen: [field: keyof Asked, words: string | undefined][] = [
    ['claim', claim && '这一条'],
    ['q', q && `有“${q}”的`],
    ['topic', topic && `说${topic}的`],
    ['region', region && `关于${fullName(region) ?? region}的`],
    ['source', source && '和一份文件有关的'],
  ]

  return (
    <div className="filter">
      <Form
        submit="筛选"
        busy={false}
        onSubmit={() => {
          const { q: _words, region: _place, ...rest } = asked
          const words = typed.current.trim()
          onChange({ ...rest, ...(words && { q: words }), ...(place && { region: place }) })
        }}
      >
        <TextField
          key={q}
          label="只看有这些词的"
          initial={q ?? ''}
          onText={(text) => {
            typed.current = text
          }}
        />
        <Fold label="按地方看">
          <RegionPicker legend="只看哪个地方的说法" value={place} onChoose={setPlace} />
        </Fold>
      </Form>
      <Fold label="按话题看">
        <div className="button-row">
          {topics.map((each) => (
            <button
              type="button"
              key={each}
              className={each === topic ? 'on' : ''}
              aria-pressed={each === topic}
              onClick={() => onChange(each === topic ? without('topic') : { ...asked, topic: each })}
            >
              {each === topic && '✓ '}
              {each}
            </button>
          ))}
        </div>
      </Fold>
      {chosen.map(
        ([field, words]) =>
          words && (
            <p key={field} className="row">
              <span>现在只看{words}</span>
              <button type="button" className="quiet" onClick={() => onChange(without(field))}>
                {`不限（${words}）`}
              </button>
            </p>
          ),
      )}
    </div>
  )
}

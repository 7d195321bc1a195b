import { useEffect, useRef, useState } from 'react'
import { keepParams } from '../../../services/router'
import { type Asked, Filter } from './Filter'
import { Statements } from './Statements'

/** Every statement with its ruling, narrowed by words, topic and place; `asked` is what the address says. */
export function Claims({ asked: first }: { asked: Asked }) {
  const [asked, setAsked] = useState(first)
  const [topics, setTopics] = useState<readonly string[]>([])
  const begun = useRef(first)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // the button that widened the search is gone
    if (process.env.TARO_ENV === 'h5' && asked !== begun.current && document.activeElement === document.body)
      head.current?.focus?.({ preventScroll: true })
  }, [asked])

  const key = JSON.stringify(asked)
  function narrow(to: Asked) {
    if (JSON.stringify(to) === key) return
    setAsked(to)
    keepParams(to)
  }
  return (
    <section>
      <h2 ref={head} tabIndex={-1}>
        全部说法
      </h2>
      <Filter asked={asked} topics={topics} onChange={narrow} />
      <Statements key={key} asked={asked} onTopics={setTopics} onAll={() => narrow({})} />
    </section>
  )
}

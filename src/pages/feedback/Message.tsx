import { useId, useState } from 'react'

interface Props {
  /** What stands in it at first; it keeps its own text from then on, since WeChat's inputs flicker when they are led. */
  initial: string
  /** Most characters. */
  room: number
  error: string | undefined
  onText(text: string): void
}

/** WeChat cuts off after 140 characters unless it is told not to; what is too much is counted, never cut. */
const UNCUT = process.env.TARO_ENV === 'weapp' ? { maxLength: -1 } : {}

/** Near the end, who hears the page is told how much room is left. */
const NEAR = 100

/** The message, with how many more characters it may have. */
export function Message({ initial, room, error, onText }: Props) {
  const id = useId()
  const errorId = `${id}error`
  const countId = `${id}count`
  const [length, setLength] = useState(initial.length)
  const left = room - length
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        您想说的
      </label>
      {error && (
        <p className="error" id={errorId}>
          {error}
        </p>
      )}
      <textarea
        id={id}
        className={error ? 'text invalid' : 'text'}
        defaultValue={initial}
        aria-label="您想说的"
        aria-invalid={error ? 'true' : 'false'}
        aria-describedby={error ? `${errorId} ${countId}` : countId}
        onInput={(event) => {
          const { value } = event.target as HTMLTextAreaElement
          setLength(value.length)
          onText(value)
        }}
        {...UNCUT}
      />
      <p className={left < 0 ? 'error' : 'hint'} id={countId} aria-live={left < NEAR ? 'polite' : 'off'}>
        {left < 0 ? `多了${-left}个字` : `还可以写${left}个字`}
      </p>
    </div>
  )
}

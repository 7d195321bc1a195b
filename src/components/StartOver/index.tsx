import { useAskedAgain } from '../asked-again'

interface Props {
  /** True when answers would be lost now: it is asked once more. */
  asks(): boolean
  /** What is done, on the buttons that follow the question. */
  deed?: string
  /** What the button says. */
  label?: string
  /** What is lost, in words. */
  question?: string
  className?: string
  onStart(): void
}

/** Begins other answers than those that stand here. */
export function StartOver({
  asks,
  deed = '重新开始',
  label = deed,
  question = '确定从头再来吗？现在的回答会清掉，以前的咨询还在。',
  className,
  onStart,
}: Props) {
  const { asking, ask, question: asked, button } = useAskedAgain()
  function start() {
    ask(false)
    onStart()
  }
  if (!asking)
    return (
      <button ref={button} type="button" className={className} onClick={() => (asks() ? ask(true) : start())}>
        {label}
      </button>
    )
  return (
    <div className="note danger">
      <p ref={asked} tabIndex={-1} className="asked-again">
        {question}
      </p>
      <div className="row">
        <button type="button" className="danger" onClick={start}>
          确定{deed}
        </button>
        <button type="button" onClick={() => ask(false)}>
          不{deed}
        </button>
      </div>
    </div>
  )
}

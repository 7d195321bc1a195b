import { useAskedAgain } from '../../components/asked-again'
import { drafts } from '../../interview/draft'
import { go } from '../../services/router'

/** Forgets the answers, asked once more, and begins at the first question. */
export function StartOver() {
  const { asking, ask, question, button } = useAskedAgain()
  function startOver() {
    drafts.clear()
    go.interview()
  }
  if (!asking)
    return (
      <div className="actions">
        <button ref={button} type="button" className="quiet" onClick={() => ask(true)}>
          重新开始
        </button>
      </div>
    )
  return (
    <div className="note danger">
      <p ref={question} tabIndex={-1} className="asked-again">
        确定从头再来吗？上面的回答会清掉，以前的咨询还在。
      </p>
      <div className="row">
        <button type="button" className="danger" onClick={startOver}>
          确定重新开始
        </button>
        <button type="button" onClick={() => ask(false)}>
          不重新开始
        </button>
      </div>
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { useAskedAgain } from '../../components/asked-again'
import { CallFailed } from '../../components/CallFailed'
import { removeEverything } from '../../services/privacy'
import { useTask } from '../../services/task'

interface Props {
  /** True when it is done. */
  removed: boolean
  onRemoved(): void
}

/** Deletes everything about the person, asked once more. */
export function RemoveAll({ removed, onRemoved }: Props) {
  const { asking, ask, question, button } = useAskedAgain()
  const done = useRef<HTMLParagraphElement>(null)
  const { busy, error, run } = useTask()
  useEffect(() => {
    if (removed) done.current?.focus?.()
  }, [removed])

  const remove = () => void run(removeEverything, onRemoved)
  return (
    <div>
      <h3>全部删除</h3>
      {error && <CallFailed error={error} onRetry={remove} />}
      {removed ? (
        <p ref={done} tabIndex={-1} role="status">
          已经全部删除。
        </p>
      ) : asking ? (
        <div>
          <p ref={question} tabIndex={-1} className="asked-again">
            确定全部删除吗？咨询、投诉建议、填过的回答、选过的城市和打的勾都会删掉，找不回来。版本、字号和颜色会留着。
          </p>
          <div className="row">
            <button type="button" className="danger" disabled={busy} onClick={remove}>
              {busy ? '正在删除……' : '确定全部删除'}
            </button>
            <button type="button" disabled={busy} onClick={() => ask(false)}>
              不删除
            </button>
          </div>
        </div>
      ) : (
        <button ref={button} type="button" className="danger" onClick={() => ask(true)}>
          删除我的全部资料
        </button>
      )}
    </div>
  )
}

import { useEffect, useRef, useState } from 'react'
import { CallFailed } from '../../components/CallFailed'
import { gather, type Mine, save } from '../../services/privacy'
import { useTask } from '../../services/task'

/** Everything that is held about the person, as a file; in two taps, for WeChat hands over a file at a tap only. */
export function Export() {
  const [mine, setMine] = useState<Mine>()
  const [failed, setFailed] = useState(false)
  const ready = useRef<HTMLParagraphElement>(null)
  const { busy, error, run } = useTask()
  useEffect(() => {
    if (mine) ready.current?.focus?.()
  }, [mine])

  const keep = (all: Mine) =>
    save(all).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  const start = () => void run(gather, setMine)
  return (
    <div>
      <h3>拿走一份</h3>
      {error && <CallFailed error={error} onRetry={start} />}
      {mine ? (
        <div>
          <p ref={ready} tabIndex={-1} role="status">
            准备好了：{mine.consultations.length}次咨询，{mine.feedback.length}条投诉建议。
          </p>
          <button type="button" onClick={() => keep(mine)}>
            {process.env.TARO_ENV === 'weapp' ? '发到微信聊天里保存' : '保存成文件'}
          </button>
          {failed && (
            <p className="error" role="alert">
              没有保存成，可以再点一次。
            </p>
          )}
        </div>
      ) : (
        <button type="button" disabled={busy} onClick={start}>
          {busy ? '正在准备……' : '导出我的资料'}
        </button>
      )}
    </div>
  )
}

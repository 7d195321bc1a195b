import { Skeleton } from '../../components/Skeleton'

/** The page as it will stand there, in grey: the verdict, the contents, the first block. */
export function Outline() {
  return (
    <Skeleton text="正在打开答复……">
      <div className="card">
        <div className="skeleton outline-verdict" />
        <div className="skeleton outline-date" />
        <div className="skeleton" />
        <div className="skeleton" />
        <div className="skeleton outline-short" />
      </div>
      <div className="button-row contents">
        {['a', 'b', 'c', 'd'].map((name) => (
          <div key={name} className="skeleton outline-way" />
        ))}
      </div>
      <div className="card">
        <div className="skeleton outline-short" />
        <div className="skeleton outline-date" />
        <div className="skeleton" />
      </div>
    </Skeleton>
  )
}

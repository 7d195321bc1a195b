import { copy } from '../../services/clipboard'

interface Props {
  url: string
  /** Title of the document. */
  title: string
}

/** The way to the text of a source in WeChat, which opens no foreign address: the address, to be copied. */
export function SourceLink({ url, title }: Props) {
  return (
    <div>
      <p className="small source-url">{url}</p>
      <button type="button" className="quiet" aria-label={`复制网址：${title}`} onClick={() => copy(url)}>
        复制网址
      </button>
    </div>
  )
}

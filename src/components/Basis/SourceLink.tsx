interface Props {
  url: string
  /** Title of the document. */
  title: string
}

/** The way to the text of a source on the web: a link. */
export function SourceLink({ url, title }: Props) {
  return (
    <a
      className="source-link"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`看原文：${title}（新窗口打开）`}
    >
      看原文
    </a>
  )
}

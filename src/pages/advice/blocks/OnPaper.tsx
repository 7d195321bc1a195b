import { download } from '../../../services/download'
import { type Paragraphs, pictureOf } from '../../../services/picture'
import { print } from '../../../services/print'
import { Act } from './Act'

/** What the picture holds. */
export interface OnPaperProps {
  parts: readonly Paragraphs[]
}

/** The page that is shown: those one came from stay in the document, unseen. */
const shownPage = () => [...document.querySelectorAll('.page')].find((page) => page.getClientRects().length > 0)

/** On the web: on paper, and as a long picture. */
export function OnPaper({ parts }: OnPaperProps) {
  async function onPaper(): Promise<string> {
    await print(shownPage() ?? document.body)
    return ''
  }
  async function asPicture(): Promise<string> {
    try {
      download('续保通答复.png', await pictureOf(shownPage() ?? document.body, parts))
      return '长图已经下载。'
    } catch {
      return '没有存成图。请改用「打印」，或者截屏。'
    }
  }
  return (
    <>
      <Act label="打印" work={onPaper} />
      <Act label="存成长图" work={asPicture} />
    </>
  )
}

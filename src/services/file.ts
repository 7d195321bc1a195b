import { download } from './download'

/** Saves a text as a JSON file of that name: the browser downloads it. */
export const saveFile = async (name: string, text: string): Promise<void> =>
  download(name, new Blob([text], { type: 'application/json' }))

/** Removes what `saveFile` left behind: nothing on the web. */
export function removeFile(_name: string): void {}

import type { ExportReply } from '@contract'
import { removeFile, saveFile } from './file'
import { history } from './history'
import { SETTINGS_KEY } from './settings'
import { clearStored } from './storage'

/** What the file is called that everything is saved in. */
const FILE = '续保通-我的资料.json'

/** Everything that is held about the person, all pages in one. */
export type Mine = Omit<ExportReply, 'next'>

/** Brings everything that is held about the person. Throws CallError. */
export async function gather(): Promise<Mine> {
  const { next, ...mine } = await history.export()
  for (let cursor = next; cursor !== undefined; ) {
    const page = await history.export(cursor)
    mine.consultations.push(...page.consultations)
    mine.members.push(...page.members)
    mine.reminders.push(...page.reminders)
    mine.feedback.push(...page.feedback)
    cursor = page.next
  }
  return mine
}

/** Saves it as a file, to be called as the person taps. Rejects when the person thought better of it. */
export const save = (mine: Mine): Promise<void> => saveFile(FILE, JSON.stringify(mine, null, 2))

/** Removes what is held about the person, and what this device keeps except how pages look. Throws CallError, nothing here removed. */
export async function removeEverything(): Promise<void> {
  await history.removeAll()
  clearStored({ except: [SETTINGS_KEY] })
  removeFile(FILE)
}

import type { ExportReply } from '@contract'
import type { CallError } from './call'
import { removeFile, saveFile } from './file'
import { history } from './history'
import { go } from './router'
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

/** Saves it as a file, to be called as the person taps. Rejects when that fails. */
export const save = (mine: Mine): Promise<void> => saveFile(FILE, JSON.stringify(mine, null, 2))

/** Removes one consultation, and what this device keeps about it: ticks, messages that were begun. Throws CallError, nothing here removed. */
export async function removeConsultation(id: string): Promise<void> {
  try {
    await history.remove(id)
  } catch (failure) {
    // it was gone already
    if ((failure as CallError).code !== 'not-found') throw failure
  }
  clearStored((key) => `${key}-`.includes(`-${id}-`))
  go.nothingBehind()
}

/** Removes what is held about the person, and what this device keeps except how pages look. Throws CallError, nothing here removed. */
export async function removeEverything(): Promise<void> {
  await history.removeAll()
  clearStored((key) => key !== SETTINGS_KEY)
  go.nothingBehind()
  removeFile(FILE)
}

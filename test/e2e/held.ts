import type { AdviseReply, ExportReply, Situation, Success } from '@contract'
import type { Page } from 'playwright-core'

/** All that the gateway holds about who uses this page; it does not look at the page. */
export async function held(page: Page): Promise<Pick<ExportReply, 'consultations' | 'feedback'>> {
  const response = await page.request.post('/functions/history', { data: { action: 'export' } })
  const { consultations, feedback } = ((await response.json()) as Success<ExportReply>).data
  return { consultations, feedback }
}

/** Records a consultation of who uses this page, with more than the interview asks for; gives its id. */
export async function record(page: Page, situation: Situation): Promise<string> {
  const response = await page.request.post('/functions/consult', { data: { action: 'advise', situation } })
  return ((await response.json()) as Success<AdviseReply>).data.id
}

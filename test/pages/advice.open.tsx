import type { Advice } from '@contract'
import { render, screen, within } from '@testing-library/react'
import AdvicePage from '../../src/pages/advice'
import { history } from '../../src/services/history'
import { consultation } from './advice.sample'

/** Opens the page of an answer; the test has mocked the history. */
export async function open(advice: Advice): Promise<HTMLElement> {
  jest.mocked(history.get).mockResolvedValue(consultation(advice))
  const { container } = render(<AdvicePage />)
  await screen.findByRole('heading', { name: advice.summary.title })
  return container
}

/** The block of that heading. */
export function section(name: string) {
  const card = screen.getByRole('heading', { level: 2, name }).closest('section')
  if (!card) throw new Error(`${name} stands in no section`)
  return within(card)
}

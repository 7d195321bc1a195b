import { fullName, QUESTION_WORDS, regionName, type Situation } from '@contract'
import type { Locator, Page } from 'playwright-core'
import { type Answer, answerTo } from '../../src/interview/answer'
import { LISTS, type Row } from '../../src/interview/lists'
import { PURPOSES } from '../../src/interview/purposes'
import { labelOf, QUESTIONS, type Question } from '../../src/interview/questions'
import { record } from './held'

/** What a person sees and does, in the words that stand on the pages. */

/** The page on which all answers stand. */
export const CHECK = '核对您的回答'

/** The page with the advice. */
export const ADVICE = '您的答复'

/** While the next question is looked for. */
const WAITING = '回答问题'

/** The first page. */
export const HOME = QUESTION_WORDS.purpose

/** What most come for, on the first page. */
export const START = PURPOSES.resume.label

/** The heading of the page that is shown. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Waits for the page of that heading. */
export const arriveAt = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()

/** A button, by all that it says. */
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

/** Words on the page that is shown; those one came from stay in the document, unseen. */
export const words = (page: Page, text: string | RegExp): Locator => page.locator('main:visible').getByText(text)

/** Presses a button that leads to another page, and waits for its heading. */
export async function follow(page: Page, way: Locator): Promise<void> {
  // a page may get its own heading together with the button
  await way.waitFor()
  const from = await heading(page).innerText()
  await way.click()
  // all of it: “规则” stands in “规则库” too
  await heading(page)
    .filter({ hasNotText: new RegExp(`^\\s*${from.replace(/[.?*+()]/g, '\\$&')}\\s*$`) })
    .waitFor()
}

/** A part of the page, by the heading it begins with; a mark may stand after it. */
export const section = (page: Page, title: string): Locator =>
  page.locator('section:visible').filter({ has: page.getByRole('heading', { name: new RegExp(`^${title}( |$)`) }) })

/** Boxes that would have to be scrolled sideways, or cut off what sticks out of them. */
export const tooNarrow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(':not(input)')]
      // a box of one pixel is for who hears the page; the text of a field scrolls within it
      .filter((box) => box.clientWidth > 1 && !box.matches('.sr-only') && box.scrollWidth > box.clientWidth)
      .filter((box) => box === document.documentElement || getComputedStyle(box).overflowX !== 'visible')
      .map((box) => box.outerHTML.slice(0, 120)),
  )

/** Keeps the calls of a function from arriving, until the returned way to let them go is taken. */
export async function hold(page: Page, name: string): Promise<() => void> {
  let letGo = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(`**/functions/${name}`, (route) => gone.then(() => route.continue()))
  return letGo
}

/** Opens the first page. */
export async function openHome(page: Page): Promise<void> {
  await page.goto('/')
  await arriveAt(page, HOME)
}

/** How a question is put to those who came with a purpose of their own. */
const titlesOf = ({ field }: Question) => Object.values(PURPOSES).map(({ words }) => words?.[field]?.title)

/** The question that is shown. */
export async function questionShown(page: Page): Promise<Question> {
  const title = await heading(page).filter({ hasNotText: WAITING }).innerText()
  const question = QUESTIONS.find((one) => one.title === title || titlesOf(one).includes(title))
  if (!question) throw new Error(`「${title}」 is no question`)
  return question
}

/** Puts an answer into the field of the question that is shown, and stays there. */
async function fillIn(page: Page, question: Question, answer: Answer): Promise<void> {
  const option = (role: 'radio' | 'checkbox', label: string) => page.getByRole(role, { name: label }).first().check()
  switch (question.kind) {
    case 'region':
      await page.getByRole('textbox').fill(regionName(String(answer)) ?? '')
      return option('radio', fullName(String(answer)) ?? '')
    case 'choice':
      return page
        .locator('label:visible')
        .filter({ hasText: new RegExp(`^${question.options.find(({ value }) => value === answer)?.label}`) })
        .getByRole('radio')
        .check()
    case 'multi':
    case 'years': {
      const labels =
        question.kind === 'years'
          ? (answer as readonly number[]).map((year) => `${year}年`)
          : question.options.filter(({ value }) => (answer as string[]).includes(value)).map(({ label }) => label)
      for (const label of labels.length > 0 ? labels : [question.none]) await option('checkbox', label)
      return
    }
    case 'year': {
      const near = page.getByRole('radio', { name: `${answer}年` })
      if ((await near.count()) > 0) return near.check()
      await option('radio', '别的年份')
      return page.getByRole('textbox', { name: labelOf(question) }).fill(String(answer))
    }
    case 'months':
      await page.getByRole('textbox', { name: '几年' }).fill(String(Math.floor(Number(answer) / 12)))
      return page.getByRole('textbox', { name: '几个月' }).fill(String(Number(answer) % 12))
    case 'expenses':
    case 'gaps': {
      const { unit, columns } = LISTS[question.kind]
      for (const [place, row] of (answer as readonly Row[]).entries()) {
        if (place > 0) await button(page, `再加一${unit}`).click()
        for (const { key, label } of columns)
          await page.getByRole('textbox', { name: `第${place + 1}${unit}，${label}` }).fill(String(row[key] ?? ''))
      }
      return
    }
    default:
      await page.getByRole('textbox', { name: labelOf(question) }).fill(String(answer))
  }
}

/** Answers the question that is shown, or says 不清楚, and waits for what comes next. */
export async function reply(page: Page, answer: Answer | undefined): Promise<Question> {
  const question = await questionShown(page)
  if (answer !== undefined) await fillIn(page, question, answer)
  await follow(page, button(page, answer === undefined ? (question.pass ?? '不清楚') : '下一步'))
  return question
}

/**
 * Answers whatever is asked, from where the interview stands to the page of all answers; what the situation does not
 * say is 不清楚. Gives the fields that were asked.
 */
export async function answerAll(page: Page, situation: Partial<Situation>): Promise<string[]> {
  const fields: string[] = []
  for (;;) {
    const title = await heading(page).filter({ hasNotText: WAITING }).innerText()
    if (title === CHECK) return fields
    const { field } = await questionShown(page)
    await reply(page, answerTo(situation, field))
    fields.push(field)
  }
}

/** Changes one answer on the page of all answers, and comes back to it. */
export async function change(page: Page, field: string, answer: Answer): Promise<void> {
  const question = QUESTIONS.find((one) => one.field === field)
  if (!question) throw new Error(`nobody asks for ${field}`)
  await follow(page, page.getByRole('button', { name: new RegExp(`^更改 ?${labelOf(question)}$`) }))
  await reply(page, answer)
  await arriveAt(page, CHECK)
}

/**
 * From the first page to all answers: what one came for, the interview, the day of payment, and what that day makes worth
 * asking. Gives the fields that the interview asked.
 */
export async function tell(page: Page, situation: Situation): Promise<string[]> {
  await openHome(page)
  await follow(page, button(page, PURPOSES[situation.purpose ?? 'resume'].label))
  const asked = await answerAll(page, situation)
  if (situation.payOn === undefined || asked.includes('payOn')) return asked
  await change(page, 'payOn', situation.payOn)
  await follow(page, button(page, '首页'))
  await follow(page, button(page, '继续上次没填完的'))
  return [...asked, ...(await answerAll(page, situation))]
}

/** The whole way from the first page to the advice. */
export async function ask(page: Page, situation: Situation): Promise<void> {
  await tell(page, situation)
  await button(page, '看结果').click()
  await arriveAt(page, ADVICE)
}

/** Opens the advice on a situation that was asked before: the short way there, for a test that begins with it. */
export async function openAdvice(page: Page, situation: Situation): Promise<void> {
  await page.goto(`/pages/advice/index?id=${await record(page, situation)}`)
  await button(page, '改动答案重新算').waitFor()
}

/** Opens the page of all answers as who takes up an earlier consultation: the short way there, with one that is recorded. */
export async function openAnswers(page: Page, situation: Situation): Promise<void> {
  await openAdvice(page, situation)
  await button(page, '改动答案重新算').click()
  await arriveAt(page, CHECK)
}

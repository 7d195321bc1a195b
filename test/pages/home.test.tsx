import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { answered, drafts, newDraft } from '../../src/interview/draft'
import HomePage from '../../src/pages/home'
import { moves, openPage, show } from '../support/taro'

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const wrapper = () => document.querySelector('.page')?.className

beforeEach(() => openPage('/pages/home/index'))

test('it starts with the first question and keeps a fresh draft', async () => {
  render(<HomePage />)
  await press('开始')
  expect(drafts.load()).toMatchObject({ situation: {}, asked: [], done: false })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=region'])
})

test('what the entry knows is filled in and said', async () => {
  show('/pages/home/index?region=450900&insurance=resident&from=city-service')
  render(<HomePage />)
  expect(screen.getByText(/已经替您填好/).textContent).toMatch(/广西壮族自治区玉林市，城乡居民医保/)
  expect(screen.queryByText(/认不出来/)).toBeNull()
  await press('开始')
  expect(drafts.load()?.situation).toEqual({ region: '450900', insurance: 'resident' })
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
})

test('what the entry knows wrongly is left out, and said quietly', async () => {
  show('/pages/home/index?region=999999&insurance=resident')
  render(<HomePage />)
  expect(screen.getByText(/已经替您填好/).textContent).not.toMatch(/999999/)
  expect(screen.getByText(/认不出来/)).toBeTruthy()
  await press('开始')
  expect(drafts.load()?.situation).toEqual({ insurance: 'resident' })
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=region'])
})

test('an unfinished interview can be continued or begun anew', async () => {
  drafts.save(answered(newDraft(), 'region', '450900'))
  render(<HomePage />)
  await press('继续上次没填完的')
  expect(moves).toEqual(['navigateTo /pages/interview/index'])
  expect(drafts.load()?.situation).toEqual({ region: '450900' })
  await press('重新开始')
  expect(drafts.load()?.situation).toEqual({})
})

test('a finished interview is not offered again', () => {
  drafts.save({ ...answered(newDraft(), 'region', '450900'), done: true })
  render(<HomePage />)
  expect(screen.queryByRole('button', { name: '继续上次没填完的' })).toBeNull()
})

test('former consultations and the hotline are one tap away', async () => {
  render(<HomePage />)
  expect(screen.getByRole('link', { name: /12393/ }).getAttribute('href')).toBe('tel:12393')
  await press('看以前的咨询')
  expect(moves).toEqual(['navigateTo /pages/history/index'])
})

test('长辈版 and the colours are chosen once, for every page and the next visit', async () => {
  render(<HomePage />)
  expect(wrapper()).toBe('page standard system')
  await press('长辈版')
  expect(screen.getByRole('button', { name: /长辈版/ }).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(wrapper()).toBe('page elder dark')
  cleanup()
  render(<HomePage />)
  expect(wrapper()).toBe('page elder dark')
})

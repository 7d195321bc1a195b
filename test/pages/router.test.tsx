import { go, params } from '../../src/services/router'
import { moves, openPage, show } from '../support/taro'

beforeEach(() => openPage('/pages/home/index'))

test('a page is opened with its parameters encoded, and reads them decoded', () => {
  go.change('resident.window & more')
  expect(moves).toEqual(['navigateTo /pages/interview/index?field=resident.window%20%26%20more&change=1'])
  expect(params('field', 'change')).toEqual({ field: 'resident.window & more', change: '1' })
})

test('only the parameters that were asked for are read, and empty ones are left out', () => {
  show('/pages/home/index?region=&insurance=resident&utm=x')
  expect(params('region', 'insurance')).toEqual({ insurance: 'resident' })
})

test('back from the first page leads home', () => {
  go.back()
  expect(moves).toEqual(['reLaunch /pages/home/index'])
})

test('back from a later page leads to the one before', () => {
  show('/pages/history/index')
  go.back()
  expect(moves).toEqual(['navigateBack /pages/home/index'])
})

test('no 返回 leads to a page that may show what was removed since', () => {
  show('/pages/advice/index?id=a')
  show('/pages/history/index')
  go.nothingBehind()
  show('/pages/advice/index?id=b')
  go.back()
  go.back()
  show('/pages/history/index')
  go.back()
  expect(moves).toEqual([
    'navigateBack /pages/history/index',
    'reLaunch /pages/home/index',
    'navigateBack /pages/home/index',
  ])
})

test('after a change the answers are come back to when they are below, and opened when they are not', () => {
  show('/pages/advice/index?id=a')
  show('/pages/interview/index?field=cause&change=1')
  go.answersInstead()
  show('/pages/interview/index?field=event&change=1')
  go.answersInstead()
  expect(moves).toEqual(['redirectTo /pages/answers/index', 'navigateBack /pages/answers/index'])
})

test('near the most pages that WeChat keeps, a page takes the place of the one before; a browser keeps them all', () => {
  for (let page = 0; page < 8; page++) show('/pages/advice/index?id=a')
  process.env.TARO_ENV = 'weapp'
  go.history()
  process.env.TARO_ENV = 'h5'
  go.history()
  expect(moves).toEqual(['redirectTo /pages/history/index', 'navigateTo /pages/history/index'])
})

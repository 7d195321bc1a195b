import {
  badRequest,
  ConsultRequest,
  FeedbackRequest,
  HistoryRequest,
  HouseholdRequest,
  LibraryRequest,
  parse,
  ReminderRequest,
} from '@contract'

const situation = { region: '450900', insurance: 'employee' }

describe('a request that is taken', () => {
  test.each(
    (
      [
        [ConsultRequest, { action: 'advise', situation }],
        [ConsultRequest, { action: 'advise', situation, member: 'm1', requestId: 'abc_DEF-123' }],
        [ConsultRequest, { action: 'preview', situations: [situation, situation] }],
        [ConsultRequest, { action: 'unknowns', situation }],
        [HistoryRequest, { action: 'list' }],
        [HistoryRequest, { action: 'list', cursor: 'c', limit: 50, member: 'm1' }],
        [HistoryRequest, { action: 'get', id: 'c1' }],
        [HistoryRequest, { action: 'remove', id: 'c1' }],
        [HistoryRequest, { action: 'removeAll' }],
        [HistoryRequest, { action: 'export' }],
        [HistoryRequest, { action: 'reevaluate', id: 'c1' }],
        [LibraryRequest, { action: 'regions', q: '玉林' }],
        [LibraryRequest, { action: 'region', code: '450900' }],
        [LibraryRequest, { action: 'rule', id: '350000/lapse' }],
        [LibraryRequest, { action: 'source', id: 'law' }],
        [LibraryRequest, { action: 'claim', id: 'F4-05' }],
        [LibraryRequest, { action: 'claims', topic: '等待期', region: '450900', q: '断缴', cursor: 'c' }],
        [LibraryRequest, { action: 'clusters' }],
        [LibraryRequest, { action: 'search', q: '滞纳金' }],
        [LibraryRequest, { action: 'about' }],
        [HouseholdRequest, { action: 'list' }],
        [
          HouseholdRequest,
          { action: 'save', member: { nickname: '妈妈', answers: { bornOn: '1960-05-01', sex: 'female' } } },
        ],
        [HouseholdRequest, { action: 'save', member: { id: 'm1', nickname: '妈妈', answers: {} } }],
        [HouseholdRequest, { action: 'remove', id: 'm1' }],
        [ReminderRequest, { action: 'list' }],
        [ReminderRequest, { action: 'save', consultationId: 'c1', kind: 'pay', on: '2026-12-01' }],
        [ReminderRequest, { action: 'remove', id: 'r1' }],
        [FeedbackRequest, { action: 'submit', about: 'c1', text: '谢谢', contact: '微信' }],
        [FeedbackRequest, { action: 'submit', text: '谢谢' }],
      ] as const
    ).map(([schema, request]) => [request, schema] as const),
  )('%j', (request, schema) => {
    expect(parse(schema, request)).toEqual({ ok: true, data: request })
  })
})

describe('a request that is refused', () => {
  test.each([
    ['操作应当是以下之一：advise、preview、unknowns', 'action', ConsultRequest, { action: 'advice', situation }],
    ['请填写操作', 'action', ConsultRequest, { situation }],
    ['请求应当是一组字段', '', ConsultRequest, []],
    ['请填写请求', '', ConsultRequest, undefined],
    ['请填写情况', 'situation', ConsultRequest, { action: 'advise' }],
    ['不认识的字段「owner」', 'owner', ConsultRequest, { action: 'advise', situation, owner: 'x' }],
    [
      '缴费日期应当是 2026-03-10 这样真实存在的日期',
      'situation.payOn',
      ConsultRequest,
      { action: 'advise', situation: { ...situation, payOn: '明天' } },
    ],
    [
      '交哪一年的应当是数字',
      'situations.0.resident.coverYear',
      ConsultRequest,
      { action: 'preview', situations: [{ ...situation, resident: { coverYear: '2027' } }] },
    ],
    ['情况至少要有 1 项', 'situations', ConsultRequest, { action: 'preview', situations: [] }],
    ['情况最多 6 项', 'situations', ConsultRequest, { action: 'preview', situations: Array(7).fill(situation) }],
    [
      '请求编号应当是 8 到 64 个字母、数字、下划线或短横线',
      'requestId',
      ConsultRequest,
      { action: 'advise', situation, requestId: 'short' },
    ],
    ['请求编号应当是文字', 'requestId', ConsultRequest, { action: 'advise', situation, requestId: 7 }],
    [
      '家庭成员应当是 1 到 64 个字母、数字或符号',
      'member',
      ConsultRequest,
      { action: 'advise', situation, member: '' },
    ],
    ['每页条数不能大于 50', 'limit', HistoryRequest, { action: 'list', limit: 51 }],
    ['每页条数不能小于 1', 'limit', HistoryRequest, { action: 'list', limit: 0 }],
    ['请填写编号', 'id', HistoryRequest, { action: 'get' }],
    ['不认识的字段「id」', 'id', HistoryRequest, { action: 'removeAll', id: 'c1' }],
    ['地区代码应当是六位的地区代码', 'code', LibraryRequest, { action: 'region', code: '4509' }],
    ['搜索词最多 100 个字', 'q', LibraryRequest, { action: 'search', q: '医'.repeat(101) }],
    [
      '不认识的字段「payOn」',
      'member.answers.payOn',
      HouseholdRequest,
      { action: 'save', member: { nickname: '妈妈', answers: { payOn: '2026-03-10' } } },
    ],
    [
      '出生日期应当是 2026-03-10 这样真实存在的日期',
      'member.answers.bornOn',
      HouseholdRequest,
      { action: 'save', member: { nickname: '妈妈', answers: { bornOn: '1960-02-30' } } },
    ],
    [
      '日期应当是 2026-03-10 这样真实存在的日期',
      'on',
      ReminderRequest,
      { action: 'save', consultationId: 'c1', kind: 'pay', on: 'soon' },
    ],
    ['内容至少要有 1 个字', 'text', FeedbackRequest, { action: 'submit', text: '' }],
    ['操作应当是 submit', 'action', FeedbackRequest, { action: 'other' }],
  ] as const)('says %j at %j', (message, path, schema, request) => {
    expect(parse(schema, request)).toEqual({ ok: false, issues: [{ path, message }] })
  })

  test('gives a bad-request that counts and names its issues', () => {
    const result = parse(HistoryRequest, { action: 'list', limit: 51, member: 5 })
    const issues = result.ok ? [] : result.issues
    expect(badRequest(issues)).toEqual({
      ok: false,
      error: {
        code: 'bad-request',
        message: '提交的内容有 2 处需要修改',
        issues: [
          { path: 'limit', message: '每页条数不能大于 50' },
          { path: 'member', message: '家庭成员应当是文字' },
        ],
      },
    })
  })

  const refused = (request: object) => {
    const result = parse(HistoryRequest, request)
    return badRequest(result.ok ? [] : result.issues)
  }
  const unknownFields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, 0]))

  test('counts all issues and names the first twenty', () => {
    const { error } = refused({ action: 'removeAll', ...unknownFields(9000) })
    expect(error.message).toBe('提交的内容有 9000 处需要修改，这里列出前 20 处')
    expect(error.issues?.map(({ path }) => path)).toEqual(Array.from({ length: 20 }, (_, n) => `f${n}`))
    expect(refused({ action: 'removeAll', ...unknownFields(20) }).error.message).toBe('提交的内容有 20 处需要修改')
  })

  test.each([
    ['of many unknown fields', unknownFields(9000)],
    ['of one unknown field with a very long name', { ['长'.repeat(30_000)]: 0 }],
  ])('is refused with less than was sent: a body %s', (_, fields) => {
    const request = { action: 'removeAll', ...fields }
    expect(JSON.stringify(refused(request)).length).toBeLessThan(JSON.stringify(request).length)
  })

  test('the longest message about a field that is known is shown whole', () => {
    const wrong = { ...situation, resident: { assistance: 'x' }, retirement: { category: 'x' }, exemptions: ['x'] }
    const result = parse(ConsultRequest, { action: 'preview', situations: [wrong] })
    const issues = result.ok ? [] : result.issues
    expect(issues).toHaveLength(3)
    expect(badRequest(issues).error.issues).toEqual(issues)
  })
})

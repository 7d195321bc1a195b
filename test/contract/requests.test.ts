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
  test.each([
    [ConsultRequest, { action: 'advise', situation }],
    [ConsultRequest, { action: 'advise', situation, member: 'm1', requestId: 'abc_DEF-123' }],
    [ConsultRequest, { action: 'preview', situations: [situation, situation] }],
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
    [LibraryRequest, { action: 'claims', topic: 'waiting', region: '450900', q: '断缴', cursor: 'c' }],
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
  ])('%# %j', (schema, request) => {
    expect(parse(schema, request)).toEqual({ ok: true, data: request })
  })
})

describe('a request that is refused', () => {
  test.each([
    [ConsultRequest, { action: 'advice', situation }, 'action', '操作应当是以下之一：advise、preview'],
    [ConsultRequest, { situation }, 'action', '请填写操作'],
    [ConsultRequest, [], '', '请求应当是一组字段'],
    [ConsultRequest, undefined, '', '请填写请求'],
    [ConsultRequest, { action: 'advise' }, 'situation', '请填写情况'],
    [ConsultRequest, { action: 'advise', situation, owner: 'x' }, 'owner', '不认识的字段「owner」'],
    [
      ConsultRequest,
      { action: 'advise', situation: { ...situation, payOn: '明天' } },
      'situation.payOn',
      '缴费日期应当是 2026-03-10 这样真实存在的日期',
    ],
    [
      ConsultRequest,
      { action: 'preview', situations: [{ ...situation, resident: { coverYear: '2027' } }] },
      'situations.0.resident.coverYear',
      '参保年度应当是数字',
    ],
    [ConsultRequest, { action: 'preview', situations: [] }, 'situations', '情况至少要有 1 项'],
    [ConsultRequest, { action: 'preview', situations: Array(7).fill(situation) }, 'situations', '情况最多 6 项'],
    [
      ConsultRequest,
      { action: 'advise', situation, requestId: 'short' },
      'requestId',
      '请求编号应当是 8 到 64 个字母、数字、下划线或短横线',
    ],
    [ConsultRequest, { action: 'advise', situation, requestId: 7 }, 'requestId', '请求编号应当是文字'],
    [ConsultRequest, { action: 'advise', situation, member: '' }, 'member', '家庭成员至少要有 1 个字'],
    [HistoryRequest, { action: 'list', limit: 51 }, 'limit', '每页条数不能大于 50'],
    [HistoryRequest, { action: 'list', limit: 0 }, 'limit', '每页条数不能小于 1'],
    [HistoryRequest, { action: 'get' }, 'id', '请填写编号'],
    [HistoryRequest, { action: 'removeAll', id: 'c1' }, 'id', '不认识的字段「id」'],
    [LibraryRequest, { action: 'region', code: '999999' }, 'code', '地区代码应当是六位的地区代码，只到省、市一级'],
    [
      HouseholdRequest,
      { action: 'save', member: { nickname: '妈妈', answers: { payOn: '2026-03-10' } } },
      'member.answers.payOn',
      '不认识的字段「payOn」',
    ],
    [
      HouseholdRequest,
      { action: 'save', member: { nickname: '妈妈', answers: { bornOn: '1960-02-30' } } },
      'member.answers.bornOn',
      '出生日期应当是 2026-03-10 这样真实存在的日期',
    ],
    [
      ReminderRequest,
      { action: 'save', consultationId: 'c1', kind: 'pay', on: 'soon' },
      'on',
      '日期应当是 2026-03-10 这样真实存在的日期',
    ],
    [FeedbackRequest, { action: 'submit', text: '' }, 'text', '内容至少要有 1 个字'],
    [FeedbackRequest, { action: 'other' }, 'action', '操作应当是 submit'],
  ])('%# %j', (schema, request, path, message) => {
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
})

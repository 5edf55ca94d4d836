import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportField } from '#shared/contract/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { outcomes, readingOf, strangers } from '#test/fixtures/messages.ts'

const table: ImportField[] = ['agentAccount', 'buyer', 'sentAt', 'direction', 'text']
const log: ImportField[] = ['sentAt', 'sender', 'text']

const at = (clock: string): string => `2026-10-01 ${clock}`
const mei = '示例旗舰店:小美'
const qiang = '示例旗舰店:阿强'

describe('a row that says everything', () => {
  it('is a message as it stands, to the second, with its text as it was said', () => {
    expect(
      outcomes(table, [
        [mei, 'tb1', at('10:00:07'), '买家', ' 在吗\n急 '],
        [mei, 'tb1', '2026/10/1 10:00:09', '客服', '-'],
        [mei, 'tb1', at('10:00:10'), '机器人', null],
        [mei, 'tb1', at('10:00:11'), '系统', '会话结束'],
      ]),
    ).toEqual([
      `2026-10-01 10:00:07 ${mei}|tb1 buyer 在吗\n急`,
      `2026-10-01 10:00:09 ${mei}|tb1 agent -`,
      `2026-10-01 10:00:10 ${mei}|tb1 auto `,
      `2026-10-01 10:00:11 ${mei}|tb1 system 会话结束`,
    ])
  })

  it('loses the platform’s prefix of names and the wrap of formulas', () => {
    expect(outcomes(table, [[`cntaobao${mei}`, '="tb1"', at('10:00:00'), '买家', '="好"']])).toEqual([
      `2026-10-01 10:00:00 ${mei}|tb1 buyer 好`,
    ])
  })

  it('keeps its session, but not the running number of a log', () => {
    const fields: ImportField[] = [...table, 'sessionId']
    const row = [mei, 'tb1', at('10:00:00'), '买家', '好', 'S7']
    expect(outcomes(fields, [row])[0]).toMatch(/ #S7$/)
    expect(outcomes(fields, [row], readingOf({ isNumbered: true }))[0]).toMatch(/ 好$/)
  })

  it('without an account belongs to nobody, and is kept', () => {
    expect(outcomes(table, [['', 'tb1', at('10:00:00'), '买家', '在吗']])).toEqual([
      '2026-10-01 10:00:00 |tb1 buyer 在吗',
    ])
  })

  it('without a buyer is rejected', () => {
    expect(
      outcomes(table, [
        ['', 'tb1', at('10:00:00'), '买家', '在吗'],
        [mei, '--', at('10:00:00'), '客服', '您好'],
      ])[1],
    ).toBe('rejected buyer-missing')
  })
})

describe('when', () => {
  const timed: ImportField[] = [...table, 'day']
  const row = (sentAt: string | number | null, day: string | null = null) => [mei, 'tb1', sentAt, '买家', '好', day]
  const moment = (cells: ReturnType<typeof row>, day: string | null = null): string =>
    (outcomes(timed, [cells], readingOf(), day as LocalDate | null)[0] ?? '').split(` ${mei}`)[0] ?? ''

  it('a clock time takes its day from the day column, else from the file', () => {
    expect(moment(row('20:57:11', '2026-09-01'))).toBe('2026-09-01 20:57:11')
    expect(moment(row('20:57:11'), '2026-09-02')).toBe('2026-09-02 20:57:11')
    expect(moment(row('20:57:11', '2026-09-01'), '2026-09-02')).toBe('2026-09-01 20:57:11')
    expect(moment(row('2026-10-03 08:00:00', '2026-09-01'))).toBe('2026-10-03 08:00:00')
  })

  it('a time that is missing, unreadable or without any day rejects the row', () => {
    expect(moment(row(null))).toBe('rejected time-missing')
    expect(moment(row('上周'))).toBe('rejected time-unreadable')
    expect(moment(row('2026-02-30 10:00:00'))).toBe('rejected time-unreadable')
    expect(moment(row('2026-10-01 24:00:00'))).toBe('rejected time-unreadable')
    expect(moment(row('2026-10-01 1x:00:00'))).toBe('rejected time-unreadable')
    expect(moment(row('20:57'))).toBe('rejected day-missing')
    expect(moment(row('20:57', '昨晚'))).toBe('rejected day-unreadable')
  })
})

describe('rows that are no messages are told', () => {
  it('blank, closing and explaining rows, other shops, groups, lines of the platform that say nothing', () => {
    const fields: ImportField[] = [...table, 'shop']
    const options = readingOf({ noteRows: ['导出时间'], otherShops: new Set(['二店']) })
    expect(
      outcomes(
        fields,
        [
          [null, '', null],
          ['合计', '', '', '', '12'],
          ['导出时间：2026-10-02', null],
          [mei, 'tb1', at('10:00:00'), '买家', '好', '二店'],
          [mei, 'tb1', at('10:00:00'), '群聊', '好'],
          [mei, 'tb1', at('10:00:00'), '系统', ''],
          [mei, 'tb1', null, '系统', '以上是历史消息'],
        ],
        options,
      ),
    ).toEqual([
      'excluded blank-row',
      'excluded footer-row',
      'excluded note-row',
      'excluded other-shop',
      'excluded group-chat',
      'excluded system-line',
      'excluded system-line',
    ])
  })

  it('the chat of a WeChat group is nobody’s service', () => {
    expect(outcomes(['sessionId', ...log], [['17@chatroom', at('10:00:00'), '小红', '大家好']])).toEqual([
      'excluded group-chat',
    ])
  })
})

describe('who speaks', () => {
  const fields: ImportField[] = ['agentAccount', 'buyer', 'sentAt', 'direction', 'text', 'sender']
  const role = (word: string, sender: string | null, options = readingOf()): string =>
    (outcomes(fields, [[mei, 'tb1', at('10:00:00'), word, '好', sender]], options)[0] ?? '').split(' ')[3] ?? ''

  it('is said by the words of the column: by hand, of the preset, or plain', () => {
    const words = { agent: ['坐席A类'], buyer: ['1'] }
    expect(role('坐席A类', null, readingOf({ words }))).toBe('agent')
    expect(role('1', null, readingOf({ words }))).toBe('buyer')
    expect(role('1', null, readingOf({ words, given: { agent: ['1'] } }))).toBe('agent')
    expect(role(' Customer ', null)).toBe('buyer')
    expect(outcomes(fields, [[mei, 'tb1', at('10:00:00'), '丙', '好', null]])).toEqual(['rejected sender-unknown'])
  })

  it('is said by the mapping’s names before any other sign', () => {
    expect(role('客服', '小助手', readingOf({ given: { auto: ['小助手'] } }))).toBe('auto')
    expect(role('', 'Bob', { ...strangers, given: { agent: ['bob'] } })).toBe('agent')
  })

  it('a column of two sides calls a robot an agent; its name knows better', () => {
    expect(role('客服', '示例旗舰店:服务助手')).toBe('auto')
    expect(role('买家', '示例旗舰店:服务助手')).toBe('buyer')
  })

  it('is told by names alone: a colon on Taobao, the row’s own account and buyer', () => {
    expect(role('', qiang)).toBe('agent')
    expect(role('', 'tb99')).toBe('buyer')
    expect(role('', 'tb1', strangers)).toBe('buyer')
    expect(role('', '小美', strangers)).toBe('agent')
  })

  it('the only stranger is the other side when exactly one side is known', () => {
    const say = (rows: readonly (readonly [string, string])[], given = {}) =>
      outcomes(
        log,
        rows.map(([clock, sender]) => [at(clock), sender, '好']),
        { ...strangers, given },
      ).map((said) => said.slice(20))
    expect(
      say(
        [
          ['10:00:00', 'Bob'],
          ['10:00:01', 'Ann'],
        ],
        { agent: ['Ann'] },
      ),
    ).toEqual(['Ann|Bob buyer 好', 'Ann|Bob agent 好'])
    expect(
      say(
        [
          ['10:00:00', 'Bob'],
          ['10:00:01', 'Ann'],
        ],
        { buyer: ['Bob'] },
      ),
    ).toEqual(['Ann|Bob buyer 好', 'Ann|Bob agent 好'])
  })

  it('two strangers, or one beside both sides, stay unknown and are rejected', () => {
    const rows = [
      [at('10:00:00'), 'Bob', '好'],
      [at('10:00:01'), 'Ann', '好'],
      [at('10:00:02'), 'Cid', '好'],
    ]
    expect(outcomes(log, rows.slice(0, 2), strangers)).toEqual(['rejected sender-unknown', 'rejected sender-unknown'])
    expect(outcomes(log, rows, { ...strangers, given: { buyer: ['Bob'], agent: ['Ann'] } })[2]).toBe(
      'rejected sender-unknown',
    )
  })

  it('a robot alone makes the stranger a buyer', () => {
    const said = outcomes(
      log,
      [
        [at('10:00:00'), 'Bob', '在吗'],
        [at('10:00:01'), 'jimi_vender_1', '您好'],
      ],
      { ...strangers, given: { auto: ['jimi_vender_1'] } },
    )
    expect(said).toEqual(['2026-10-01 10:00:00 |Bob buyer 在吗', '2026-10-01 10:00:01 |Bob auto 您好'])
  })
})

it('every row becomes exactly one thing, whatever it says', () => {
  const cell = fc.constantFrom(
    null,
    '',
    'tb1',
    'tb2',
    mei,
    '小美',
    '买家',
    '客服',
    '系统',
    '群聊',
    '合计',
    '由 小美 转交给 阿强',
  )
  const moment = fc.constantFrom(null, '', at('10:00:00'), at('13:30:00'), '2026-10-03 09:00:00', '10:00', '昨天')
  const fields: ImportField[] = ['agentAccount', 'buyer', 'sentAt', 'direction', 'text', 'sender', 'sessionId']
  const row = fc.tuple(cell, cell, moment, cell, cell, cell, fc.constantFrom(null, '1', '2'))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.boolean(), (rows, isNumbered) => {
      const said = outcomes(fields, rows, readingOf({ isNumbered }))
      expect(said).toHaveLength(rows.length)
    }),
    { numRuns: 300 },
  )
})

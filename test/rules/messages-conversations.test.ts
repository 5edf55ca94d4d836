import { describe, expect, it } from 'vitest'
import type { ImportField } from '#shared/contract/import-fields.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { mayBeSameName, fullAccount } from '#shared/rules/imports/messages/names.ts'
import { messagesOfTranscript } from '#shared/rules/imports/messages/transcript.ts'
import { outcomes, readingOf } from '#test/fixtures/messages.ts'

const log: ImportField[] = ['sentAt', 'sender', 'text']

const at = (clock: string): string => `2026-10-01 ${clock}`
const mei = '示例旗舰店:小美'
const qiang = '示例旗舰店:阿强'

/** `clock who is served direction` of lines that became messages. */
const served = (lines: readonly (readonly [clock: string, sender: string | null, text?: string])[]): string[] =>
  outcomes(
    log,
    lines.map(([clock, sender, text = '好']) => [at(clock), sender, text]),
  ).map((said) => said.slice(11).replace(/:00 /, ' ').replaceAll('示例旗舰店:', ''))

describe('whose buyer lines are', () => {
  it('before the first agent: the first who speaks; then the last who spoke', () => {
    expect(
      served([
        ['10:00:00', 'tb1'],
        ['10:01:00', mei],
        ['10:02:00', 'tb1'],
        ['10:03:00', qiang],
        ['10:04:00', 'tb1'],
      ]),
    ).toEqual([
      '10:00 小美|tb1 buyer 好',
      '10:01 小美|tb1 agent 好',
      '10:02 小美|tb1 buyer 好',
      '10:03 阿强|tb1 agent 好',
      '10:04 阿强|tb1 buyer 好',
    ])
  })

  it('a hand-over switches at once, and names who had the chat before anybody spoke', () => {
    expect(
      served([
        ['10:00:00', 'tb1'],
        ['10:01:00', null, '由 小美 转交给 阿强'],
        ['10:02:00', 'tb1'],
        ['10:03:00', qiang],
      ]),
    ).toEqual([
      '10:00 小美|tb1 buyer 好',
      '10:01 阿强|tb1 system 由 小美 转交给 阿强',
      '10:02 阿强|tb1 buyer 好',
      '10:03 阿强|tb1 agent 好',
    ])
  })

  it('a robot that hands chats out serves nobody', () => {
    expect(
      served([
        ['10:00:00', 'tb1'],
        ['10:01:00', null, '由 服务助手 转交给 小美'],
      ]).map((said) => said.slice(6, 12)),
    ).toEqual(['小美|tb1', '小美|tb1'].map((said) => said.slice(0, 6)))
  })

  it('after a pause of two hours it begins anew; when nobody speaks then, who served last has them', () => {
    const next = served([
      ['10:00:00', mei],
      ['10:01:00', 'tb1'],
      ['13:00:00', 'tb1'],
      ['13:01:00', qiang],
      ['18:00:00', 'tb1'],
    ]).map((said) => said.split('|')[0])
    expect(next).toEqual(['10:00 小美', '10:01 小美', '13:00 阿强', '13:01 阿强', '18:00 阿强'])
  })

  it('an account that only greets by itself has the chat when nobody speaks', () => {
    expect(
      outcomes(
        ['sentAt', 'sender', 'text', 'direction'],
        [
          [at('10:00:00'), 'tb1', '在吗', '买家'],
          [at('10:00:00'), mei, '欢迎光临', '自动回复'],
        ],
      ),
    ).toEqual([`2026-10-01 10:00:00 ${mei}|tb1 buyer 在吗`, `2026-10-01 10:00:00 ${mei}|tb1 auto 欢迎光临`])
  })

  it('nobody answered: the account is empty', () => {
    expect(served([['10:00:00', 'tb1']])).toEqual(['10:00 |tb1 buyer 好'])
  })

  it('an agent without a name speaks for the shop', () => {
    expect(
      outcomes(
        ['buyer', 'sentAt', 'direction', 'text'],
        [
          ['小红', at('10:00:00'), '买家', '在吗'],
          ['小红', at('10:00:05'), '客服', '在的'],
        ],
      ),
    ).toEqual(['2026-10-01 10:00:00 示例旗舰店|小红 buyer 在吗', '2026-10-01 10:00:05 示例旗舰店|小红 agent 在的'])
  })
})

describe('which buyer it is', () => {
  const named: ImportField[] = ['sessionId', 'buyer', ...log]

  it('the one the log names, though its lines show the name half hidden or not at all', () => {
    const said = outcomes(
      named,
      [
        ['1', null, at('10:00:00'), mei, '您好'],
        ['1', 'tb123458', at('10:00:01'), 't**8', '在吗'],
      ],
      readingOf({ isNumbered: true }),
    )
    expect(said.map((line) => line.split(' ')[2])).toEqual([`${mei}|tb123458`, `${mei}|tb123458`])
  })

  it('of a row that leaves it out: the one of the rows above', () => {
    const said = outcomes(
      ['buyer', ...log],
      [
        ['tb1', at('10:00:00'), 'tb1', '在吗'],
        ['', at('10:00:01'), mei, '在的'],
      ],
    )
    expect(said.map((line) => line.split(' ')[2])).toEqual([`${mei}|tb1`, `${mei}|tb1`])
  })

  it('the only one who speaks, by the whole name when both forms are there', () => {
    const said = outcomes(log, [
      [at('10:00:00'), 't**8', '在吗'],
      [at('10:00:01'), mei, '在的'],
      [at('10:00:02'), 'tb123458', '好'],
    ])
    expect(new Set(said.map((line) => line.split(' ')[2]))).toEqual(new Set([`${mei}|tb123458`]))
  })

  it('with several and no name nobody can tell: the conversation is rejected', () => {
    const said = outcomes(log, [
      [at('10:00:00'), 'tb1', '在吗'],
      [at('10:00:01'), 'tb2', '在吗'],
      [at('10:00:02'), mei, '在的'],
    ])
    expect(said).toEqual(Array.from({ length: 3 }, () => 'rejected buyer-missing'))
  })

  it('lines of the platform without any buyer are excluded, an agent’s are rejected', () => {
    expect(
      outcomes(
        ['sentAt', 'sender', 'text', 'direction'],
        [
          [at('10:00:00'), null, '欢迎使用', '系统'],
          [at('10:00:00'), mei, '有人吗', '客服'],
        ],
      ),
    ).toEqual(['excluded system-line', 'rejected buyer-missing'])
  })

  it('a name with its middle hidden may be the whole one', () => {
    expect(mayBeSameName('t**8', 'tb123458')).toBe(true)
    expect(mayBeSameName('tb123458', 't**8')).toBe(true)
    expect(mayBeSameName('t**8', 'tb123459')).toBe(false)
    expect(mayBeSameName('t**8', 't**9')).toBe(false)
  })

  it('a short name is the one account that ends with it', () => {
    expect(fullAccount('小美', [mei, qiang])).toBe(mei)
    expect(fullAccount('美', [mei])).toBe('美')
    expect(fullAccount('小美', [mei, '二店:小美'])).toBe('小美')
  })
})

describe('conversations', () => {
  it('are told apart by session, by buyer, or by the number of a log', () => {
    const rows = [
      ['1', at('10:00:00'), 'tb1', '在吗'],
      ['1', at('10:00:05'), mei, '在的'],
      ['2', at('10:00:06'), 'tb2', '在吗'],
      ['2', at('10:00:09'), qiang, '在的'],
    ]
    const whose = (options = readingOf()) =>
      outcomes(['sessionId', ...log], rows, options).map((said) => said.split(' ')[2])
    expect(whose()).toEqual([`${mei}|tb1`, `${mei}|tb1`, `${qiang}|tb2`, `${qiang}|tb2`])
    expect(whose(readingOf({ isNumbered: true }))).toEqual(whose())
  })

  it('may be mixed in a file that is sorted by time', () => {
    const said = outcomes(
      ['buyer', ...log],
      [
        ['tb1', at('10:00:00'), 'tb1', '在吗'],
        ['tb2', at('10:00:01'), 'tb2', '在吗'],
        ['tb2', at('10:00:02'), qiang, '在的'],
        ['tb1', at('10:00:03'), mei, '在的'],
      ],
    )
    expect(said.map((line) => line.split(' ')[2])).toEqual([`${mei}|tb1`, `${qiang}|tb2`, `${qiang}|tb2`, `${mei}|tb1`])
  })

  it('longer than memory allows are settled in parts that know of each other', () => {
    const rows = Array.from({ length: 12_000 }, (_, index) => [
      '2026-10-01 10:00:00',
      index === 1 ? mei : index === 7 ? '示例旗舰店:小美' : 'tb1',
      String(index),
    ])
    const said = outcomes(log, rows)
    expect(new Set(said.map((line) => line.split(' ')[2]))).toEqual(new Set([`${mei}|tb1`]))
  })

  it('hundreds of thousands of open ones are settled, the idle ones first', () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => [`tb${index}`, at('10:00:00'), `tb${index}`, '在吗'])
    rows.push(['tb59999', at('10:01:00'), mei, '在的'])
    const said = outcomes(['buyer', ...log], rows)
    expect(said[0]).toBe('2026-10-01 10:00:00 |tb0 buyer 在吗')
    expect(said[59_999]).toBe(`2026-10-01 10:00:00 ${mei}|tb59999 buyer 在吗`)
  })
})

it('a conversation in one cell becomes its messages', () => {
  const cell = ['tb1 2026-10-01 10:00:00', '在吗', '急', `${mei} 10:00:09`, '在的', '谁 10:00:10', '?'].join('\n')
  const { roleOf, accounts, mainAccount } = readingOf({
    roleOf: (sender) => (sender.includes(':') ? 'agent' : null),
  })
  const facts = { roleOf, accounts, mainAccount, account: null, buyer: 'tb1', session: 'S1' }
  const messages = messagesOfTranscript(cell, { ...facts, day: '2026-10-01' as LocalDate })
  expect(messages).toEqual([
    {
      account: mei,
      buyer: 'tb1',
      day: '2026-10-01',
      second: 36_000,
      direction: 'buyer',
      text: '在吗\n急',
      session: 'S1',
    },
    { account: mei, buyer: 'tb1', day: '2026-10-01', second: 36_009, direction: 'agent', text: '在的', session: 'S1' },
  ])
})

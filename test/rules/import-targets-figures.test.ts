import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { agentFigures } from '#shared/rules/imports/targets/agent-figures.ts'
import { factsOf, only, problemOf, rowOf } from '#test/support/import-rows.ts'

const days = (from: string, to: string) => ({ from: from as LocalDate, to: to as LocalDate })

describe('agent-figures', () => {
  const agent = { agentAccount: 'melissa', day: '2026/06/07 星期日' }
  const valueOf = (cells: Parameters<typeof rowOf>[0], units: Parameters<typeof rowOf>[1] = {}) =>
    Object.fromEntries(
      agentFigures
        .read(rowOf({ ...agent, ...cells }, units), factsOf())
        .map(({ values }) => [values['figure'], values['value']]),
    )

  test('are one record a figure, with the account and the days it is about', () => {
    const [first, second, ...others] = agentFigures.read(
      rowOf({ ...agent, receptions: 82, replyRate: '97.41%' }),
      factsOf(),
    )
    expect(others).toEqual([])
    expect(first).toEqual({
      table: 'agent_figures',
      key: 'melissa|2026-06-07|2026-06-07|receptions',
      values: { account: 'melissa', day: '2026-06-07', until: '2026-06-07', figure: 'receptions', value: 82 },
    })
    expect(second?.values).toMatchObject({ figure: 'replyRate', value: 0.9741 })
  })

  test('keep the unit of the list: fen, seconds, shares, ratios', () => {
    const cells = {
      ...{
        sales: '¥1,234.56',
        netSales: '-12.5',
        averageResponseMean: 0.37,
        firstResponseMean: '1分2秒',
        onlineTime: '7.5',
      },
      ...{
        replyRate: 1,
        conversion: '0.455',
        satisfaction: '100%',
        within180: 97.41,
        answerRatio: '125.3%',
        workDays: '0.5天',
      },
    }
    expect(valueOf(cells, { averageResponseMean: 'minute', onlineTime: 'hour', within180: 'percent' })).toEqual({
      ...{ sales: 123_456, netSales: -1250, averageResponseMean: 22.2, firstResponseMean: 62, onlineTime: 27_000 },
      ...{ replyRate: 1, conversion: 0.455, satisfaction: 1, within180: 0.9741, answerRatio: 1.253, workDays: 0.5 },
    })
  })

  test('that are not ready or have no value give no record, and 0 is a value', () => {
    const cells = {
      receptions: '0',
      conversion: '延迟统计',
      satisfaction: '-%',
      averageResponseMean: '--分--秒',
      sales: 'NaN',
    }
    expect(valueOf(cells)).toEqual({ receptions: 0 })
  })

  test('of a row without any are none, whoever and whenever it is about', () => {
    for (const cells of [
      { ...agent, receptions: '-', conversion: '延迟统计' },
      { day: '暂无数据', receptions: '-' },
      agent,
    ])
      expect(problemOf(agentFigures, rowOf(cells))).toMatchObject({ code: 'no-figures', kind: 'excluded' })
  })

  test('of a closing row are nobody’s, unless somebody is called so', () => {
    for (const agentAccount of ['汇总', '均值', '店铺汇总值', '店铺平均值', 'Total'])
      expect(problemOf(agentFigures, rowOf({ ...agent, agentAccount, receptions: 82 }))).toMatchObject({
        code: 'footer-row',
        kind: 'excluded',
      })
    const file = factsOf({ person: () => 'A09' })
    expect(agentFigures.read(rowOf({ ...agent, agentAccount: '汇总', receptions: 82 }), file)).toHaveLength(1)
  })

  test('are about the days of the file when the row has none', () => {
    const read = (cells: object) =>
      only(
        agentFigures.read(
          rowOf({ agentAccount: '小迪', receptions: 5, ...cells }),
          factsOf({ span: days('2026-04-20', '2026-04-26') }),
        ),
      )
    expect(read({}).key).toBe('小迪|2026-04-20|2026-04-26|receptions')
    expect(read({ day: '--' }).values).toMatchObject({ day: '2026-04-20', until: '2026-04-26' })
    expect(read({ day: '2026-04-21' }).values).toMatchObject({ day: '2026-04-21', until: '2026-04-21' })
    expect(read({ day: '2026-04-01 ~ 2026-04-30' }).values).toMatchObject({ day: '2026-04-01', until: '2026-04-30' })
  })

  test.each([
    ['figure-unreadable', { receptions: '很多' }],
    ['figure-unreadable', { receptions: 31.5 }],
    ['figure-unreadable', { receptions: -1 }],
    ['figure-unreadable', { replyRate: 97.41 }],
    ['figure-unreadable', { averageResponseMean: 0.37 }],
    ['figure-unreadable', { sales: '1.2万' }],
    ['account-missing', { agentAccount: null, receptions: 1 }],
    ['day-missing', { day: '', receptions: 1 }],
    ['day-unreadable', { day: '上周', receptions: 1 }],
    ['day-unreadable', { day: '2026-04-30至2026-04-01', receptions: 1 }],
  ])('%s: %j', (code, bad) =>
    expect(problemOf(agentFigures, rowOf({ ...agent, ...bad }))).toMatchObject({ code, kind: 'rejected' }),
  )

  test('that add up are compared with the closing row, each with its own', () => {
    const receptions = agentFigures.totals.find(({ field }) => field === 'receptions')
    expect(receptions?.where?.({ figure: 'receptions' })).toBe(true)
    expect(receptions?.where?.({ figure: 'sales' })).toBe(false)
    const fields = agentFigures.totals.map(({ field }) => field)
    expect(fields).toContain('netSales')
    for (const field of ['mostAtOnce', 'averagePerBuyer', 'replyRate', 'workDays', 'onlineTime'])
      expect(fields).not.toContain(field)
  })
})

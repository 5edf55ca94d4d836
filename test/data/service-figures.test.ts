import { describe, expect, it } from 'vitest'
import { chat, everyCut, everyFigureIsExplained, question, rowOf, tableOf } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'

const account = '示例旗舰店:小美'

const worked = chat(
  'tb1',
  account,
  `10:00:00 B 在吗
   10:00:00 R 欢迎语
   10:00:25 A 您好
   10:01:00 B 问题1
   10:01:10 B 补充
   10:03:40 A 答1
   10:10:00 B 问题2
   10:14:00 A 答2
   22:59:50 B 问题3
   23:02:00 A 答3
   23:30:00 B 问题4`,
)

describe('the worked example under every rule set that comes with the app', () => {
  it.each([
    ['house', 1, 5],
    ['taobao-3min', 3, 4],
    ['taobao-mean', 3, 4],
    ['pinduoduo-3min', 0, 1],
    ['kuaishou-3min', 0, 1],
    ['douyin-3min', 1, 1],
    ['douyin-3min-rounds', 3, 4],
    ['douyin-means', 1, 4],
    ['jd-first-30s', 1, 2],
  ] as const)('%s: %i of %i in time', async (rules, hits, n) => {
    const host = await withShop()
    await bring(host, worked)
    const { total } = await tableOf(host, { rules })
    expect([total.withinLimit.hits, total.withinLimit.n]).toEqual([hits, n])
  })

  it('Taobao mean 138.75 s over four rounds', async () => {
    const host = await withShop()
    await bring(host, worked)
    const { total } = await tableOf(host, { rules: 'taobao-mean' })
    expect(total.averageResponse).toMatchObject({ n: 4, mean: 138.75 })
  })

  it('every figure of every cut is what is behind it', async () => {
    const host = await withShop()
    await bring(host, worked)
    for (const by of everyCut) await everyFigureIsExplained(host, question({ by }))
    const table = await tableOf(host)
    expect(rowOf(table, account)).toMatchObject({ person: null, name: null })
  })
})

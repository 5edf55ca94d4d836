import { beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '#shared/contract/index.ts'
import type { ScanLists } from '#shared/contract/quality-scan.ts'
import { chatRow } from '#test/fixtures/messages.ts'
import { chat } from '#test/support/chat-figures.ts'
import { bring, withShop } from '#test/support/message-imports.ts'
import type { TestHost } from '#test/support/test-host.ts'

const mei = '示例旗舰店:小美'
const october = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'quality.scan'>
let host: TestHost

const save = async (own: readonly string[], more: Partial<ScanLists> = {}) => {
  const { now } = await host.ask('quality.lists', {})
  const words = { taboo: [], insult: [], diversion: [], absolute: [], own: [...own] }
  return host.ask('quality.saveLists', { lists: { ...now.lists, words, ...more } })
}
const scan = () => host.ask('quality.scan', october)
const words = async (more: object = {}) =>
  (await host.ask('quality.hits', { ...october, rule: 'forbiddenWord', ...more })).hits.map(({ word }) => word)

beforeEach(async () => {
  host = await withShop()
})

describe('hostile lists', () => {
  it('of 2,000 words full of signs of patterns find what they say and nothing else', async () => {
    const signs = ['.*', '(a', '[b', 'c)', '\\w', '^d', 'e$', 'f{2}', 'g|h', 'i?']
    await save(Array.from({ length: 2000 }, (_, index) => `${signs[index % signs.length]}${index}号`))
    await bring(host, [
      ...chat('tb1', mei, '10:00:00 B 在吗\n10:00:20 A 您好，这是(a11号和.*20号\n10:00:40 A 您好，普通的一句话'),
    ])
    await scan()
    expect((await words()).sort()).toEqual(['(a11号', '.*20号'])
  })

  it('of one-character words mark every place once a line', async () => {
    await save(['的', '了'])
    await bring(host, chat('tb1', mei, '10:00:00 B 在吗\n10:00:20 A 您好的的了，好的了'))
    await scan()
    const { hits } = await host.ask('quality.hits', { ...october, rule: 'forbiddenWord' })
    expect(hits.map(({ word, marks }) => [word, marks.length])).toEqual([
      ['的', 3],
      ['了', 2],
    ])
  })

  it('that are empty find nothing but what needs no words', async () => {
    const { now } = await host.ask('quality.lists', {})
    const nothing = { perfunctory: [], rude: [], greetings: [], closings: [], promises: [], shortReplies: [] }
    const severity = { ...now.lists.severity, noGreeting: null, noClosing: null }
    await save([], { ...nothing, severity })
    await bring(host, chat('tb1', mei, '10:00:00 B 在吗\n10:00:20 A 明天发，加微信，你到底买不买\n10:05:00 A 嗯'))
    const { tallies } = await scan()
    expect(tallies.map(({ rule }) => rule)).toEqual(['shortReply'])
  })
})

describe('hostile chats', () => {
  it(
    'of 100,000 lines are looked through without a halt, and each line is found with its neighbours',
    { timeout: 60_000 },
    async () => {
      await save(['甲级'])
      const second = (index: number): string => {
        const of = Math.floor(index * 0.8)
        const two = (value: number): string => String(value).padStart(2, '0')
        return `2026-10-05 ${two(Math.floor(of / 3600))}:${two(Math.floor(of / 60) % 60)}:${two(of % 60)}`
      }
      const rows = Array.from({ length: 100_000 }, (_, index) =>
        chatRow({
          ...{ account: mei, buyer: 'tb1', sentAt: second(index), direction: index % 2 === 0 ? '买家' : '客服' },
          text: index % 10_000 === 9_999 ? `甲级货 ${index}` : `第 ${index} 句的内容`,
        }),
      )
      await bring(host, rows)
      let longest = 0
      let last = performance.now()
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      }, 1)
      const { messages } = await scan()
      clearInterval(timer)
      expect(messages).toBe(100_000)
      // Aim: 50 ms alone on a machine; a machine at work with other things has its own halts.
      expect(longest).toBeLessThan(300)
      const { hits } = await host.ask('quality.hits', { ...october, rule: 'forbiddenWord' })
      expect(hits).toHaveLength(10)
      expect(hits[5]?.context).toHaveLength(7)
      expect(hits[5]?.context.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([hits[5]?.text])
    },
  )

  it('of one message of 20,000 characters are marked to the end', async () => {
    await save(['甲级'])
    const text = `${'很长的话'.repeat(4_999)}甲 级`
    await bring(host, [
      chatRow({ account: mei }),
      chatRow({ account: mei, direction: '客服', sentAt: '2026-10-01 10:00:20', text }),
    ])
    await scan()
    const [hit] = (await host.ask('quality.hits', { ...october, rule: 'forbiddenWord' })).hits
    expect(hit?.marks).toEqual([[19_996, 3]])
    expect(hit?.text.length).toBe(text.length)
  })

  it('of a login that is several people’s go to whom the roster says, or to nobody', async () => {
    await save(['甲级'])
    await bring(host, chat('tb1', '谁都用的号', '10:00:00 B 在吗\n10:00:20 A 您好，甲级货'))
    expect((await scan()).agents).toEqual([{ agent: null, name: null, lines: 1, hits: 1 }])
    const { total } = await host.ask('quality.hits', { ...october, agent: '谁都用的号' })
    expect(total).toBe(1)
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import { writeChatMonth } from './chat-month.ts'
import { ask } from './commission-bench.ts'
import { timed, type Fact } from './measure.ts'
import { importChats, withHost } from './messages-bench.ts'
import { sayingNumber } from './search-sayings.ts'
import type { Host } from '#data/host.ts'

// A month of chats against some hundred words: how long a scan takes, what stands still meanwhile, how soon pages of hits are there.

const listedWords = 500

/** What shops should not say, in about one line of eighteen. */
const slips = [
  '可以加 微信聊',
  '这个是国家级的',
  '嗯',
  '不清楚',
  '你到底买不买？？？',
  '收件人 138****5678',
  '质量最好',
  '转我支付宝',
]

const textOf = (day: number, chat: number, line: number): string => {
  const number = day * 100_003 + chat * 12 + line
  return number % 18 === 1 ? (slips[Math.floor(number / 18) % slips.length] ?? '') : sayingNumber(number)
}

const span = { from: '2026-10-01', to: '2026-10-31' } as InputOf<'quality.scan'>

/** The words of the app and so many more that there are five hundred. */
const saveWords = (host: Host) => {
  const known = Object.values(defaultScanLists.words).flat().length
  const own = Array.from({ length: Math.max(0, listedWords - known) }, (_, index) => `违规词${index}号话术`)
  return ask(host, 'quality.saveLists', {
    lists: { ...defaultScanLists, words: { ...defaultScanLists.words, own } },
    note: '',
  })
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value * 10) / 10,
  unit: 'ms',
  aim: { most },
})

/** The longest time in milliseconds for which nothing else got its turn. */
const standstill = async (act: () => Promise<unknown>): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await act()
  delay.disable()
  return delay.max / 1e6
}

const pages = async (host: Host): Promise<number> => {
  const times: number[] = []
  for (const offset of [0, 100, 5_000, 20_000])
    for (const rule of [null, 'forbiddenWord', 'shortReply'] as const)
      times.push(await timed(() => ask(host, 'quality.hits', { ...span, rule, offset })))
  return Math.max(...times)
}

/** The scan of a month of so many messages. */
export const scanBench = async (messages: number): Promise<Fact[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  try {
    writeChatMonth(join(folder, 'month.csv'), messages, { textOf })
    return await withHost(folder, async (host) => {
      await importChats(host, join(folder, 'month.csv'))
      await saveWords(host)
      let summary: OutputOf<'quality.scan'> | null = null
      let cold = 0
      const longest = await standstill(async () => {
        cold = await timed(async () => (summary = await ask(host, 'quality.scan', span)))
      })
      const { hits = 0 } = (summary ?? {}) as Partial<OutputOf<'quality.scan'>>
      if (hits < messages / 40) throw new Error(`only ${hits} hits`)
      const page = await pages(host)
      const again = await timed(() => ask(host, 'quality.scan', span))
      const [hit] = (await ask(host, 'quality.hits', { ...span, word: '加微信' })).hits
      await ask(host, 'quality.judge', {
        key: hit?.key ?? '',
        verdict: 'false',
        scope: 'phrase',
        phrase: '可以加 微信',
      })
      const learnt = await timed(() => ask(host, 'quality.hits', span))
      const size = `${messages} messages, ${listedWords} words`
      return [
        fact(`scan of a month, ${size}, ${hits} hits`, cold, 3_000),
        fact('longest standstill of other calls meanwhile', longest, 50),
        fact(`a page of ${hits} hits, slowest of 12`, page, 50),
        fact('the same scan again', again, 300),
        fact('a page after a phrase was learnt', learnt, 300),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

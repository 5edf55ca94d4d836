import type { InputOf } from '#shared/contract/index.ts'
import type { FigureRow, FigureTable } from '#shared/contract/service-figures.ts'
import { serviceFigureNames, type FigureCut } from '#shared/kit/service-figures.ts'
import { figureValue } from '#shared/rules/service/figure-value.ts'
import type { ChatRow } from '#test/fixtures/messages.ts'
import { expect } from 'vitest'
import { textFile, type TestHost } from './test-host.ts'

const speakers: Readonly<Record<string, string>> = { B: '买家', S: '系统', R: '机器人', A: '客服' }

/** One buyer's chat with an account as lines `10:00:25 A 您好` or `2026-10-02 00:10:00 A 您好`; B buyer, A agent, R robot, S system. */
export const chat = (buyer: string, account: string, log: string, day = '2026-10-01'): ChatRow[] =>
  log
    .trim()
    .split('\n')
    .map((line) => {
      const [, date = day, clock = '', who = '', text = ''] =
        /^\s*(\d{4}-\d{2}-\d{2})?\s*(\d{2}:\d{2}:\d{2}) ([A-Z]) ?(.*)$/.exec(line) ?? []
      return { account, buyer, sentAt: `${date} ${clock}`, direction: speakers[who] ?? '', text }
    })

type Question = InputOf<'chats.figures'>

/** All of October by agent under the shop's own rules, unless told otherwise. */
export const question = (more: Partial<Question> = {}): Question => ({
  from: '2026-10-01' as never,
  to: '2026-10-31' as never,
  rules: 'house',
  shopId: null,
  agent: null,
  onShift: false,
  by: 'agent',
  ...more,
})

/** The table; `more` as in {@link question}. */
export const tableOf = ({ ask }: TestHost, more: Partial<Question> = {}): Promise<FigureTable> =>
  ask('chats.figures', question(more))

/** The one row of a key; fails when there is none. */
export const rowOf = ({ rows }: FigureTable, key: string): FigureRow => {
  const row = rows.find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key} among ${rows.map((one) => one.key).join(', ')}`)
  return row
}

/** Every figure of every row is what the things behind it add up to. */
export const everyFigureIsExplained = async (host: TestHost, asked: Question): Promise<void> => {
  const { by, ...scope } = asked
  const table = await host.ask('chats.figures', asked)
  const rows = [
    ...table.rows.map((row) => ({ row, place: { by, key: row.key } })),
    { row: { key: 'total', figures: table.total }, place: null },
  ]
  for (const { row, place } of rows)
    for (const figure of serviceFigureNames) {
      const { value, numerator, denominator, items, total } = await host.ask('chats.why', {
        ...{ ...scope, figure, row: place, offset: 0, limit: 1000 },
      })
      const where = `${by} ${row.key} ${figure}`
      expect(value, where).toBe(figureValue(row.figures, figure))
      expect(total, where).toBe(items.length)
      if (numerator !== null && denominator !== null && denominator > 0 && figure !== 'averagePerBuyer')
        expect(numerator / denominator, where).toBe(value)
      if (numerator !== null && denominator === null) expect(numerator, where).toBe(value)
      const judged = items.filter(({ verdict }) => verdict === 'hit' || verdict === 'miss')
      if (judged.length > 0) expect(judged.length, where).toBe(denominator)
      explainsSample(row.figures, figure, items, where)
    }
}

const explainsSample = (
  figures: FigureRow['figures'],
  figure: (typeof serviceFigureNames)[number],
  items: readonly { readonly verdict: string; readonly value: number | null }[],
  where: string,
): void => {
  const name = figure.startsWith('firstResponse') ? 'firstResponse' : 'averageResponse'
  if (!figure.startsWith(name)) return
  const times = items.flatMap(({ verdict, value }) => (verdict === 'counted' && value !== null ? [value] : []))
  expect(times.length, where).toBe(figures[name].n)
}

/** Every cut there is. */
export const everyCut: readonly FigureCut[] = ['total', 'agent', 'day', 'hour', 'weekday-hour', 'shop', 'shift']

/** Who uses a login, and from when to when; null = ever, or still. */
export interface Use {
  readonly number: string
  readonly account: string
  readonly from?: string | null
  readonly to?: string | null
}

/** Gives logins of the first shop to people; those that are not named lose theirs. Several may use one at a time. */
export const giveAccounts = async ({ ask }: TestHost, uses: readonly Use[]): Promise<void> => {
  for (const { id, hasPin: _hasPin, left: _left, ...person } of await ask('people.list', {})) {
    const accounts = uses
      .filter(({ number }) => number === person.number)
      .map(({ account, from = null, to = null }) => ({ shopId: 1, account, from, to, isShared: true }))
    await ask('people.change', { id, ...person, accounts } as InputOf<'people.change'>)
  }
}

/** Two kinds of shift: D 09:00–16:30, E 16:30–22:30. */
export const addShiftKinds = async ({ ask }: TestHost): Promise<void> => {
  const kinds = [
    { code: 'D', name: '白班', segments: [['09:00', '16:30']], minimum: 1, nightly: false },
    { code: 'E', name: '晚班', segments: [['16:30', '22:30']], minimum: 1, nightly: true },
  ]
  for (const kind of kinds) await ask('roster.saveShiftKind', kind as InputOf<'roster.saveShiftKind'>)
}

/** Imports a roster: a head of days, then a line a person. */
export const planShifts = (host: TestHost, days: readonly string[], lines: Readonly<Record<string, string>>) =>
  host.ask('imports.run', {
    path: textFile(
      host.folder,
      'roster.csv',
      [`姓名,${days.join(',')}`, ...Object.entries(lines).map(([name, shifts]) => `${name},${shifts}`)].join('\n'),
    ),
    kind: null,
    shopId: null,
    mapping: { kind: 'roster', headerRow: 1, columns: { person: '姓名' } },
    dryRun: false,
  })

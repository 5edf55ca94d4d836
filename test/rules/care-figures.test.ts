import { describe, expect, it } from 'vitest'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import type { CareEntry } from '#shared/rules/care/entries.ts'
import { careFiguresOf, type CareSpan } from '#shared/rules/care/figures.ts'
import { mondayOf, paretoOf, recurrenceOf } from '#shared/rules/care/pareto.ts'

const at = (text: string): LocalTime => `2026-10-${text}` as LocalTime
const day = (text: string): LocalDate => `2026-10-${text}` as LocalDate

const entry = (changes: Partial<CareEntry> = {}, values: RegisterValues = {}): CareEntry => ({
  register: 'complaints',
  state: changes.closedAt === undefined || changes.closedAt === null ? 'open' : 'closed',
  at: at('05 10:00:00'),
  agent: 'A01',
  due: at('08 10:00:00'),
  firstDue: changes.due === undefined ? at('08 10:00:00') : changes.due,
  answeredAt: null,
  closedAt: null,
  reopened: 0,
  ...changes,
  values,
})

const span = (entries: readonly CareEntry[], more: Partial<CareSpan> = {}) =>
  careFiguresOf({
    from: day('01'),
    to: day('31'),
    now: at('31 18:00:00'),
    backWithinHours: 48,
    entries,
    later: [],
    received: 0,
    receivedBy: new Map(),
    orders: [],
    nameOf: (agent) => agent,
    ...more,
  })

const closed = (moment: string) => ({ answeredAt: at(moment), closedAt: at(moment) })

describe('care figures', () => {
  it('without anything there are dashes, not zeros', () => {
    const found = span([])
    expect(found.complaintShare).toBeNull()
    expect(found.settledAtOnce).toEqual({ hits: 0, n: 0, rate: null })
    expect(found.firstContact.rate).toBeNull()
    expect(found.handling).toEqual({ n: 0, seconds: null })
    expect(found.promoters).toEqual({ n: 0, score: null })
    expect(found.refunds).toEqual({ byCount: { hits: 0, n: 0, rate: null }, byMoney: null })
    expect([found.causes, found.products, found.recurrence, found.agents]).toEqual([[], [], [], []])
  })

  it('refunds by count and by money are two shares', () => {
    const orders = [
      { paid: toFen(10_000), refunded: toFen(0) },
      { paid: toFen(30_000), refunded: toFen(1000) },
    ]
    expect(span([], { orders }).refunds).toEqual({ byCount: { hits: 1, n: 2, rate: 0.5 }, byMoney: 0.025 })
  })

  it('in time: answered by its due ÷ those whose due has come or that are answered', () => {
    const found = span([
      entry({ answeredAt: at('08 10:00:00') }),
      entry({ answeredAt: at('08 10:00:01') }),
      entry({}),
      entry({ due: '2026-11-02 10:00:00' as LocalTime }),
      entry({ due: null }),
    ])
    expect(found.complaints.inTime).toEqual({ hits: 1, n: 3, rate: 1 / 3 })
    expect(found.complaints).toMatchObject({ made: 5, open: 5, closed: 0, overdue: 3 })
  })

  it('opened again, it was late if its first answer was, whatever its hours are now', () => {
    const late = entry({
      answeredAt: at('09 10:00:00'),
      due: at('30 10:00:00'),
      firstDue: at('08 10:00:00'),
      reopened: 1,
    })
    expect(span([late]).complaints).toMatchObject({ reopened: 1, inTime: { hits: 0, n: 1 } })
  })

  it('settled at once: closed and never opened again ÷ closed (投诉一次性解决率)', () => {
    const found = span([
      ...Array.from({ length: 17 }, () => entry(closed('06 10:00:00'))),
      ...Array.from({ length: 3 }, () => entry({ ...closed('06 10:00:00'), reopened: 1 })),
      entry({ reopened: 1 }),
    ])
    expect(found.settledAtOnce).toEqual({ hits: 17, n: 20, rate: 0.85 })
  })

  it('50 closed, 9 back: first contact 82 %, over all three registers', () => {
    const registers = ['complaints', 'reviews', 'after-sales'] as const
    const first = Array.from({ length: 50 }, (_, index) =>
      entry(
        { ...closed('06 10:00:00'), register: registers[index % 3] ?? 'complaints' },
        { orderNo: String(index), cause: 'logistics', kind: 'refund' },
      ),
    )
    const back = first.slice(0, 9).map((one) => ({ ...one, at: at('07 10:00:00'), closedAt: null }))
    expect(span([...first, ...back]).firstContact).toEqual({ hits: 41, n: 50, rate: 0.82 })
  })

  it('back after the span counts as well, within the hours of the setting', () => {
    const one = entry({ at: at('30 10:00:00'), ...closed('31 10:00:00') }, { buyer: '青山', cause: 'product' })
    const later = [entry({ at: '2026-11-02 10:00:00' as LocalTime }, { buyer: '青山', cause: 'product' })]
    expect(span([one], { later }).firstContact).toMatchObject({ hits: 0, n: 1 })
    expect(span([one], { later, backWithinHours: 47 }).firstContact).toMatchObject({ hits: 1, n: 1 })
  })

  it('another matter, register or buyer is not back; a matter nobody has said yet may be', () => {
    const one = entry(closed('06 10:00:00'), { orderNo: '1', buyer: 'b', cause: 'product' })
    const hits = (changes: Partial<CareEntry>, values: RegisterValues) =>
      span([one, entry({ at: at('07 09:00:00'), ...changes }, values)]).firstContact.hits
    expect(hits({}, { orderNo: '1', cause: 'logistics' })).toBe(1)
    expect(hits({ register: 'reviews' }, { orderNo: '1', cause: 'product' })).toBe(1)
    expect(hits({}, { orderNo: '2', buyer: 'c', cause: 'product' })).toBe(1)
    expect(hits({}, { orderNo: '1' })).toBe(0)
    expect(hits({}, { orderNo: '2', buyer: 'b', cause: 'product' })).toBe(0)
    expect(hits({ at: at('06 09:00:00') }, { orderNo: '1', cause: 'product' })).toBe(1)
  })

  it('share of the buyers received; nobody received, nothing to share', () => {
    const receivedBy = new Map([
      ['A01', 200],
      ['A02', 100],
    ])
    const found = span([entry({}, { isServiceFault: true }), entry(), entry({ agent: null })], {
      received: 290,
      receivedBy,
    })
    expect(found.complaintShare).toBe(3 / 290)
    expect(
      found.agents.map(({ agent, complaints, serviceFaults, share }) => [agent, complaints, serviceFaults, share]),
    ).toEqual([
      ['A01', 2, 1, 0.01],
      ['A02', 0, 0, 0],
    ])
    expect(span([entry()]).agents).toMatchObject([{ agent: 'A01', received: 0, share: null }])
  })

  it('handling time only of complaints that have it written down', () => {
    const found = span([entry({}, { handlingMinutes: 30 }), entry({}, { handlingMinutes: 15 }), entry()])
    expect(found.handling).toEqual({ n: 2, seconds: 1350 })
    expect(found.agents[0]?.handling).toEqual({ n: 2, seconds: 1350 })
  })

  it('visits: answers from 0 to 10 of those that were made', () => {
    const visit = (recommend: number, satisfaction: string, state = 'done') =>
      entry({ register: 'visits', state }, { recommend, satisfaction })
    const found = span([
      visit(10, 'satisfied'),
      visit(9, 'satisfied'),
      visit(3, 'dissatisfied'),
      visit(0, 'neutral', 'dropped'),
    ])
    expect(found.visits).toEqual({ done: 3, satisfied: 2 })
    expect(found.promoters.n).toBe(3)
    expect(found.promoters.score).toBeCloseTo(100 / 3, 9)
    expect(found.complaints.made).toBe(0)
  })

  it('reviews, after-sales, grades and money', () => {
    const found = span([
      entry({ register: 'reviews' }, { grade: 'neutral' }),
      entry({ register: 'reviews', ...closed('06 10:00:00') }, { grade: 'bad', cause: 'page' }),
      entry({ register: 'after-sales' }, { kind: 'refund', product: '置物架' }),
      entry({ register: 'after-sales', ...closed('06 10:00:00') }, { kind: 'return', product: '置物架' }),
      entry({}, { grade: '1', compensation: 1_050 }),
      entry({}, { grade: '3', compensation: 250, cause: 'page', product: '落地灯' }),
    ])
    expect(found.reviews).toEqual({ made: 2, open: 1, bad: 1 })
    expect(found.afterSales).toEqual({ made: 2, open: 1, overdue: 1, byKind: { refund: 1, return: 1 } })
    expect(found.complaints).toMatchObject({ byGrade: { '1': 1, '3': 1 }, compensation: 1_300 })
    expect(found.causes).toEqual([{ key: 'page', count: 2, share: 1, running: 1 }])
    expect(found.products.map(({ key, count }) => [key, count])).toEqual([
      ['置物架', 2],
      ['落地灯', 1],
    ])
    expect(found.recurrence).toEqual([{ week: '2026-10-05', cause: 'page', count: 2 }])
  })
})

describe('Pareto and recurrence', () => {
  it('largest first with running shares that end at 1', () => {
    const bars = paretoOf(['b', 'a', 'c', 'a', 'b', 'a'])
    expect(bars.map(({ key, count }) => [key, count])).toEqual([
      ['a', 3],
      ['b', 2],
      ['c', 1],
    ])
    expect(bars.map(({ running }) => running)).toEqual([0.5, 5 / 6, 1])
  })

  it('weeks begin on Monday, over the end of a year', () => {
    expect(mondayOf('2026-10-04' as LocalDate)).toBe('2026-09-28')
    expect(mondayOf('2026-10-05' as LocalDate)).toBe('2026-10-05')
    expect(mondayOf('2027-01-03' as LocalDate)).toBe('2026-12-28')
    expect(
      recurrenceOf([
        { day: day('12'), cause: 'page' },
        { day: day('04'), cause: 'page' },
        { day: day('18'), cause: 'product' },
        { day: day('13'), cause: 'product' },
      ]),
    ).toEqual([
      { week: '2026-09-28', cause: 'page', count: 1 },
      { week: '2026-10-12', cause: 'product', count: 2 },
      { week: '2026-10-12', cause: 'page', count: 1 },
    ])
  })
})

import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { toFen } from '#shared/kit/money.ts'
import { fundMonthsOf, fundOfMonth, type FundLine } from '#shared/rules/ledger/fund.ts'
import type { Context } from '../../context.ts'
import { entriesOf, type EntryRow } from '../../stores/register-store.ts'
import { listShops } from '../../stores/shop-store.ts'
import { shownEntry } from '../registers/shown.ts'

const lineOf = ({ id, at, state, values }: EntryRow): FundLine => ({
  id,
  at,
  day: values['day'] as LocalDate,
  direction: values['direction'] === 'in' ? 'in' : 'out',
  amount: toFen(Number(values['amount'])),
  isBooked: state !== 'cancelled',
})

/** The voluntary fund in a month: every line, cancelled ones too, with the balance after each. docs/ledger.md §4 */
export const fund = (context: Context, { month }: ParsedInputOf<'ledger.fund'>): OutputOf<'ledger.fund'> => {
  const rows = new Map(entriesOf(context.sql, { register: 'fund' }).map((row) => [row.id, row]))
  const { lines, ...sums } = fundOfMonth([...rows.values()].map(lineOf), month)
  return {
    shopNames: listShops(context.sql).map(({ name }) => name),
    month,
    ...sums,
    lines: lines.flatMap(({ id, balance }) => {
      const row = rows.get(id)
      return row === undefined ? [] : [{ entry: shownEntry(context, row), balance }]
    }),
  }
}

/** Months that have lines. */
export const fundMonths = ({ sql }: Context): OutputOf<'ledger.fundMonths'> =>
  fundMonthsOf(entriesOf(sql, { register: 'fund' }).map(lineOf))

import { entryInput } from '#shared/contract/registers.ts'
import type { LocalTime, Month } from '#shared/kit/local-time.ts'
import { awardSource } from '../ledger/given-awards.ts'
import type { Context } from '../../context.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { add, move } from '../registers/changes.ts'

// What the sample shop's supervisor granted and warned of in October: two awards for entries that were taken up, one step of the ladder.

const month = '2026-10' as Month
const at = (context: Context, moment: string): Context => ({ ...context, now: () => moment as LocalTime })

interface SampleAward {
  readonly category: 'patrol' | 'idea'
  readonly at: string
  readonly points: number
  /** fen */
  readonly bonus: number
}

const awards: readonly SampleAward[] = [
  { category: 'patrol', at: '2026-10-13 18:00:00', points: 1, bonus: 2_000 },
  { category: 'idea', at: '2026-10-17 18:00:00', points: 2, bonus: 5_000 },
]

/** As the proposal of the same entry would be granted. */
const grantAward = (context: Context, { category, at: moment, points, bonus }: SampleAward): void => {
  const adopted = entriesOf(context.sql, { register: 'problems', states: ['adopted'] })
  const entry = adopted.find(({ values }) => values['category'] === category)
  if (entry === undefined || entry.person === null) return
  const { agent } = entry.person
  const { text = '', answer = '' } = entry.values
  add(
    at(context, moment),
    entryInput.parse({
      ...{ register: 'awards', person: agent },
      values: { kind: category, month, text, points, bonus, evidence: answer },
      links: [{ kind: 'entry', id: entry.id, key: null }],
      source: awardSource(category, month, agent, entry.id),
    }),
  )
}

const warn = (context: Context): void => {
  const { id } = add(
    at(context, '2026-10-15 09:30:00'),
    entryInput.parse({
      ...{ register: 'warnings', person: 'A02' },
      values: {
        ...{ step: 'verbal', month, text: '10 月 14 日交班时漏交一单改地址，买家收错了地址', points: 0 },
        ...{
          rule: '交接班制度',
          evidence: '交接单和 10 月 14 日 15:50 的聊天',
          plan: '交班前把没办完的念一遍',
          until: '2026-10-31',
        },
      },
    }),
  )
  move(at(context, '2026-10-15 16:20:00'), { id, move: 'acknowledge', text: '本人认可', values: {} })
}

/** Written through the services the screens use, at the times it was written. */
export const storeSampleLedger = (context: Context): void => {
  for (const award of awards) grantAward(context, award)
  warn(context)
}

import { basename } from 'node:path'
import type { CommissionLine, CommissionRow, CommissionRun, Correction } from '#shared/contract/commission.ts'
import { Refusal } from '#shared/contract/failure.ts'
import { plan as planSchema, type Plan } from '#shared/contract/plans.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { placeOfIssue, readJsonFile } from '../json-file.ts'
import { ratio } from '../json-values.ts'
import { textTable } from '../text-table.ts'
import { chosenPerson } from './lookups.ts'

interface PersonLines {
  readonly row: CommissionRow
  readonly lines: readonly CommissionLine[]
  readonly corrections: readonly Correction[]
}

/** The plan of a `--plan` file; refuses with `team-file-invalid`, naming the place inside. */
const readPlan = (desk: Desk, typed: string): Plan => {
  const path = desk.pathOf(typed)
  const parsed = planSchema.safeParse(readJsonFile(path, 'team-file-invalid', desk.text.cli))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Refusal('team-file-invalid', {
    file: basename(path),
    path: placeOfIssue(issue),
    reason: issue?.message ?? '',
  })
}

const rowJson = ({ row, lines, corrections }: PersonLines) => ({
  agent: row.agent,
  base: row.base,
  tierMode: row.tierMode,
  commission: row.commission,
  coefficient: ratio(row.coefficient),
  team: row.team,
  extras: row.extras,
  corrections: row.corrections,
  total: row.total,
  lines: lines.map(({ order, base, amount, evidence }) => ({ order, base, amount, evidence })),
  personal: row.personal,
  score: row.score,
  correctionLines: corrections.map(({ kind, originMonth, order, paid, amount, note }) => ({
    ...{ kind, month: originMonth, order, paid, amount, note },
  })),
})

const peopleTable = (desk: Desk, people: readonly PersonLines[]): string => {
  const { fields, mode } = desk.text.commission
  const { money, coefficient, count } = desk.format
  const left = [fields.agent, fields.name, fields.plan, fields.mode]
  const right = [
    fields.orders,
    fields.base,
    fields.commission,
    fields.coefficient,
    fields.team,
    fields.extras,
    fields.corrections,
    fields.total,
  ]
  return textTable(
    [...left.map((title) => ({ title })), ...right.map((title) => ({ title, isRight: true }))],
    people.map(({ row }) => [
      row.agent,
      row.name,
      row.plan ?? desk.text.commission.noPlan,
      row.tierMode === null ? desk.text.cli.none : mode[row.tierMode],
      count(row.orders),
      money(row.base),
      money(row.commission),
      coefficient(row.coefficient),
      money(row.team),
      money(row.extras),
      money(row.corrections),
      money(row.total),
    ]),
  )
}

const linesTable = (desk: Desk, { row, lines }: PersonLines): string => {
  const { columns, sum } = desk.text.cli.commission
  const { money } = desk.format
  return textTable(
    [
      { title: columns.order },
      { title: columns.base, isRight: true },
      { title: columns.amount, isRight: true },
      { title: columns.evidence },
    ],
    [
      ...lines.map((line) => [
        line.order,
        money(line.base),
        money(line.amount),
        desk.text.orders.evidence[line.evidence],
      ]),
      [sum, money(row.base), money(row.commission), ''],
    ],
  )
}

const correctionsTable = (desk: Desk, { row, corrections }: PersonLines): string => {
  const { why, correctionKinds: kinds } = desk.text.commission
  const columns = why.correction
  const { money, month } = desk.format
  return textTable(
    [
      { title: columns.kind },
      { title: columns.origin },
      { title: columns.order },
      { title: columns.amount, isRight: true },
      { title: columns.note },
    ],
    [
      ...corrections.map(({ kind, originMonth, order, amount, note }) => [
        ...[kinds[kind], month(originMonth), order ?? desk.text.cli.none],
        ...[money(amount), note],
      ]),
      [desk.text.cli.commission.sum, '', '', money(row.corrections), ''],
    ],
  )
}

/** A person's orders, and what was put right of earlier months. */
const personTables = (desk: Desk, person: PersonLines): string[] => [
  ...(person.lines.length === 0 ? [] : ['', linesTable(desk, person)]),
  ...(person.corrections.length === 0 ? [] : ['', correctionsTable(desk, person)]),
]

const textOf = (desk: Desk, run: CommissionRun, people: readonly PersonLines[], plan: Plan | null): string => {
  const words = desk.text.cli.commission
  const { count, money, month } = desk.format
  const detailed = desk.option('agent') === null ? [] : people
  return [
    ...(plan === null ? [] : [words.whatIf(plan.name)]),
    ...(run.isClosed ? [words.closed(month(run.month))] : []),
    people.length === 0 ? words.none(month(run.month)) : peopleTable(desk, people),
    ...detailed.flatMap((person) => personTables(desk, person)),
    ...(run.pending.orders === 0 ? [] : [words.pending(count(run.pending.orders), money(run.pending.base))]),
    ...(run.uncredited.orders === 0
      ? []
      : [words.uncredited(count(run.uncredited.orders), money(run.uncredited.base))]),
  ].join('\n')
}

const commission = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const typed = desk.option('plan')
  const plan = typed === null ? null : readPlan(desk, typed)
  const person = await chosenPerson(desk)
  const run = await desk.call('orders.commission', { month, plan })
  const people: PersonLines[] = []
  for (const row of run.rows) {
    // A closed month keeps the number somebody had then.
    if (person !== null && row.personId !== person.id) continue
    const { lines, corrections } = await desk.call('orders.why', { month, plan, agent: row.agent })
    people.push({ row, lines, corrections })
  }
  return { json: { month, closed: run.isClosed, rows: people.map(rowJson) }, text: textOf(desk, run, people, plan) }
}

/** `commission`. */
export const commissionCommands: readonly Command[] = [
  {
    words: ['commission'],
    about: 'commission',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'agent' },
      { name: 'plan', value: 'FILE.json', about: 'plan' },
    ],
    database: 'kept',
    run: commission,
  },
]

import type { ProblemSource } from '#data/solver/problem.ts'
import type { Instance, Worker } from './rostering-instance.ts'

type Term = readonly [column: number, coefficient: number]
type Column = ProblemSource['columns'][number]
type Row = ProblemSource['rows'][number]

/** The benchmark's problem, column by column and row by row. */
class Sheet {
  readonly columns: Column[] = []
  readonly rows: Row[] = []
  constant = 0

  column(name: string, kind: Column['kind'], upper: number, cost: number): number {
    return this.columns.push({ name, kind, lower: 0, upper, cost }) - 1
  }

  row(lower: number, terms: readonly Term[], upper: number): void {
    if (terms.length > 0) this.rows.push({ lower, upper, terms, rule: null })
  }
}

/** Columns of one worker: by day, one for each shift. */
type Plan = readonly (readonly number[])[]

const ones = (columns: readonly number[]): Term[] => columns.map((column) => [column, 1])
const within = (plan: Plan, from: number, to: number): number[] => plan.slice(from, to).flat()

const planOf = (sheet: Sheet, { days, shifts, daysOff }: Instance, worker: Worker): Plan =>
  Array.from({ length: days }, (_, day) => {
    const upper = daysOff.has(`${worker.id} ${day}`) ? 0 : 1
    const columns = shifts.map(({ id }) => sheet.column(`x ${worker.id} ${day} ${id}`, 'binary', upper, 0))
    sheet.row(0, ones(columns), 1)
    return columns
  })

/** What may follow what, how often each shift, and how many minutes in all. */
const limitShifts = (sheet: Sheet, { shifts }: Instance, worker: Worker, plan: Plan): void => {
  shifts.forEach(({ id, mayNotFollow }, shift) => {
    const others = mayNotFollow.map((other) => shifts.findIndex((each) => each.id === other))
    plan.slice(1).forEach((next, day) => {
      const forbidden = others.map((other) => next[other] ?? 0)
      if (forbidden.length > 0) sheet.row(0, ones([plan[day]?.[shift] ?? 0, ...forbidden]), 1)
    })
    const most = worker.mostOf.get(id) ?? plan.length
    if (most < plan.length) sheet.row(0, ones(plan.map((columns) => columns[shift] ?? 0)), most)
  })
  const minutes = plan.flatMap((columns) => columns.map((column, shift): Term => [column, shifts[shift]?.minutes ?? 0]))
  sheet.row(worker.minutes.least, minutes, worker.minutes.most)
}

/** No run too long, no run or rest too short; the edges of the horizon are no edges of a run. */
const limitRuns = (sheet: Sheet, { daysInARow, leastDaysOff }: Worker, plan: Plan): void => {
  const days = plan.length
  for (let day = 0; day + daysInARow.most < days; day++)
    sheet.row(0, ones(within(plan, day, day + daysInARow.most + 1)), daysInARow.most)
  for (let length = 1; length < daysInARow.least; length++)
    for (let day = 0; day + length + 1 < days; day++) {
      const inside = within(plan, day + 1, day + 1 + length).map((column): Term => [column, -1])
      const ends = [...(plan[day] ?? []), ...(plan[day + length + 1] ?? [])]
      sheet.row(1 - length, [...ones(ends), ...inside], Infinity)
    }
  for (let length = 1; length < leastDaysOff; length++)
    for (let day = 0; day + length + 1 < days; day++) {
      const inside = within(plan, day + 1, day + 1 + length).map((column): Term => [column, -1])
      const ends = [...(plan[day] ?? []), ...(plan[day + length + 1] ?? [])]
      sheet.row(-Infinity, [...ones(ends), ...inside], 1)
    }
}

const limitWeekends = (sheet: Sheet, worker: Worker, plan: Plan): void => {
  const weekends: number[] = []
  for (let saturday = 5; saturday < plan.length; saturday += 7) {
    const weekend = sheet.column(`weekend ${worker.id} ${saturday}`, 'binary', 1, 0)
    weekends.push(weekend)
    for (const day of [saturday, saturday + 1])
      if (plan[day]) sheet.row(0, [[weekend, 1], ...plan[day].map((column): Term => [column, -1])], 1)
  }
  sheet.row(0, ones(weekends), worker.mostWeekends)
}

const addCost = (sheet: Sheet, column: number, cost: number): void => {
  const known = sheet.columns[column]
  if (known) sheet.columns[column] = { ...known, cost: known.cost + cost }
}

const payRequests = (sheet: Sheet, instance: Instance, columnOf: (w: string, d: number, s: string) => number): void => {
  for (const { worker, day, shift, weight } of instance.wanted) {
    sheet.constant += weight
    addCost(sheet, columnOf(worker, day, shift), -weight)
  }
  for (const { worker, day, shift, weight } of instance.unwanted) addCost(sheet, columnOf(worker, day, shift), weight)
}

/** The instance as a problem; its objective is the benchmark's own. */
export const modelOf = (instance: Instance): ProblemSource => {
  const sheet = new Sheet()
  const { workers, shifts, cover } = instance
  const plans = workers.map((worker) => planOf(sheet, instance, worker))
  workers.forEach((worker, index) => {
    const plan = plans[index] ?? []
    limitShifts(sheet, instance, worker, plan)
    limitRuns(sheet, worker, plan)
    limitWeekends(sheet, worker, plan)
  })
  const shiftAt = (id: string): number => shifts.findIndex((shift) => shift.id === id)
  payRequests(
    sheet,
    instance,
    (id, day, shift) => plans[workers.findIndex((worker) => worker.id === id)]?.[day]?.[shiftAt(shift)] ?? 0,
  )
  for (const { day, shift, people, under, over } of cover) {
    const missing = sheet.column(`under ${day} ${shift}`, 'integer', workers.length, under)
    const surplus = sheet.column(`over ${day} ${shift}`, 'integer', workers.length, over)
    const planned = ones(plans.map((plan) => plan[day]?.[shiftAt(shift)] ?? 0))
    sheet.row(people, [...planned, [missing, 1], [surplus, -1]], people)
  }
  return sheet
}

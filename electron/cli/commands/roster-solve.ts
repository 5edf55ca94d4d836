import type { SolvedRoster } from '#shared/contract/roster-solve.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { textTable } from '../text-table.ts'
import { findingJson } from './roster.ts'

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)

/** The form of docs/cli.md: a day off has no row. */
const solvedJson = (desk: Desk, solved: SolvedRoster) => ({
  month: solved.month,
  status: solved.status,
  objective: solved.objective,
  bound: rounded(solved.bound),
  gap: rounded(solved.gap),
  seconds: solved.seconds,
  assignments: solved.assignments.filter(({ shift }) => shift !== 'off'),
  findings: solved.findings.map((finding) => findingJson(desk, finding)),
  conflict: solved.conflict.map(({ check, agent, date, until, shift, ...rule }) => ({
    ...{ check, agent, date, until, shift },
    message: desk.text.rosterChecks.clash({ check, agent, date, until, shift, ...rule }),
  })),
  isSmallest: solved.isSmallest,
  relax: solved.relax.map((rule) => ({
    ...{ check: rule.check, agent: rule.agent, date: rule.date, until: rule.until, shift: rule.shift },
    message: desk.text.rosterChecks.clash(rule),
  })),
  applied: solved.isApplied,
})

const costTable = (desk: Desk, { costs, costsBefore }: SolvedRoster): string => {
  const { columns } = desk.text.rosterSolve
  const { names } = desk.text.rosterChecks
  const checks = new Set([...costsBefore, ...costs].map(({ check }) => check))
  const pointsIn = (list: SolvedRoster['costs'], check: string): string =>
    desk.format.count(list.find((entry) => entry.check === check)?.cost ?? 0)
  return textTable(
    [{ title: columns.check }, ...[columns.before, columns.after].map((title) => ({ title, isRight: true }))],
    [...checks].map((check) => [names[check], pointsIn(costsBefore, check), pointsIn(costs, check)]),
  )
}

const clashText = (desk: Desk, { conflict, relax, isSmallest }: SolvedRoster): string => {
  const { rosterSolve, rosterChecks } = desk.text
  const lines = conflict.map((rule) => `  ${rosterChecks.clash(rule)}`)
  const ways = relax.map((rule) => `  ${rosterChecks.clash(rule)}`)
  const several = ways.length > 1 ? rosterSolve.relaxAll(desk.format.count(ways.length)) : rosterSolve.relaxOne
  return [
    isSmallest ? rosterSolve.clashSmallest(desk.format.count(conflict.length)) : rosterSolve.clash,
    ...lines,
    ...(ways.length > 0 ? [several, ...ways] : [rosterSolve.noneKnown]),
  ].join('\n')
}

const solvedText = (desk: Desk, solved: SolvedRoster, isAsked: boolean): string => {
  const words = desk.text.rosterSolve
  const { objective, bound, gap } = solved
  const points = (value: number | null): string => (value === null ? '–' : desk.format.count(Math.ceil(value)))
  const head = words.status[solved.status](points(objective), points(bound), gap === null ? null : gap)
  if (solved.status === 'infeasible') return [head, clashText(desk, solved)].join('\n')
  if (solved.status === 'unknown') return head
  const kept = solved.isApplied ? words.adopted : isAsked ? words.notAdopted : words.onlyShown
  return [head, costTable(desk, solved), kept].join('\n')
}

const solve = async (desk: Desk): Promise<Answer> => {
  const isApplied = desk.has('apply')
  const solved = await desk.call('roster.solve', {
    month: desk.required('month') as Month,
    seconds: Number(desk.option('seconds') ?? 60),
    isApplied,
    reason: desk.option('reason'),
  })
  return {
    json: solvedJson(desk, solved),
    text: solvedText(desk, solved, isApplied),
    status: solved.isApplied === isApplied ? 0 : 1,
  }
}

/** `roster solve`. */
export const rosterSolveCommands: readonly Command[] = [
  {
    words: ['roster', 'solve'],
    about: 'rosterSolve',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'seconds', value: 'N', about: 'solveSeconds', mostCount: 3600 },
      { name: 'apply', value: null, about: 'solveApply' },
      { name: 'reason', value: 'TEXT', about: 'rosterReason' },
    ],
    database: 'kept',
    run: solve,
  },
]

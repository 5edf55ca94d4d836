import type { rosterSolve as shape } from '../zh-CN/roster-solve.ts'
import type { TextOf } from '../text-of.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

export const rosterSolve: TextOf<typeof shape> = {
  title: 'Fill it for me',
  about:
    'Fills the month by every rule: none that must hold is broken, and as few points as possible are lost on the others. Locked cells, leave and the months around it stay as they are.',
  seconds: 'Seconds at most',
  start: 'Fill the month',
  stop: 'Stop, use the best so far',
  stopping: 'Stopping…',
  running: (month: string) => `Filling ${month}`,
  explaining: 'It cannot be filled. Finding out which rules clash…',
  now: { points: 'Best so far', bound: 'Cannot be below', gap: 'Gap', seconds: 'So far' },
  pointsOf: (points: string) => `${points} points`,
  secondsOf: (seconds: string) => `${seconds} s`,
  nothingYet: 'nothing yet',
  status: {
    optimal: (points: string, _bound: string, _gap: number | null) =>
      `Filled: ${points} points, proven to be the least.`,
    feasible: (points: string, bound: string, gap: number | null) =>
      `Filled: ${points} points; all that must hold holds. ${gap === null ? 'There was no time to find out whether fewer are possible.' : `Not proven to be the least: it cannot be below ${bound}, gap ${percent(gap)}.`}`,
    infeasible: (_points: string, _bound: string, _gap: number | null) =>
      'It cannot be filled: rules that must hold clash.',
    unknown: (_points: string, _bound: string, _gap: number | null) =>
      'Time is over: nothing was found, and it was not proven impossible. Give it more time, or let some rules cost points instead.',
  },
  stopped: 'Stopped on the way.',
  tookSeconds: (seconds: string) => `${seconds} s`,
  columns: {
    check: 'Rule',
    count: 'Places',
    before: 'Before',
    after: 'After',
    total: 'Total',
    person: 'Person',
    days: 'Days',
    hours: 'Hours',
    nights: 'Evenings',
    weekends: 'Weekends',
    holidays: 'Holidays',
    wishes: 'Wishes',
  },
  wishesMet: (met: string, all: string) => `${met}/${all}`,
  costs: 'Points',
  people: 'Everybody',
  wasHint: 'Grey: the roster as it is now',
  grid: 'Roster',
  noCosts: 'No points lost.',
  clash: 'Rules that clash:',
  clashSmallest: (count: string) =>
    `Rules that clash; without any one of them the others could be kept, and no clash of fewer than ${count} exists:`,
  relaxOne: 'Giving this one up is enough:',
  relaxAll: (count: string) => `Giving these ${count} up together is enough:`,
  noneKnown: 'Time was too short to find what is enough to give up: give up one of them and fill again.',
  toCell: 'See it in the roster',
  adopt: 'Adopt',
  adoptPublished: 'Adopt and publish as a new version',
  discard: 'Discard',
  reason: 'Reason (the month is published: this becomes a new version)',
  adopted: 'Adopted.',
  notAdopted: 'The roster was changed meanwhile, so this was not adopted. Fill it again.',
  onlyShown: 'Only tried out, not adopted; add --apply to adopt it.',
  outdated: 'The roster was changed since; adopting this overwrites those changes.',
  none: {
    title: 'Nothing filled yet',
    text: 'Choose the month and press “Fill the month”. You can do other things meanwhile.',
  },
  off: '–',
}

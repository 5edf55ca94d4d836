import type { TextOf } from '../text-of.ts'
import type { rosterRequests as shape } from '../zh-CN/roster-requests.ts'

type Sentence = TextOf<typeof shape>['sentence']

const shiftName = (shift: string | null): string => (shift === null ? 'nothing' : shift === 'off' ? 'day off' : shift)

const sentence: Sentence = ({ asked, shifts }) => {
  const { from, to, leaveKind, other } = asked
  const [minutes, otherDate] = [asked.minutes ?? null, asked.otherDate ?? null]
  if (other !== undefined) {
    const given = `${from} ${shiftName(shifts.agent)} to ${other}`
    return otherDate === null ? `${given}, who steps in` : `${given} for ${otherDate} ${shiftName(shifts.other)}`
  }
  if (leaveKind === undefined) return `${from} overtime, ${minutes ?? 0} min`
  if (minutes !== null) return `${from} ${leaveKind}, ${minutes} min`
  return to === undefined || to === from ? `${from} ${leaveKind}` : `${from} to ${to} ${leaveKind}`
}

/** Words of requests for leave, swaps and overtime, in English. */
export const rosterRequests: TextOf<typeof shape> = {
  title: 'Requests',
  none: 'No requests this month.',
  add: 'Enter a request',
  addKey: 'N',
  filter: 'Which ones',
  all: 'All',
  stateWithCount: (state, count) => `${state} ${count}`,
  kinds: { leave: 'Leave', swap: 'Swap', overtime: 'Overtime' },
  states: { asked: 'Waiting', approved: 'Approved', refused: 'Refused', withdrawn: 'Withdrawn' },
  columns: {
    id: 'No.',
    state: 'State',
    kind: 'Kind',
    who: 'Who',
    what: 'What',
    reason: 'Why',
    askedAt: 'Asked',
    decidedAt: 'Decided',
    note: 'Note',
  },
  person: (name, number) => `${name} ${number}`,
  both: (one, other) => `${one} ⇄ ${other}`,
  sentence,
  emptyTitle: 'No requests yet',
  emptyText:
    'Leave, swaps and overtime are entered here. Both sides of a swap agree with their PIN; once approved, the roster follows at once.',
  form: {
    title: 'Enter a request',
    kind: 'What is asked for',
    agent: 'Who',
    agentHint: 'Choose by number or name',
    from: 'First day',
    to: 'Last day (included)',
    day: 'Day',
    givenDay: 'Day given away',
    leaveKind: 'Kind of leave',
    leaveKinds: {
      annual: 'Annual leave',
      sick: 'Sick leave',
      personal: 'Personal leave',
      inLieu: 'Time off in lieu',
      marriage: 'Marriage leave',
      maternity: 'Maternity leave',
      paternity: 'Paternity leave',
      bereavement: 'Bereavement leave',
    },
    part: 'Only part of one day',
    minutes: 'Minutes',
    other: 'Swap with',
    isStepIn: 'The other only steps in',
    otherDate: 'Day taken in return',
    reason: 'Why',
    reasonHint: 'Needed for overtime, else as you like',
    planned: (who, day, shift) => `${who} ${day}: ${shift}`,
    nothing: 'nothing planned',
    off: 'day off',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Entered; it waits for a decision',
    problems: {
      agent: 'Choose somebody',
      from: 'Choose a day',
      to: 'The last day cannot be before the first',
      leaveKind: 'Say which kind of leave',
      minutes: 'Enter 1–1440 minutes',
      other: 'Choose somebody else',
      otherDate: 'Choose a day',
      reason: 'Say why',
      noShift: 'There is no shift to give away on this day',
      otherNoShift: 'The other has no shift on this day',
      busy: (who, day) => `${who} has a shift on ${day} already; one day holds one shift`,
    },
  },
  detail: {
    askedAt: 'Asked',
    reason: 'Why',
    decided: 'Decision',
    decidedLine: (state, at, by) => `${state}, ${at}, ${by}`,
    by: { supervisor: 'supervisor', cli: 'command line' },
    note: 'Note',
    consents: 'Both agree',
    agreed: (who, at) => `${who} agreed, ${at}`,
    notAgreed: (who) => `${who} has not agreed yet`,
    agree: (who) => `${who} agrees in person`,
    answerable: (who) => `${who} answer together: for a gap after the swap both are asked.`,
    decide: 'Decide',
    noteHint: 'A note, if you like',
    approve: 'Approve',
    refuse: 'Refuse',
    withdraw: 'Withdraw the request',
    withdrawYes: 'Withdraw',
    withdrawNo: 'Keep',
    withdrawText: 'A withdrawn request does not come back; enter a new one when it is needed.',
    withdrawLeave:
      'The days of an approved leave stay days off; plan them anew in the roster if they are to be worked.',
    approved: 'Approved; the roster has followed',
    approvedOvertime: 'Approved',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    waitingForBoth: 'Can be approved once both agree',
    swapStays: 'An approved swap cannot be withdrawn; enter another one to swap back.',
    openRoster: 'See the roster',
    imported: 'entered with the team file',
  },
  consent: {
    title: (who) => `${who} agrees to the swap`,
    text: 'To be typed by the person alone; others look away.',
    pin: 'PIN',
    agree: 'Agree',
    cancel: 'Cancel',
    done: (who) => `${who} has agreed`,
  },
}

import type { RequestAsked } from '#shared/contract/roster-requests.ts'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'

export const requestKinds = ['leave', 'swap', 'overtime'] as const
export type RequestKind = (typeof requestKinds)[number]

/** A request as it is being typed: the fields of all kinds, so that changing the kind loses nothing. Null: not chosen yet. */
export interface RequestDraft {
  readonly kind: RequestKind
  readonly agent: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly leaveKind: string
  readonly isPart: boolean
  readonly minutes: number | null
  readonly other: string | null
  readonly isStepIn: boolean
  readonly otherDate: LocalDate | null
  readonly reason: string
}

type Query = Readonly<Record<string, string>>

/** What a link asks to be entered: `ask` a kind, with `agent` and `date`; null: the link asks for no form. */
export const askedDraft = (query: Query): RequestDraft | null => {
  if (query['ask'] === undefined) return null
  const date = localDate.safeParse(query['date']).data ?? null
  return {
    kind: requestKinds.find((kind) => kind === query['ask']) ?? 'leave',
    ...{ agent: query['agent'] ?? null, from: date, to: date, leaveKind: '', isPart: false, minutes: null },
    ...{ other: null, isStepIn: false, otherDate: null, reason: '' },
  }
}

/** What is planned for somebody on a day; null: nothing, undefined: not known. */
export type ShiftAt = (agent: string | null, date: LocalDate | null) => string | null | undefined

export type RequestProblem =
  | 'agent'
  | 'from'
  | 'to'
  | 'leaveKind'
  | 'minutes'
  | 'other'
  | 'otherDate'
  | 'reason'
  | 'noShift'
  | 'otherNoShift'
  | 'agentBusy'
  | 'otherBusy'

const isShift = (shift: string | null | undefined): boolean => typeof shift === 'string' && shift !== 'off'
/** Not known is no reason to say no: the data will. */
const isFree = (shift: string | null | undefined): boolean => shift === null || shift === 'off'

const minutesAreWrong = ({ minutes }: RequestDraft): boolean =>
  minutes === null || !Number.isInteger(minutes) || minutes < 1 || minutes > 1440

const leaveProblems = (draft: RequestDraft): (RequestProblem | false)[] => [
  !draft.isPart && draft.from !== null && (draft.to ?? draft.from) < draft.from && 'to',
  draft.leaveKind.trim() === '' && 'leaveKind',
  draft.isPart && minutesAreWrong(draft) && 'minutes',
]

const swapProblems = (draft: RequestDraft, shiftAt: ShiftAt): (RequestProblem | false)[] => {
  const { agent, other, from, otherDate, isStepIn } = draft
  const isOtherDay = !isStepIn && otherDate !== null && otherDate !== from
  return [
    (other === null || other === agent) && 'other',
    !isStepIn && otherDate === null && 'otherDate',
    isFree(shiftAt(agent, from)) && 'noShift',
    isOtherDay && isFree(shiftAt(other, otherDate)) && 'otherNoShift',
    (isStepIn || isOtherDay) && isShift(shiftAt(other, from)) && 'otherBusy',
    isOtherDay && isShift(shiftAt(agent, otherDate)) && 'agentBusy',
  ]
}

/** What keeps a draft from being entered. */
export const problemsOf = (draft: RequestDraft, shiftAt: ShiftAt): ReadonlySet<RequestProblem> => {
  const own: Readonly<Record<RequestKind, () => (RequestProblem | false)[]>> = {
    leave: () => leaveProblems(draft),
    swap: () => swapProblems(draft, shiftAt),
    overtime: () => [minutesAreWrong(draft) && 'minutes', draft.reason.trim() === '' && 'reason'],
  }
  const found = [
    draft.agent === null && ('agent' as const),
    draft.from === null && ('from' as const),
    ...own[draft.kind](),
  ]
  return new Set(found.filter((problem) => problem !== false))
}

/** A draft without problems as it is asked. */
export const inputOf = (draft: RequestDraft): RequestAsked => {
  const { kind, minutes } = draft
  const from = draft.from as LocalDate
  const [agent, reason] = [draft.agent ?? '', draft.reason.trim()]
  if (kind === 'overtime') return { kind, agent, from, minutes: minutes ?? 0, reason }
  if (kind === 'swap')
    return { kind, agent, from, other: draft.other ?? '', otherDate: draft.isStepIn ? null : draft.otherDate, reason }
  return {
    ...{ kind, agent, from, reason, leaveKind: draft.leaveKind.trim() },
    to: draft.isPart ? from : (draft.to ?? from),
    minutes: draft.isPart ? minutes : null,
  }
}

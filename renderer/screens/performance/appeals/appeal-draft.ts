import type { InputOf } from '#shared/contract/index.ts'
import { appealMatters, type AppealSubject } from '#shared/contract/appeals.ts'
import { month as monthSchema } from '#shared/kit/local-time.ts'
import type { OrderId } from '#shared/kit/ids.ts'

type Query = Readonly<Record<string, string>>
type Matter = (typeof appealMatters)[number]

/** An appeal as it is being typed. */
export interface AppealDraft {
  readonly month: string
  /** a person's number; null: not chosen yet */
  readonly agent: string | null
  readonly matter: Matter
  /** a score or an entry the link was about; null: none */
  readonly subject: AppealSubject | null
  /** as typed; '' without an order */
  readonly orderNo: string
  readonly text: string
  readonly evidence: string
}

const subjectIn = ({ score, entry }: Query): AppealSubject | null => {
  if (score !== undefined) return { kind: 'score', id: Number(score) }
  return entry === undefined ? null : { kind: 'entry', id: Number(entry) }
}

const matterIn = (query: Query): Matter => {
  if (query.score !== undefined) return 'quality'
  if (query.entry !== undefined) return 'penalty'
  return query.order === undefined && query.agent !== undefined ? 'pay' : 'order'
}

/** What a link asks to be registered: from an order's panel its number, owner and month, from a sheet person and month; otherwise the month last paid. Null: the link asks for no form. */
export const askedDraft = (query: Query, lastMonth: string): AppealDraft | null => {
  if (query.add === undefined && query.order === undefined && query.agent === undefined) return null
  return {
    month: monthSchema.safeParse(query.month).data ?? lastMonth,
    agent: query.agent ?? null,
    matter: matterIn(query),
    subject: subjectIn(query),
    orderNo: query.order ?? '',
    text: '',
    evidence: '',
  }
}

/** Where a draft is kept: each link has its own, so that another one never overwrites it. */
const placeOf = ({ month, agent, orderNo, subject }: AppealDraft): string =>
  `zhangban.appeal ${agent ?? ''} ${orderNo === '' && agent === null ? '' : month} ${orderNo}${subject === null ? '' : ` ${subject.kind} ${subject.id}`}`

const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise)

/** What was typed here before and never registered; null: nothing, or nothing readable. */
export const keptDraft = (asked: AppealDraft): AppealDraft | null => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(placeOf(asked)) ?? 'null')
    if (kept === null || typeof kept !== 'object') return null
    const fields: Readonly<Record<string, unknown>> = { ...kept }
    return {
      month: monthSchema.safeParse(fields.month).data ?? asked.month,
      agent: typeof fields.agent === 'string' ? fields.agent : asked.agent,
      matter: appealMatters.find((matter) => matter === fields.matter) ?? asked.matter,
      subject: asked.subject,
      orderNo: textOf(fields.orderNo, asked.orderNo),
      text: textOf(fields.text, ''),
      evidence: textOf(fields.evidence, ''),
    }
  } catch {
    return null
  }
}

/** Keeps what is typed until it is registered or cleared; null forgets it. */
export const keepDraft = (asked: AppealDraft, draft: AppealDraft | null): void => {
  try {
    if (draft === null) window.localStorage.removeItem(placeOf(asked))
    else window.localStorage.setItem(placeOf(asked), JSON.stringify(draft))
  } catch {
    return
  }
}

/** What still keeps a draft from being registered. */
export type AppealProblem = 'agent' | 'text' | 'order'

/** `orderId` null: the typed number belongs to no order. */
export const problemsOf = (draft: AppealDraft, orderId: OrderId | null): ReadonlySet<AppealProblem> =>
  new Set<AppealProblem>([
    ...(draft.agent === null ? (['agent'] as const) : []),
    ...(draft.orderNo.trim() !== '' && orderId === null ? (['order'] as const) : []),
    ...(draft.text.trim() === '' ? (['text'] as const) : []),
  ])

/** What is sent; only of a draft without problems. */
export const inputOf = (draft: AppealDraft, orderId: OrderId | null): InputOf<'performance.makeAppeal'> => ({
  month: draft.month,
  agent: draft.agent ?? '',
  matter: draft.matter,
  orderId,
  subject: draft.subject,
  text: draft.text,
  evidence: draft.evidence,
})

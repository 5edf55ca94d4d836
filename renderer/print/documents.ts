import type { ComponentType } from 'react'
import type { NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import type { Text } from '#shared/text/text.ts'
import { ChatEvidence } from './chat-evidence.tsx'
import { CommissionDetails } from './commission-details.tsx'
import { FundNotice } from './fund-notice.tsx'
import { HandoverSlip, HandoverSlipA4 } from './handover-slip.tsx'
import { MeetingPaper } from './meeting-pack.tsx'
import { MeetingShort } from './meeting-short.tsx'
import { MonthDifference } from './month-difference.tsx'
import { OrderEvidence } from './order-evidence.tsx'
import type { PaperNames } from './paper-names.ts'
import { PerformanceSheets } from './performance-sheets.tsx'
import { ProblemDigest } from './problem-digest.tsx'
import { RegisterEntryPaper } from './register-entry.tsx'
import { RegisterList, RegisterListWide } from './register-list.tsx'
import { TeamSummary } from './team-summary.tsx'
import { WallRoster } from './wall-roster.tsx'

/** A page that can be printed: who feeds it, what draws it, on which paper, and what the file is called. */
export interface PrintDocument<Name extends NamesOfKind<'read'>> {
  readonly method: Name
  readonly component: ComponentType<{ value: OutputOf<Name>; names?: PaperNames }>
  /** the value holds numbers of people and codes of shifts that the page calls by their names */
  readonly hasNames?: true
  readonly page: { readonly format: 'A4' | 'A5'; readonly landscape: boolean }
  readonly title: (value: OutputOf<Name>, text: Text) => string
}

const documentOf = <Name extends NamesOfKind<'read'>>(document: PrintDocument<Name>): PrintDocument<Name> => document

/** Everything that can be printed, by the name that `system('print')` takes. */
export const documents = {
  'performance-sheets': documentOf({
    method: 'performance.sheets',
    component: PerformanceSheets,
    page: { format: 'A4', landscape: false },
    title: ([first], text) => (first ? text.print.documentTitle(first.month) : text.print.title),
  }),
  'team-summary': documentOf({
    method: 'performance.summary',
    component: TeamSummary,
    page: { format: 'A4', landscape: true },
    title: ({ month }, text) => text.print.papers.summary.documentTitle(month),
  }),
  'commission-details': documentOf({
    method: 'performance.details',
    component: CommissionDetails,
    page: { format: 'A4', landscape: false },
    title: ([first], text) =>
      first ? text.print.papers.details.documentTitle(first.month) : text.print.papers.details.title,
  }),
  'month-difference': documentOf({
    method: 'performance.monthDifference',
    component: MonthDifference,
    page: { format: 'A4', landscape: false },
    title: ({ month }, text) => text.print.papers.difference.documentTitle(month),
  }),
  'wall-roster': documentOf({
    method: 'roster.wall',
    component: WallRoster,
    page: { format: 'A4', landscape: true },
    title: ({ month }, text) => text.rosterPaper.documentTitle(month),
  }),
  'order-evidence': documentOf({
    method: 'orders.evidence',
    component: OrderEvidence,
    page: { format: 'A4', landscape: false },
    title: ([first], text) =>
      first ? text.print.papers.evidence.documentTitle(first.order.orderNo) : text.print.papers.evidence.title,
  }),
  'chat-evidence': documentOf({
    method: 'chats.evidence',
    component: ChatEvidence,
    page: { format: 'A4', landscape: false },
    title: ({ chat, from, to }, text) => text.print.chatEvidence.documentTitle(chat.buyer, from, to),
  }),
  'meeting-pack': documentOf({
    method: 'meetings.get',
    component: MeetingPaper,
    page: { format: 'A4', landscape: false },
    title: ({ week }, text) => text.meetings.paper.documentTitle(week),
  }),
  'meeting-short': documentOf({
    method: 'meetings.get',
    component: MeetingShort,
    page: { format: 'A4', landscape: false },
    title: ({ week }, text) => text.meetings.paper.shortTitle(week),
  }),
  'handover-slip': documentOf({
    method: 'handovers.get',
    component: HandoverSlip,
    hasNames: true,
    page: { format: 'A5', landscape: false },
    title: ({ day, fromShift, toShift }, text) => text.handovers.paper.documentTitle(day, fromShift, toShift),
  }),
  'handover-slip-a4': documentOf({
    method: 'handovers.get',
    component: HandoverSlipA4,
    hasNames: true,
    page: { format: 'A4', landscape: false },
    title: ({ day, fromShift, toShift }, text) => text.handovers.paper.documentTitle(day, fromShift, toShift),
  }),
  'register-list': documentOf({
    method: 'registers.list',
    component: RegisterList,
    hasNames: true,
    page: { format: 'A4', landscape: false },
    title: ({ register }, text) => text.registers.paper.listTitle(wordsOf(text, register).name),
  }),
  'register-list-wide': documentOf({
    method: 'registers.list',
    component: RegisterListWide,
    hasNames: true,
    page: { format: 'A4', landscape: true },
    title: ({ register }, text) => text.registers.paper.listTitle(wordsOf(text, register).name),
  }),
  'register-entry': documentOf({
    method: 'registers.get',
    component: RegisterEntryPaper,
    hasNames: true,
    page: { format: 'A4', landscape: false },
    title: ({ register, id }, text) => text.registers.output.entryFile(wordsOf(text, register).name, String(id)),
  }),
  'problem-digest': documentOf({
    method: 'problems.digest',
    component: ProblemDigest,
    page: { format: 'A4', landscape: false },
    title: ({ from, to }, text) => text.problems.digest.paper.documentTitle(from, to),
  }),
  'fund-notice': documentOf({
    method: 'ledger.fund',
    component: FundNotice,
    page: { format: 'A4', landscape: false },
    title: ({ month }, text) => text.ledger.fund.documentTitle(month),
  }),
} as const

export type DocumentName = keyof typeof documents

export const isDocumentName = (name: string): name is DocumentName => Object.hasOwn(documents, name)

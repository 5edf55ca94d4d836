import type { ComponentType } from 'react'
import type { NamesOfKind, OutputOf } from '#shared/contract/index.ts'
import type { Text } from '#shared/text/text.ts'
import { ChatEvidence } from './chat-evidence.tsx'
import { PerformanceSheets } from './performance-sheets.tsx'

/** A page that can be printed: who feeds it, what draws it, on which paper, and what the file is called. */
export interface PrintDocument<Name extends NamesOfKind<'read'>> {
  readonly method: Name
  readonly component: ComponentType<{ value: OutputOf<Name> }>
  readonly page: { readonly format: 'A4'; readonly landscape: boolean }
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
  'chat-evidence': documentOf({
    method: 'chats.evidence',
    component: ChatEvidence,
    page: { format: 'A4', landscape: false },
    title: ({ chat, from, to }, text) => text.print.chatEvidence.documentTitle(chat.buyer, from, to),
  }),
} as const

export type DocumentName = keyof typeof documents

export const isDocumentName = (name: string): name is DocumentName => Object.hasOwn(documents, name)

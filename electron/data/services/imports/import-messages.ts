import type { Preview } from '#shared/contract/imports.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { textOf } from '#shared/rules/cells.ts'
import { momentOfSaving } from '#shared/rules/imports/file-days.ts'
import type { MessageFacts, MessageSink } from '#shared/rules/imports/messages/message.ts'
import { MessageReader, type ChatSheet } from '#shared/rules/imports/messages/message-reader.ts'
import { clockOf } from '#shared/rules/imports/messages/moments.ts'
import { SenderTally } from '#shared/rules/imports/messages/senders.ts'
import { isNumberedLog } from '#shared/rules/imports/presets/chat-logs.ts'
import { senderReader, strippedAccount } from '#shared/rules/imports/roles.ts'
import type { FileFacts } from '#shared/rules/imports/target.ts'
import { maskedText } from '#shared/rules/masking.ts'
import type { Context, Work } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { RejectPile } from '../../stores/reject-pile.ts'
import { listShops } from '../../stores/shop-store.ts'
import { factsOf } from './import-rows.ts'
import type { ImportSource } from './import-source.ts'
import type { SourceSheet } from './source-sheet.ts'
import { keptCells, walkSheets, type Staged } from './import-staging.ts'
import { keepMessages, undoMessages } from './message-keeping.ts'
import { ReasonTally } from './reason-tally.ts'
import { StagedChats } from './staged-chats.ts'

export { undoMessages }

/** Who is who before a file is read; without a shop, a sender's name is judged by the preset's platform alone. */
export const messageFactsOf = ({ sql }: Context, { preset }: ImportSource, shop: Shop | null): MessageFacts => {
  const accounts = listPeople(sql)
    .flatMap((person) => person.accounts)
    .filter(({ shopId }) => shop === null || shopId === shop.id)
    .map(({ account }) => strippedAccount(account))
  const platform = preset?.platform ?? shop?.platform ?? 'other'
  return {
    roleOf: senderReader({ platform, accounts: new Set(accounts), shop: shop?.name ?? '' }),
    accounts,
    mainAccount: shop?.name ?? '',
  }
}

const readerOf = (context: Context, source: ImportSource, shop: Shop | null, sink: MessageSink): MessageReader => {
  const { preset, mapping } = source
  const shops = listShops(context.sql)
  return new MessageReader(
    {
      ...messageFactsOf(context, source, shop),
      given: mapping?.direction ?? {},
      words: preset?.directions ?? {},
      isNumbered: isNumberedLog(preset),
      noteRows: preset?.noteRows ?? [],
      otherShops: new Set(shops.flatMap(({ id, name }) => (shop === null || id === shop.id ? [] : [name]))),
    },
    sink,
  )
}

const chatSheet = (
  index: number,
  { places, sheet }: SourceSheet,
  { span, preset, fileName }: FileFacts,
): ChatSheet => ({
  index,
  places,
  day: span !== null && span.from === span.to ? span.from : null,
  saved: preset?.dayFrom === 'saved-at' ? (momentOfSaving(sheet.name) ?? momentOfSaving(fileName)) : null,
})

/** Collects what becomes of the rows of a chat file. */
const stagingSink = (source: ImportSource, factsFor: (sheet: SourceSheet) => FileFacts, chats: StagedChats) => {
  const reasons = new ReasonTally()
  const rejects = new RejectPile()
  const { masking } = factsFor(source.sheets[0])
  const facts = source.sheets.map(factsFor)
  const sink: MessageSink = {
    message: ({ day, second, text, session }, account, buyer, direction) => {
      chats.add(account, buyer, day, { second, direction, text: maskedText(text, masking) ?? '', session })
    },
    problem: ({ sheet, row, cells }, { code, kind, cell }) => {
      const [from, fact] = [source.sheets[sheet], facts[sheet]]
      const name = source.sheets.length > 1 ? (from?.sheet.name ?? null) : null
      reasons.add(code, kind, { sheet: name, row }, textOf(cell))
      if (kind === 'rejected' && from && fact)
        rejects.add({ sheet: name ?? '', row, code, cells: keptCells(from, cells as never, fact) })
    },
  }
  return { sink, reasons, rejects }
}

const rowsByAccount = ({ accounts, rowsOfAccount }: StagedChats): ReadonlyMap<string, number> =>
  new Map(accounts.flatMap((name, index) => (name === '' ? [] : [[name, rowsOfAccount[index] ?? 0] as const])))

/** Reads a chat file; its messages wait, masked, until they are kept. The caller drops what comes back. */
export const stageMessages = async (
  context: Context,
  source: ImportSource,
  shop: Shop,
  work: Work,
  limit?: number,
): Promise<Staged> => {
  const chats = new StagedChats(limit)
  const factsFor = factsOf(context, source)
  const { sink, reasons, rejects } = stagingSink(source, factsFor, chats)
  const reader = readerOf(context, source, shop, sink)
  let read = 0
  const drop = (): void => {
    chats.close()
    rejects.close()
  }
  try {
    await walkSheets(source, work, (index, sheet) => {
      const take = reader.sheet(chatSheet(index, sheet, factsFor(sheet)))
      return (row, cells) => {
        read++
        take(row, cells)
      }
    })
    reader.end()
  } catch (error) {
    drop()
    throw error
  }
  const keep: Staged['keep'] = function* (sql, batch, shopId) {
    return { ...(yield* keepMessages(sql, batch, shopId, chats)), sums: new Map() }
  }
  return { read, reasons, rejects, footers: new Map(), accounts: rowsByAccount(chats), keep, drop }
}

const shownRows = 8

type FirstRow = Preview['firstRows'][number]

/** Who speaks in the first rows of every sheet, and the first ones as understood. Nothing is kept. */
export const previewMessages = (context: Context, source: ImportSource): Pick<Preview, 'senders' | 'firstRows'> => {
  const tally = new SenderTally()
  const rows: FirstRow[] = []
  const nameOf = (sheet: number): string => source.sheets[sheet]?.sheet.name ?? ''
  const factsFor = factsOf(context, source)
  const { masking } = factsFor(source.sheets[0])
  // Nobody has said yet which shop it is for; where there is only one, it is that one.
  const [shop, ...otherShops] = listShops(context.sql)
  const reader = readerOf(context, source, otherShops.length === 0 ? (shop ?? null) : null, {
    message: (line, account, buyer, direction) => {
      tally.add(line, account, buyer, direction)
      const sentAt = `${line.day} ${clockOf(line.second)}`
      const values: FirstRow['values'] = [
        { field: 'sentAt', unit: 'time', value: sentAt },
        { field: 'agentAccount', unit: 'text', value: account },
        { field: 'buyer', unit: 'text', value: buyer },
        { field: 'direction', unit: 'text', value: direction },
        { field: 'text', unit: 'text', value: maskedText(line.text, masking) },
        ...(line.session === null ? [] : [{ field: 'sessionId', unit: 'id', value: line.session } as const]),
      ]
      rows.push({ sheet: nameOf(line.sheet), row: line.row, values, problem: null })
    },
    problem: ({ sheet, row }, { code, cell }) => {
      if (code === 'sender-unknown') tally.addUnknown(textOf(cell) ?? '')
      if (code !== 'blank-row') rows.push({ sheet: nameOf(sheet), row, values: [], problem: code })
    },
  })
  for (const [index, sheet] of source.sheets.entries()) {
    const take = reader.sheet(chatSheet(index, sheet, factsFor(sheet)))
    for (const [row, cells] of sheet.head.entries()) if (row >= sheet.headerRow) take(row + 1, cells)
  }
  reader.end()
  const lead = rows.filter(({ sheet }) => sheet === nameOf(0)).toSorted((a, b) => a.row - b.row)
  return { senders: tally.list(), firstRows: lead.slice(0, shownRows) }
}

import type { BatchId, ShopId } from '#shared/kit/ids.ts'
import { dateOf, type LocalTime } from '#shared/kit/local-time.ts'
import type { MessageFacts } from '#shared/rules/imports/messages/message.ts'
import { messagesOfTranscript } from '#shared/rules/imports/messages/transcript.ts'
import type { FileRecord, Target } from '#shared/rules/imports/target.ts'
import type { Context, Sql } from '../../context.ts'
import { shopById } from '../../stores/shop-store.ts'
import { messageFactsOf } from './import-messages.ts'
import type { ImportSource } from './import-source.ts'
import { keepMessages } from './message-keeping.ts'
import { StagedChats } from './staged-chats.ts'

const textIn = ({ values }: FileRecord, name: string): string | null => {
  const value = values[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Conversations that stand in one cell of a list of chats: while its rows are read, they become messages of the same batch. */
export class Transcripts {
  readonly #facts: MessageFacts
  readonly #chats = new StagedChats()
  readonly #seen = new Set<string>()

  constructor(facts: MessageFacts) {
    this.#facts = facts
  }

  /** The target, heard by this: what it reads is collected by the way. */
  listening(target: Target): Target {
    const { reader } = target
    const heard = (records: readonly FileRecord[]): readonly FileRecord[] => {
      for (const record of records) this.#add(record)
      return records
    }
    return {
      ...target,
      read: (row, file) => heard(target.read(row, file)),
      ...(reader
        ? {
            reader: (row, file) => {
              const read = reader(row, file)
              return () => heard(read())
            },
          }
        : {}),
    }
  }

  #add(record: FileRecord): void {
    const transcript = textIn(record, 'transcript')
    const startedAt = textIn(record, 'startedAt')
    // A chat that a file lists twice was talked once.
    if (transcript === null || this.#seen.has(record.key)) return
    this.#seen.add(record.key)
    const messages = messagesOfTranscript(transcript, {
      ...this.#facts,
      account: textIn(record, 'account'),
      buyer: textIn(record, 'buyer'),
      session: textIn(record, 'sessionId'),
      day: startedAt === null ? null : dateOf(startedAt as LocalTime),
    })
    for (const { account, buyer, day, ...message } of messages) this.#chats.add(account, buyer, day, message)
  }

  /** Keeps the messages with the batch, in short steps; runs inside the transaction of the import. */
  *keep(sql: Sql, batch: BatchId, shop: number): Generator<unknown, void> {
    if (this.#chats.count > 0) yield* keepMessages(sql, batch, shop, this.#chats)
  }

  close(): void {
    this.#chats.close()
  }
}

/** Collects transcripts when the file is a list of chats that has them; null for every other file. */
export const transcriptsOf = (context: Context, source: ImportSource, shopId: number): Transcripts | null => {
  if (source.kind !== 'sessions' || !source.fields.has('transcript')) return null
  return new Transcripts(messageFactsOf(context, source, shopById(context.sql, shopId as ShopId) ?? null))
}

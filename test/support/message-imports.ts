import type { Mapping } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { listMessages, unexplainedMessages } from '#data/stores/message-store.ts'
import { chatCsv, chatMapping, chatRow, type ChatRow } from '#test/fixtures/messages.ts'
import { expect } from 'vitest'
import { openTestHost, textFile, type TestHost } from './test-host.ts'
import { fillSmallTeam } from './test-team.ts'

let files = 0

/** Imports chat rows as a csv file of their own. */
export const bring = (host: TestHost, rows: readonly ChatRow[], more: { dryRun?: boolean; mapping?: Mapping } = {}) =>
  host.ask('imports.run', {
    path: textFile(host.folder, `chat-${files++}.csv`, chatCsv(rows)),
    kind: null,
    shopId: 1,
    mapping: more.mapping ?? chatMapping,
    dryRun: more.dryRun ?? false,
  })

export const undo = (host: TestHost, batch: { id: number | null }) => host.ask('imports.undo', { id: batch.id ?? 0 })

/** Every message of the shop in short, in an order of its own. */
export const kept = ({ host }: TestHost): string[] =>
  listMessages(host.context.sql, 1 as ShopId, '2000-01-01' as LocalDate, '2100-01-01' as LocalDate)
    .map(({ account, buyer, sentAt, direction, text }) => [sentAt, account, buyer, direction, text].join('|'))
    .toSorted()

/** A host with the small team and its one shop. */
export const withShop = async (): Promise<TestHost> => {
  const host = await openTestHost()
  await fillSmallTeam(host)
  return host
}

/** Every message is explained by a standing import, and the file is sound. */
export const isWell = async (host: TestHost): Promise<void> => {
  expect(unexplainedMessages(host.host.context.sql)).toBe(0)
  expect((await host.ask('settings.verify', {})).isOk).toBe(true)
}

/** What the buyer says on a day of October. */
export const onDay = (day: number, text: string): ChatRow => chatRow({ sentAt: `2026-10-0${day} 10:00:00`, text })
/** Two messages on each of the days. */
export const days = (...those: number[]): ChatRow[] =>
  those.flatMap((day) => [onDay(day, '在吗'), onDay(day, '有货吗')])
/** How many runs of ids tell which import saw which message. */
export const sightings = ({ host }: TestHost): number =>
  host.context.sql.all('select first_id from message_sightings').length

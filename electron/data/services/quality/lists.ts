import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ListVersion } from '#shared/contract/quality-scan.ts'
import { defaultScanLists } from '#shared/rules/quality/scan/default-lists.ts'
import { tidiedLists } from '#shared/rules/quality/scan/list-changes.ts'
import type { Context } from '../../context.ts'
import { insertLists, listRow, listVersions } from '../../stores/quality-list-store.ts'
import { saveScoreDraft, scoreDraft } from '../../stores/quality-score-store.ts'

// What the scan goes by, by version: 1 comes with the app, each saving makes the next one. docs/quality.md §1

const ofTheApp: ListVersion = { version: 1, at: null, by: null, note: '', lists: defaultScanLists }

/** The lists in force. */
export const listsNow = (context: Context): ListVersion =>
  context.remembered('scan lists', () => listRow(context.sql, null) ?? ofTheApp)

const withoutLists = ({ lists: _lists, ...version }: ListVersion): Omit<ListVersion, 'lists'> => version

export const lists = (context: Context): OutputOf<'quality.lists'> => ({
  now: listsNow(context),
  versions: [...listVersions(context.sql), withoutLists(ofTheApp)],
})

export const listsOf = (
  { sql }: Context,
  { version }: ParsedInputOf<'quality.listsOf'>,
): OutputOf<'quality.listsOf'> => {
  const found = version === ofTheApp.version ? ofTheApp : listRow(sql, version)
  if (found === undefined) throw new Refusal('not-found', { what: 'lists', key: version })
  return found
}

/** Makes the next version; lists that are as they were make none. */
export const saveLists = (
  context: Context,
  { lists: typed, note }: ParsedInputOf<'quality.saveLists'>,
): OutputOf<'quality.saveLists'> => {
  const { sql, now, by } = context
  const before = listRow(sql, null) ?? ofTheApp
  const lists = tidiedLists(typed)
  if (JSON.stringify(lists) === JSON.stringify(before.lists)) return before
  const row = { version: before.version + 1, at: now(), by, note, lists }
  insertLists(sql, row)
  return row
}

/** Beside the drafts of scores, whose keys are lists. */
const draftKey = 'scan lists'

export const listsDraft = ({ sql }: Context): OutputOf<'quality.listsDraft'> => ({ body: scoreDraft(sql, draftKey) })

export const saveListsDraft = (
  { sql, now }: Context,
  { body }: ParsedInputOf<'quality.saveListsDraft'>,
): OutputOf<'quality.saveListsDraft'> => {
  saveScoreDraft(sql, draftKey, body, now())
  return {}
}

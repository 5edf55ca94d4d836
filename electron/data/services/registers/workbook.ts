import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { writeOutput } from '#files/output-file.ts'
import type { Context, Work } from '../../context.ts'
import { listPeople } from '../../stores/people-store.ts'
import { registerWorkbook } from '../../writers/register-workbook.ts'
import { get } from '../settings.ts'
import { rowsOfList } from './list.ts'
import { shownEntries } from './shown.ts'

/** More entries than any shop's notebook has in one list. */
const mostRows = 1_000_000

/** Writes the entries a list shows, all its pages, as a workbook. */
export const saveWorkbook = async (
  context: Context,
  { path, language = get(context).language, ...filter }: ParsedInputOf<'registers.saveWorkbook'>,
  work: Work,
): Promise<OutputOf<'registers.saveWorkbook'>> => {
  const entries = shownEntries(context, rowsOfList(context, filter, { sort: 'due', offset: 0, limit: mostRows }))
  const total = entries.length
  work.report({ phase: 'making', done: 0, total, unit: 'rows', fraction: 0, secondsLeft: null })
  const names = new Map(listPeople(context.sql).map(({ number, name }) => [number, name]))
  const workbook = await registerWorkbook(filter.register, entries, {
    text: texts[language],
    format: formats[language],
    nameOf: (agent) => names.get(agent) ?? agent,
  })
  work.signal.throwIfAborted()
  await writeOutput(path, workbook)
  return { path, rows: total }
}

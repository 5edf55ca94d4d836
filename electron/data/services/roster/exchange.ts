import { join } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { shiftSpans } from '#shared/rules/shift-spans.ts'
import { makeFolder, writeOutput } from '#files/output-file.ts'
import type { Context, Work } from '../../context.ts'
import { rosterCalendar } from '../../writers/roster-calendar.ts'
import { rosterWorkbook } from '../../writers/roster-workbook.ts'
import { wall } from './paper.ts'

/** What a disk takes: 255 bytes, with the ending and a number behind it. */
const longestName = 240

/** A number may hold signs that a file name may not, and number and name together more than one takes. */
const fileName = (name: string): string => {
  let kept = ''
  for (const sign of name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '_')) {
    if (Buffer.byteLength(kept + sign) > longestName) break
    kept += sign
  }
  return kept
}

/** Gives each name once: a further one that is the same to a disk, capitals or not, is numbered. */
const uniqueNames = (): ((name: string) => string) => {
  const uses = new Map<string, number>()
  return (name) => {
    const use = (uses.get(name.toLowerCase()) ?? 0) + 1
    uses.set(name.toLowerCase(), use)
    return use === 1 ? name : `${name} (${use})`
  }
}

/** The month's grid as a workbook. A month with nobody in it is refused. */
export const saveWorkbook = async (
  context: Context,
  { month, language, path }: ParsedInputOf<'roster.saveWorkbook'>,
  work: Work,
): Promise<OutputOf<'roster.saveWorkbook'>> => {
  const paper = wall(context, { month })
  if (paper.rows.length === 0) throw new Refusal('roster-empty', { what: month })
  work.report({ phase: 'making', done: 0, total: 1, unit: 'pages', fraction: 0, secondsLeft: null })
  const bytes = await rosterWorkbook(paper, texts[language], formats[language])
  work.signal.throwIfAborted()
  await writeOutput(path, bytes)
  return { path, people: paper.rows.length }
}

type Calendars = OutputOf<'roster.saveCalendars'>

/** One person's calendar into a file, or everybody's into a folder, made when it is not there. Somebody without a shift gets an empty one. */
export const saveCalendars = async (
  context: Context,
  { month, agent, language, path }: ParsedInputOf<'roster.saveCalendars'>,
  work: Work,
): Promise<Calendars> => {
  const paper = wall(context, { month })
  const wanted = paper.rows.filter((row) => agent === null || row.agent === agent)
  if (wanted.length === 0)
    throw agent === null
      ? new Refusal('roster-empty', { what: month })
      : new Refusal('not-found', { what: 'person', key: agent })
  const words = texts[language].rosterPaper
  if (agent === null) makeFolder(path)
  const files: Calendars['files'] = []
  const unique = uniqueNames()
  const times = new Map(paper.kinds.map(({ code, segments }) => [code, shiftSpans(segments)]))
  for (const [index, row] of wanted.entries()) {
    work.signal.throwIfAborted()
    const total = wanted.length
    work.report({ phase: 'making', done: index, total, unit: 'pages', fraction: index / total, secondsLeft: null })
    const name = unique(fileName(words.calendarFile(month, row.agent, row.name)))
    const file = agent === null ? join(path, `${name}.ics`) : path
    const { text, shifts } = rosterCalendar(paper, row, times, words)
    await writeOutput(file, text)
    files.push({ agent: row.agent, path: file, shifts })
  }
  return { files }
}

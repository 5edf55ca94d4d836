import { extname } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { printDocument } from '../print-program.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { importFile } from './import-files.ts'
import { answerOf } from './import-report.ts'
import { chosenAgent } from './lookups.ts'

// Rosters to files and back: what lies on the wall, in Excel, in calendars.

interface Target {
  readonly month: Month
  readonly path: string
}

const workbook = async (desk: Desk, { month, path }: Target): Promise<Answer> => {
  const { people } = await desk.call('roster.saveWorkbook', { month, language: desk.language, path })
  return { json: { month, format: 'xlsx', path, people }, text: desk.text.rosterPaper.workbookSaved(path) }
}

const calendars = async (desk: Desk, { month, path }: Target): Promise<Answer> => {
  const agent = await chosenAgent(desk)
  const { files } = await desk.call('roster.saveCalendars', { month, agent, language: desk.language, path })
  return {
    json: { month, format: 'ics', files },
    text: desk.text.rosterPaper.calendarsSaved(desk.format.count(files.length), path),
  }
}

const wall = async (desk: Desk, { month, path }: Target): Promise<Answer> => {
  const { rows } = await desk.call('roster.wall', { month })
  if (rows.length === 0) throw new Refusal('roster-empty', { what: month })
  const words = desk.text.cli.sheet
  await desk.close()
  desk.say(words.printing)
  const { database, language } = desk
  const wish = { document: 'wall-roster', input: { month }, path, database, language }
  const { pages } = await printDocument(wish, desk.surroundings)
  return { json: { month, format: 'pdf', path, pages }, text: words.pdf(path, desk.format.count(pages)) }
}

/** What a file's ending asks for; without one of these it is a folder for everybody's calendars. */
const formats: Readonly<Record<string, (desk: Desk, target: Target) => Promise<Answer>>> = {
  '.xlsx': workbook,
  '.ics': calendars,
  '.pdf': wall,
}

const exportRoster = (desk: Desk): Promise<Answer> => {
  const path = desk.pathOf(desk.files[0] ?? '')
  const target = { month: desk.required('month') as Month, path }
  const ending = extname(path).toLowerCase()
  const hasAgent = desk.option('agent') !== null
  if (ending === '.ics' && !hasAgent) throw new WrongUsage('calendar-of-whom', {})
  if (ending === '' && !hasAgent) return calendars(desk, target)
  const write = formats[ending]
  if (write === undefined || (hasAgent && ending !== '.ics')) throw new WrongUsage('roster-format', { file: path })
  return write(desk, target)
}

const importRoster = async (desk: Desk): Promise<Answer> => {
  const wish = { shopId: null, mapping: null, preset: null, kind: 'roster', isDryRun: desk.has('dry-run') } as const
  return answerOf(desk, [await importFile(desk, desk.pathOf(desk.files[0] ?? ''), wish)])
}

/** `roster export`, `roster import`. */
export const rosterFileCommands: readonly Command[] = [
  {
    words: ['roster', 'export'],
    about: 'rosterExport',
    files: { name: 'FILE', least: 1, most: 1 },
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'agent', value: 'ID', about: 'agent' },
    ],
    database: 'kept',
    run: exportRoster,
  },
  {
    words: ['roster', 'import'],
    about: 'rosterImport',
    files: { name: 'FILE', least: 1, most: 1 },
    options: [{ name: 'dry-run', value: null, about: 'dryRun' }],
    database: 'kept',
    run: importRoster,
  },
]

import { join } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { makeFolder } from '#files/output-file.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { printDocument } from '../print-program.ts'
import { WrongUsage } from '../wrong-usage.ts'
import { chosenAgent } from './lookups.ts'

const formats = ['pdf', 'xlsx'] as const

/** What `--what` can ask for: the document, and where its name stands. */
const papers = {
  sheets: 'performance-sheets',
  summary: 'team-summary',
  details: 'commission-details',
} as const
type Paper = keyof typeof papers

/** A name that every system takes: a number may hold signs that a file name may not. */
const fileName = (desk: Desk, paper: Paper, { month, agent }: Omit<Sheet, 'path'>, format: string): string => {
  const { performance, print } = desk.text
  const who = agent === null ? '' : ` ${agent}`
  const name =
    paper === 'sheets' ? performance.fileName(month, agent ?? '') : `${print.papers[paper].documentTitle(month)}${who}`
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${format}`
}

interface Sheet {
  readonly month: Month
  readonly agent: string | null
  readonly path: string
}

const workbook = async (desk: Desk, { month, agent, path }: Sheet): Promise<Answer> => {
  await desk.call('performance.saveWorkbook', { month, agent, language: desk.language, path })
  return {
    json: { month, format: 'xlsx', files: [{ agent, path, pages: null }] },
    text: desk.text.cli.sheet.xlsx(path),
  }
}

const document = async (desk: Desk, paper: Paper, { month, agent, path }: Sheet): Promise<Answer> => {
  const words = desk.text.cli.sheet
  await desk.close()
  desk.say(words.printing)
  const { database, language } = desk
  const { pages } = await printDocument(
    { document: papers[paper], input: paper === 'summary' ? { month } : { month, agent }, path, database, language },
    desk.surroundings,
  )
  return {
    json: { month, format: 'pdf', files: [{ agent, path, pages }] },
    text: words.pdf(path, desk.format.count(pages)),
  }
}

const sheet = async (desk: Desk): Promise<Answer> => {
  const month = desk.required('month') as Month
  const format = desk.option('format') ?? formats[0]
  const paper = (desk.option('what') ?? 'sheets') as Paper
  const agent = await chosenAgent(desk)
  if (paper === 'summary' && agent !== null) throw new WrongUsage('summary-of-one', { agent })
  const people = await desk.call('performance.sheets', { month, agent })
  if (people.length === 0) throw new Refusal('not-found', { what: 'people', name: month })
  const folder = desk.pathOf(desk.required('out'))
  makeFolder(folder)
  // A workbook holds everything, whatever was asked for.
  const shown = format === 'xlsx' ? 'sheets' : paper
  const wish = { month, agent, path: join(folder, fileName(desk, shown, { month, agent }, format)) }
  return format === 'xlsx' ? workbook(desk, wish) : document(desk, shown, wish)
}

/** `sheet`. */
export const sheetCommands: readonly Command[] = [
  {
    words: ['sheet'],
    about: 'sheet',
    options: [
      { name: 'month', value: 'M', about: 'month', isRequired: true, isMonth: true },
      { name: 'out', value: 'DIR', about: 'outFolder', isRequired: true },
      { name: 'agent', value: 'ID', about: 'agent' },
      { name: 'format', value: 'pdf|xlsx', about: 'format', choices: formats },
      { name: 'what', value: 'sheets|summary|details', about: 'what', choices: Object.keys(papers) },
    ],
    database: 'kept',
    run: sheet,
  },
]

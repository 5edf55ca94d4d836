import { join } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import type { Month } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { printDocument } from '../print-program.ts'
import { makeFolder } from '../shop-file.ts'
import { chosenAgent } from './lookups.ts'

const formats = ['pdf', 'xlsx'] as const

/** A name that every system takes: a number may hold signs that a file name may not. */
const fileName = (desk: Desk, month: Month, agent: string | null, format: string): string =>
  `${desk.text.performance.fileName(month, agent ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.${format}`

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

const document = async (desk: Desk, { month, agent, path }: Sheet): Promise<Answer> => {
  const words = desk.text.cli.sheet
  await desk.close()
  desk.say(words.printing)
  const { database, language } = desk
  const { pages } = await printDocument(
    { document: 'performance-sheets', input: { month, agent }, path, database, language },
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
  const agent = await chosenAgent(desk)
  const people = await desk.call('performance.sheets', { month, agent })
  if (people.length === 0) throw new Refusal('not-found', { what: 'people', name: month })
  const folder = desk.pathOf(desk.required('out'))
  makeFolder(folder)
  const wish = { month, agent, path: join(folder, fileName(desk, month, agent, format)) }
  return format === 'xlsx' ? workbook(desk, wish) : document(desk, wish)
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
    ],
    database: 'kept',
    run: sheet,
  },
]

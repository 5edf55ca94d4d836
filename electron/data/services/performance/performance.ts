import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Today } from '#shared/contract/performance.ts'
import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import { writeOutput } from '#files/output-file.ts'
import type { Context, Work } from '../../context.ts'
import { performanceWorkbook } from '../../writers/performance-workbook.ts'
import { performanceSheets } from './performance-sheet.ts'
import { details } from './summary.ts'
import { todayOf } from './today.ts'

/** One sheet a person; a number nobody has is refused. */
export const sheets = (context: Context, { month, agent }: ParsedInputOf<'performance.sheets'>): PerformanceSheet[] => {
  const found = performanceSheets(context, month, agent)
  if (agent !== null && found.length === 0) throw new Refusal('not-found', { what: 'person', key: agent })
  return found
}

export const saveWorkbook = async (
  context: Context,
  { month, agent, language, path }: ParsedInputOf<'performance.saveWorkbook'>,
  work: Work,
): Promise<{ path: string; sheets: number }> => {
  const found = sheets(context, { month, agent })
  work.report({ phase: 'making', done: 0, total: found.length, unit: 'pages', fraction: 0, secondsLeft: null })
  const lines = details(context, { month, agent })
  const workbook = await performanceWorkbook(found, lines, texts[language], formats[language])
  work.signal.throwIfAborted()
  await writeOutput(path, workbook)
  // a summary, one sheet a person, and every line
  return { path, sheets: found.length + 2 }
}

export const today = (context: Context): Today => todayOf(context)

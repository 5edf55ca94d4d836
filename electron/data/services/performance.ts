import { writeFileSync } from 'node:fs'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { PerformanceSheet, Scheme, Today } from '#shared/contract/performance.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import type { Context, Work } from '../context.ts'
import { listDated, saveDated } from '../stores/dated-store.ts'
import { performanceWorkbook } from '../writers/performance-workbook.ts'
import { performanceSheets } from './performance-sheet.ts'
import { todayOf } from './today.ts'

export const schemes = ({ sql }: Context): Scheme[] => listDated<Scheme>(sql, 'schemes')

/** A scheme with the same name, group and start takes the old one's place; the old one stays in the record. */
export const saveScheme = ({ sql, now }: Context, scheme: Scheme): Scheme => {
  saveDated(sql, 'schemes', scheme, now())
  return scheme
}

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
  const workbook = await performanceWorkbook(found, texts[language], formats[language])
  work.signal.throwIfAborted()
  try {
    writeFileSync(path, workbook)
  } catch {
    throw new Refusal('folder-unwritable', { path })
  }
  // a summary and one sheet a person
  return { path, sheets: found.length + 1 }
}

export const today = (context: Context): Today => todayOf(context)

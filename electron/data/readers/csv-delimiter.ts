/** What may separate the cells of a text file. */
export type Delimiter = ',' | ';' | '\t'

const sampleRecords = 20

/** The first records with the quoted parts taken out, so that separators inside quotes do not count. */
const bareRecords = (head: string): string[] =>
  head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, sampleRecords)

const countOf = (record: string, delimiter: Delimiter): number => record.split(delimiter).length - 1

const least = (counts: readonly number[]): number => Math.min(...counts)

const medianOf = (counts: readonly number[]): number =>
  [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0

/**
 * Judges by the first records that have any separator. A leading `sep=` line decides. A semicolon must lead in the first of them, since
 * decimal commas and item texts mislead further down. Between comma and tab the one that no record lacks wins, then the one with the
 * higher median: ids may start with a tab and addresses hold commas (rule 3).
 */
export const delimiterOf = (head: string): Delimiter => {
  const stated = /^sep=([,;\t])\r?\n/i.exec(head)?.[1]
  if (stated !== undefined) return stated as Delimiter
  const records = bareRecords(head).filter((record) => /[,;\t]/.test(record))
  const [first = ''] = records
  const semicolons = countOf(first, ';')
  if (semicolons > countOf(first, ',') && semicolons > countOf(first, '\t')) return ';'
  const [commas, tabs] = ([',', '\t'] as const).map((delimiter) => records.map((record) => countOf(record, delimiter)))
  if (!commas || !tabs || records.length === 0) return ','
  if ((least(commas) === 0) !== (least(tabs) === 0)) return least(commas) === 0 ? '\t' : ','
  return medianOf(tabs) > medianOf(commas) ? '\t' : ','
}

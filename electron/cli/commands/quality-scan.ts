import type { OutputOf } from '#shared/contract/index.ts'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { localDate, type LocalDate } from '#shared/kit/local-time.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { isoTime } from '../json-values.ts'
import { textTable } from '../text-table.ts'

const mostHits = 100_000
const mostOfPage = 500

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}
type Summary = OutputOf<'quality.scan'>

const hitsOf = async (desk: Desk, span: Span, limit: number): Promise<ScanHit[]> => {
  const hits: ScanHit[] = []
  while (hits.length < limit) {
    const asked = { ...span, offset: hits.length, limit: Math.min(mostOfPage, limit - hits.length) }
    const page = await desk.call('quality.hits', asked)
    hits.push(...page.hits)
    if (page.hits.length < asked.limit) break
  }
  return hits
}

const hitJson = (hit: ScanHit) => ({
  ...{ rule: hit.rule, list: hit.list, word: hit.word, severity: hit.severity, at: isoTime(hit.at) },
  ...{ agent: hit.agent, account: hit.account, shop: hit.shop, buyer: hit.buyer, text: hit.text },
  ...{ verdict: hit.verdict, key: hit.key },
})

const tallyTable = (desk: Desk, { tallies }: Summary): string => {
  const { scan, rules, lists } = desk.text.qualityScan
  const { columns } = desk.text.cli.quality.scan
  return textTable(
    [
      ...[scan.columns.agent, scan.columns.rule].map((title) => ({ title })),
      ...[columns.hits, columns.falseHits].map((title) => ({ title, isRight: true })),
    ],
    tallies.map(({ agent, name, rule, list, hits, falseHits }) => [
      agent === null ? scan.nobody : `${agent} ${name ?? ''}`.trim(),
      list === null ? rules[rule] : `${rules[rule]} ${lists[list]}`,
      ...[hits, falseHits].map(desk.format.count),
    ]),
  )
}

const hitTable = (desk: Desk, hits: readonly ScanHit[]): string => {
  const { scan, rules } = desk.text.qualityScan
  const { columns } = scan
  return textTable(
    [columns.at, columns.agent, columns.rule, columns.word, columns.text].map((title) => ({ title })),
    hits.map((hit) => [
      ...[hit.at, hit.agent ?? hit.account, rules[hit.rule], hit.word],
      hit.text.replace(/\s*\n\s*/g, ' '),
    ]),
  )
}

const scan = async (desk: Desk): Promise<Answer> => {
  const span = { from: localDate.parse(desk.required('from')), to: localDate.parse(desk.required('to')) }
  const summary = await desk.call('quality.scan', span)
  const wanted = desk.option('hits')
  const hits = wanted === null ? null : await hitsOf(desk, span, Number(wanted))
  const { from: _from, to: _to, ...counts } = summary
  const words = desk.text.cli.quality.scan
  const { count } = desk.format
  const head = words.summary(
    count(summary.lines),
    count(summary.hits),
    String(summary.version),
    summary.seconds.toFixed(3),
  )
  const tables = summary.hits + summary.falseHits === 0 ? [] : [tallyTable(desk, summary)]
  return {
    json: { ...counts, ...(hits === null ? {} : { list: hits.map(hitJson) }) },
    text: [head, ...tables, ...(hits === null || hits.length === 0 ? [] : [hitTable(desk, hits)])].join('\n'),
  }
}

/** `quality scan`. */
export const qualityScanCommands: readonly Command[] = [
  {
    words: ['quality', 'scan'],
    about: 'qualityScan',
    options: [
      { name: 'from', value: 'D', about: 'fromDay', isDay: true, isRequired: true },
      { name: 'to', value: 'D', about: 'toDay', isDay: true, isRequired: true },
      { name: 'hits', value: 'N', about: 'scanHits', mostCount: mostHits },
    ],
    database: 'kept',
    run: scan,
  },
]

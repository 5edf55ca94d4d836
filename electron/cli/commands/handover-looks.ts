import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { wallClock } from '#data/host.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { textTable } from '../text-table.ts'
import { WrongUsage } from '../wrong-usage.ts'
import {
  findingJson,
  handoverJson,
  handoverText,
  suggestionJson,
  summariesText,
  summaryJson,
} from './handover-forms.ts'

const positive = (typed: string): number => {
  const id = Number(typed)
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(id) || id === 0)
    throw new WrongUsage('not-a-handover', { value: typed })
  return id
}

/** The number of the handover that was written after the words. */
export const idOf = (desk: Desk): number => positive(desk.files[0] ?? '')

/** The number of the item that `--item` means. */
export const itemOf = (desk: Desk): number => positive(desk.required('item'))

/** Days that `handover list` shows when nothing is said. */
const shownDays = 31

const list = async (desk: Desk): Promise<Answer> => {
  const to = (desk.option('to') as LocalDate | null) ?? dateOf(wallClock())
  const from = (desk.option('from') as LocalDate | null) ?? dayAfter(to, 1 - shownDays)
  const { handovers, findings } = await desk.call('handovers.list', { from, to: dayAfter(to, 1) })
  return {
    json: {
      ...{ from, to },
      handovers: handovers.map((handover) => ({ ...summaryJson(handover), items: handover.items })),
      findings: findings.map(findingJson),
    },
    text: handovers.length === 0 ? desk.text.cli.handovers.none : summariesText(desk, handovers),
  }
}

const show = async (desk: Desk): Promise<Answer> => {
  const handover = await desk.call('handovers.get', { id: idOf(desk) })
  return { json: handoverJson(handover), text: handoverText(desk, handover) }
}

const suggestionsText = async (desk: Desk, id: number): Promise<Answer> => {
  const found = await desk.call('handovers.suggestions', { id })
  const { handovers: words, cli } = desk.text
  const { columns } = cli.handovers
  const table = (): string =>
    textTable(
      [columns.key, columns.source, columns.text, columns.buyer].map((title) => ({ title })),
      found.map(({ key, source, entry }) => [key, words.suggestions.sources[source], entry.happened, entry.buyer]),
    )
  return {
    json: { suggestions: found.map(suggestionJson) },
    text: found.length === 0 ? words.suggestions.none : table(),
  }
}

/** Lists what the imports suggest; with `--accept` or `--drop` one of them is settled, or all of them accepted. */
const suggest = async (desk: Desk): Promise<Answer> => {
  const id = idOf(desk)
  const [accepted, dropped] = [desk.option('accept'), desk.option('drop')]
  if (accepted === null && dropped === null) return suggestionsText(desk, id)
  if (dropped !== null) await desk.call('handovers.drop', { handover: id, key: dropped })
  const keys =
    accepted === 'all'
      ? (await desk.call('handovers.suggestions', { id })).map(({ key }) => key)
      : accepted === null
        ? []
        : [accepted]
  if (keys.length > 0) await desk.call('handovers.accept', { handover: id, keys: keys.slice(0, 200) })
  return show(desk)
}

const verify = async (desk: Desk): Promise<Answer> => {
  const { ok, count, firstBroken } = await desk.call('handovers.verify', {})
  const words = desk.text.cli.handovers
  const settings = desk.text.handovers.settings
  return {
    json: {
      ok,
      count,
      firstBroken: firstBroken && {
        ...{ place: firstBroken.place, kind: firstBroken.kind, handover: firstBroken.handover },
        ...{ date: firstBroken.day, problem: firstBroken.problem },
      },
    },
    text: ok ? words.whole(desk.format.count(count)) : '',
    complaint:
      firstBroken === null
        ? null
        : words.broken(
            String(firstBroken.place),
            settings.linkKinds[firstBroken.kind],
            settings.problems[firstBroken.problem],
          ),
    status: ok ? 0 : 1,
  }
}

const files = { name: 'ID', least: 1, most: 1 } as const

/** `handover list|show|suggest|verify`. */
export const handoverLookCommands: readonly Command[] = [
  {
    words: ['handover', 'list'],
    about: 'handoverList',
    options: [
      { name: 'from', value: 'D', about: 'handoverListFrom', isDay: true },
      { name: 'to', value: 'D', about: 'handoverListTo', isDay: true },
    ],
    database: 'kept',
    run: list,
  },
  { words: ['handover', 'show'], about: 'handoverShow', files, options: [], database: 'kept', run: show },
  {
    words: ['handover', 'suggest'],
    about: 'handoverSuggest',
    files,
    options: [
      { name: 'accept', value: 'KEY|all', about: 'handoverAccept' },
      { name: 'drop', value: 'KEY', about: 'handoverDrop' },
    ],
    database: 'kept',
    run: suggest,
  },
  { words: ['handover', 'verify'], about: 'handoverVerify', options: [], database: 'kept', run: verify },
]

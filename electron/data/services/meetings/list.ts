import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { MeetingPack, MeetingSummary } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { presentCount } from '#shared/kit/sign-ins.ts'
import { foundIn, searchedWords, textsOfEntry, textsOfPack } from '#shared/rules/meetings/found.ts'
import { spanOfWeek, weekAfter, weekOf, type Week } from '#shared/kit/iso-weeks.ts'
import type { Context } from '../../context.ts'
import {
  addedMinutes,
  listMeetings,
  signInsOf,
  wordsOfMeetings,
  type AddedRow,
  type MeetingRow,
  type SignRow,
  type WordsRow,
} from '../../stores/meeting-store.ts'
import { listPeople } from '../../stores/people-store.ts'
import { entriesOf } from '../../stores/register-store.ts'
import { shownEntries } from '../registers/shown.ts'
import { actionsAt, weekIn } from './action-items.ts'
import { isOver, momentsOf, rowOf } from './moments.ts'
import { settings } from './settings.ts'

/** Last week's meeting until the day it was held is over, then this week's. */
export const next = (context: Context): OutputOf<'meetings.next'> => {
  const running = weekOf(dateOf(context.now()))
  const last = weekAfter(running, -1)
  const row = rowOf(context, last)
  const isPast = isOver(context, row)
  const week = isPast ? running : last
  return { week, at: momentsOf(week, settings(context)).at, isHeld: !isPast && row.heldAt !== null }
}

/** What belongs to a meeting besides its own row. */
interface Parts {
  readonly words: readonly WordsRow[]
  readonly signs: readonly SignRow[]
  readonly added: readonly AddedRow[]
  /** made in it */
  readonly actions: readonly RegisterEntry[]
  /** talked about in it, returned ones and those of measures too */
  readonly before: readonly RegisterEntry[]
}

const textsOf = ({ pack, minutes }: MeetingRow, parts: Parts, names: ReadonlyMap<number, string>): string[] => [
  minutes,
  ...parts.added.map(({ text }) => text),
  ...parts.words.flatMap(({ personId, done, better }) => [done, better, names.get(personId) ?? '']),
  ...parts.before.flatMap(textsOfEntry),
  ...(pack === null ? [] : textsOfPack(JSON.parse(pack) as MeetingPack)),
]

const summaryOf = (row: MeetingRow, { words, signs, actions }: Parts, found: string[]): MeetingSummary => {
  const week = row.week as Week
  return {
    ...{ week, ...spanOfWeek(week), heldAt: row.heldAt, found },
    present: presentCount(signs),
    words: words.length,
    actions: actions.length,
    openActions: actions.filter(({ isClosed }) => !isClosed).length,
  }
}

/** Meetings anything was written for, newest first; with a search those that have all its words somewhere. */
export const list = (context: Context, { search }: ParsedInputOf<'meetings.list'>): OutputOf<'meetings.list'> => {
  const { sql } = context
  const [words, signs, added] = [
    Map.groupBy(wordsOfMeetings(sql, null), ({ week }) => week),
    Map.groupBy(signInsOf(sql, null), ({ week }) => week),
    Map.groupBy(addedMinutes(sql, null), ({ week }) => week),
  ]
  const everyAction = shownEntries(context, entriesOf(sql, { register: 'actions' }))
  const actions = Map.groupBy(everyAction, weekIn)
  const names = new Map(listPeople(sql).map(({ id, name }) => [id as number, name]))
  const searched = searchedWords(search)
  return listMeetings(sql).flatMap((row) => {
    const { week } = row
    const parts: Parts = {
      words: words.get(week) ?? [],
      signs: signs.get(week) ?? [],
      added: added.get(week) ?? [],
      actions: actions.get(week) ?? [],
      before: actionsAt(row, everyAction),
    }
    const found = searched.length === 0 ? [] : foundIn(textsOf(row, parts, names), searched)
    return found === null ? [] : [summaryOf(row, parts, found)]
  })
}

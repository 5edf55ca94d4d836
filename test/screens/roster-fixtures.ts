import { rosterMonth, type RosterMonth } from '#shared/contract/roster-month.ts'
import { dayAfter, daysOfMonth, type LocalDate, type Month } from '#shared/kit/local-time.ts'
import { defaultRosterSettings } from '#shared/rules/roster-checks.ts'
import { boardOf } from '#shared/rules/roster/board.ts'
import { wordsOf } from '#renderer/screens/roster/grid/cell-word.ts'
import type { Sheet } from '#renderer/screens/roster/grid/fills.ts'
import { layoutOf } from '#renderer/screens/roster/grid/grid-rows.ts'

const kindOf = (code: string, name: string, from: string, to: string, nightly: boolean) => ({
  code,
  name,
  segments: [[from, to]],
  minimum: 1,
  nightly,
  isRetired: false,
})

const personOf = (number: string, name: string, group: string) => ({
  number,
  name,
  group,
  level: '',
  joined: null,
  left: null,
  isAgent: true,
})

/** December 2026 (a Tuesday first) of three agents in two groups with a day and an evening shift; nothing is planned unless told. */
export const monthOfRoster = (more: object = {}): RosterMonth => {
  const month = '2026-12' as Month
  return rosterMonth.parse({
    month,
    published: null,
    days: Array.from({ length: daysOfMonth(month) }, (_, index) => {
      const date = dayAfter('2026-12-01' as LocalDate, index)
      return { date, kind: 'workday', name: null, event: null }
    }),
    people: [personOf('A02', '阿强', '售前'), personOf('B01', '糖糖', '售后'), personOf('A01', '小美', '售前')],
    kinds: [kindOf('D', '白班', '09:00', '16:00', false), kindOf('E', '晚班', '16:00', '23:00', true)],
    cells: [],
    marks: [],
    leave: [],
    wishes: [],
    needs: [],
    settings: defaultRosterSettings,
    openHours: { from: '09:00', to: '23:00' },
    ...more,
  })
}

/** A month as the grid lays it out: rows are A01, A02, B01. */
export const sheetOf = (month: RosterMonth): Sheet => {
  const board = boardOf(month)
  return { board, words: wordsOf(month), order: layoutOf(board.people).order }
}

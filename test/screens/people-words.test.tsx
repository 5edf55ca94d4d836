import { describe, expect, test } from 'vitest'
import type { Person } from '#shared/contract/people.ts'
import { shiftKind } from '#shared/contract/roster.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { AccountsField } from '#renderer/screens/people/accounts-field.tsx'
import { LeaveSection } from '#renderer/screens/people/leave-section.tsx'
import { PeoplePanel } from '#renderer/screens/people/people-panel.tsx'
import { PeopleScreen } from '#renderer/screens/people/people-screen.tsx'
import { PeopleTable } from '#renderer/screens/people/people-table.tsx'
import { draftOf, emptyPerson, problemsOf } from '#renderer/screens/people/person-form.ts'
import { PersonForm } from '#renderer/screens/people/person-panel.tsx'
import { PinSection } from '#renderer/screens/people/pin-section.tsx'
import { ShiftForm } from '#renderer/screens/roster/shifts/shift-panel.tsx'
import { emptyShift, shiftDraftOf, shiftProblems, withSegment } from '#renderer/screens/roster/shifts/shift-form.ts'
import { ShiftsTable } from '#renderer/screens/roster/shifts/shifts-panel.tsx'
import { ShopForm } from '#renderer/screens/people/shop-panel.tsx'
import { ShopsTable } from '#renderer/screens/people/shops-panel.tsx'
import { inKeyLanguage, leftOverWords } from '#test/support/key-language.tsx'

const nothing = (): void => undefined

const shops = [{ id: 1, name: '11', platform: 'shopify' }] as unknown as readonly Shop[]
const here = {
  id: 1,
  number: '01',
  name: '101',
  aliases: ['101', '7'],
  group: '21',
  level: '31',
  role: 'agent',
  joined: '2025-03-01',
  left: null,
  baseSalary: 350_000,
  accounts: [{ shopId: 1, account: '11:101', from: '2025-03-01', to: null }],
  hasPin: true,
} as unknown as Person
const left = {
  ...here,
  id: 2,
  number: '02',
  name: '102',
  left: '2025-09-30',
  hasPin: false,
  accounts: [],
} as unknown as Person
const people = [here, left]

const night = shiftKind.parse({
  code: '1',
  name: '2',
  segments: [
    ['20:00', '00:00'],
    ['01:00', '04:00'],
  ],
  minimum: 2,
  nightly: true,
})

const wrongPerson = {
  ...draftOf(left),
  number: '01',
  name: '',
  accounts: [
    { key: 0, shopId: null, account: '5', from: null, to: null },
    { key: 1, shopId: 1, account: '5', from: '2025-02-01', to: '2025-01-01' },
    { key: 2, shopId: 1, account: '11:101', from: null, to: null },
  ],
}
const wrongShift = withSegment({ ...emptyShift, segments: [{ key: 0, start: '9', end: '9' }], minimum: null })

const form = (draft: typeof emptyPerson, others: readonly Person[]) => (
  <PersonForm
    draft={draft}
    others={others}
    shops={shops}
    problems={problemsOf(draft, others)}
    onChange={nothing}
    onSave={nothing}
  />
)

const table = (presence: 'present' | 'left' | 'all') => (
  <PeopleTable
    people={people}
    presence={presence}
    onPresence={nothing}
    today="2026-11-22"
    actions={null}
    onOpen={nothing}
  />
)

const views = {
  PeopleScreen: <PeopleScreen />,
  PeoplePanel: <PeoplePanel />,
  present: table('present'),
  left: table('left'),
  emptyForm: form(emptyPerson, []),
  wrongForm: form(wrongPerson, [here]),
  noShops: <AccountsField draft={emptyPerson} shops={[]} problems={new Map()} onChange={nothing} />,
  pin: <PinSection person={here} />,
  noPin: <PinSection person={left} />,
  leaving: <LeaveSection person={here} />,
  gone: <LeaveSection person={left} />,
  shops: <ShopsTable shops={shops} people={people} onAdd={nothing} onOpen={nothing} />,
  noShop: <ShopsTable shops={[]} people={[]} onAdd={nothing} onOpen={nothing} />,
  shopForm: <ShopForm draft={{ name: '', platform: 'jd' }} problem="nameMissing" onChange={nothing} onSave={nothing} />,
  shifts: <ShiftsTable kinds={[night]} onAdd={nothing} onOpen={nothing} />,
  noShift: <ShiftsTable kinds={[]} onAdd={nothing} onOpen={nothing} />,
  shiftForm: (
    <ShiftForm
      draft={shiftDraftOf(night)}
      problems={{ code: 'codeTaken' }}
      takenBy="2"
      isCodeFixed={false}
      others={[night]}
      onChange={nothing}
      onSave={nothing}
    />
  ),
  wrongShift: (
    <ShiftForm
      draft={wrongShift}
      problems={shiftProblems(wrongShift, [])}
      takenBy=""
      isCodeFixed
      others={[]}
      onChange={nothing}
      onSave={nothing}
    />
  ),
}

// Said by antd's own language table on date and PIN fields.
const antdWords = ['Clear', 'Show']

describe('every word of the team screen comes from the text tables', () => {
  test.each(Object.entries(views))('%s', (_name, view) => {
    expect(leftOverWords(inKeyLanguage(view), antdWords)).toEqual([])
  })
})

test('the form marks number and name and names every problem of accounts and aliases', () => {
  const markup = inKeyLanguage(views.wrongForm)
  for (const problem of ['accountIncomplete', 'accountDates', 'accountTaken'])
    expect(markup).toContain(`«people.problems.${problem}»`)
  // antd draws the words under a field only in the window; that the field is marked is drawn at once
  expect(markup.match(/ant-form-item-has-error/g)).toHaveLength(2)
  expect(markup).toContain('«people.aliasShared»')
})

test('fields can be found by their labels', () => {
  const markup = inKeyLanguage(views.emptyForm)
  for (const id of ['number', 'name', 'aliases', 'group', 'level', 'role', 'joined', 'salary']) {
    expect(markup).toContain(`for="person-${id}"`)
    expect(markup).toContain(`id="person-${id}"`)
  }
})

test('someone who left is offered the way back, someone here the way out', () => {
  expect(inKeyLanguage(views.gone)).toContain('«people.leave.comeBack»')
  expect(inKeyLanguage(views.gone)).not.toContain('«people.leave.button»')
  expect(inKeyLanguage(views.leaving)).toContain('«people.leave.button»')
})

test('a shift past midnight says so; one with wrong times sums up nothing', () => {
  expect(inKeyLanguage(views.shiftForm)).toContain('«roster.shifts.crossesMidnight»')
  expect(inKeyLanguage(views.wrongShift)).toContain('«roster.shifts.problems.emptySegment»')
  expect(inKeyLanguage(views.wrongShift)).not.toContain('«roster.shifts.summaryWithoutRest»')
})

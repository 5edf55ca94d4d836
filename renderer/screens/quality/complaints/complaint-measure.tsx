import { useState } from 'react'
import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { WholeEntry } from '#shared/contract/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { PersonSelect } from '#renderer/registers/person-select.tsx'
import { entryHref } from '#renderer/registers/register-places.ts'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'

const wordsIn = (entry: WholeEntry, field: string): string | null => {
  const value = entry.values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Writes owner and date into the complaint where they are new, then makes the action item. */
const useMakeAction = (entry: WholeEntry) => {
  const text = useText().care.action
  const { act, isBusy } = useAction()
  const make = async (owner: string, due: string) => {
    const isSame = wordsIn(entry, 'measureOwner') === owner && wordsIn(entry, 'measureDue') === due
    const values = { measureOwner: owner, measureDue: due }
    if (!isSame && (await act(call('registers.correct', { id: entry.id, values }))) === null) return
    const action = {
      register: 'actions' as const,
      owner,
      values: { text: wordsIn(entry, 'measure') ?? '', until: due },
      links: [{ kind: 'entry' as const, id: entry.id, key: null }],
      source: `measure:${entry.id}`,
    }
    await act(call('registers.add', action), text.made)
  }
  return { make, isBusy }
}

const MakeAction = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().care.action
  const { people } = useRegisterPeople()
  const { make, isBusy } = useMakeAction(entry)
  const [owner, setOwner] = useState(wordsIn(entry, 'measureOwner'))
  const [due, setDue] = useState(wordsIn(entry, 'measureDue'))
  return (
    <div className="care-fact">
      <PersonSelect
        id="care-action-owner"
        label={text.ownerLabel}
        people={people}
        onlyPresent
        value={owner}
        onChange={setOwner}
      />
      <DatePicker
        aria-label={text.dueLabel}
        placeholder={text.dueLabel}
        value={due === null ? null : dayjs(due)}
        onChange={(day) => setDue(day === null ? null : day.format('YYYY-MM-DD'))}
      />
      <Button
        type="primary"
        loading={isBusy}
        disabled={owner === null || due === null}
        onClick={() => {
          if (owner !== null && due !== null) void make(owner, due)
        }}
      >
        {text.make}
      </Button>
    </div>
  )
}

/** What is to be done about the measure, which the facts above have said already; null: nothing by whoever is at the window. */
const useNext = (entry: WholeEntry) => {
  const words = useText()
  const text = words.care.action
  const mayWrite = useMayWrite()
  const action = entry.linked.find(({ register }) => register === 'actions')
  if (wordsIn(entry, 'measure') === null) return <p className="mute">{text.none}</p>
  if (action === undefined) return mayWrite('actions') ? <MakeAction key={entry.changedAt} entry={entry} /> : null
  return (
    <a href={entryHref('actions', action.id)}>
      {text.linked(wordsOf(words, 'actions').states[action.state] ?? action.state)}
    </a>
  )
}

/** The measure against the cause: its action item is made here, then followed in every meeting until it is closed. */
export const ComplaintMeasure = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().care.action
  const next = useNext(entry)
  if (next === null) return null
  return (
    <section className="side-part" aria-label={text.title}>
      <h3>{text.title}</h3>
      {next}
    </section>
  )
}

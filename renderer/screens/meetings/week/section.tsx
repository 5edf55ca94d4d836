import { useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import type { Week } from '#shared/kit/iso-weeks.ts'
import type { Text } from '#shared/text/text.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import { PersonSelect } from '#renderer/registers/person-select.tsx'
import { useRegisterPeople } from '#renderer/registers/use-register-people.ts'

export type SectionName = keyof Text['meetings']['sections']

interface AddProps {
  readonly week: Week
  readonly first: string
  readonly until: string
  readonly onDone: () => void
}

/** A new action item in one line; Enter adds it, Esc takes it away. */
export const AddAction = ({ week, first, until: usual, onDone }: AddProps) => {
  const text = useText().meetings.items
  const team = useRegisterPeople()
  const { act, isBusy } = useAction()
  const [words, setWords] = useState(first)
  const [owner, setOwner] = useState<string | null>(null)
  const [until, setUntil] = useState<string>(usual)
  const isReady = words.trim() !== '' && owner !== null && /^\d{4}-\d\d-\d\d$/.test(until)
  const save = async (): Promise<void> => {
    if (!isReady) return
    const entry = call('registers.add', {
      register: 'actions',
      owner,
      values: { text: words.trim(), until, week },
      links: [{ kind: 'meeting', id: null, key: week }],
    })
    if ((await act(entry, text.saved)) !== null) onDone()
  }
  return (
    <form
      className="meeting-add"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <Input
        size="small"
        autoFocus
        aria-label={text.textLabel}
        placeholder={text.textLabel}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <PersonSelect
        size="small"
        onlyPresent
        label={text.ownerLabel}
        placeholder={text.ownerLabel}
        people={team.people}
        value={owner}
        onChange={setOwner}
      />
      <Input
        size="small"
        type="date"
        aria-label={text.untilLabel}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" loading={isBusy} disabled={!isReady}>
        {text.save}
      </Button>
      <Button size="small" type="text" onClick={onDone}>
        {text.cancel}
      </Button>
    </form>
  )
}

interface SectionProps {
  readonly name: SectionName
  readonly week: Week
  readonly until: string
  /** no action item is added from here */
  readonly isPlain?: boolean
  readonly children: ReactNode
}

/** A part of the page: heading, content, and an action item that can be made of it at once. */
export const Section = ({ name, week, until, isPlain = false, children }: SectionProps) => {
  const text = useText().meetings
  const [isAdding, setIsAdding] = useState(false)
  const title = text.sections[name]
  return (
    <section id={`meeting-${name}`} className="meeting-section" aria-label={title}>
      <h3>
        {title}
        {isPlain || isAdding ? null : (
          <Button size="small" type="link" aria-label={text.items.addFrom(title)} onClick={() => setIsAdding(true)}>
            {text.items.addShort}
          </Button>
        )}
      </h3>
      {isAdding ? <AddAction week={week} first="" until={until} onDone={() => setIsAdding(false)} /> : null}
      {children}
    </section>
  )
}

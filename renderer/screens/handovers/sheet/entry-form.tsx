import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, Input, Select, type InputRef } from 'antd'
import { handoverKinds, type HandoverEntry } from '#shared/contract/handovers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Names } from '../use-names.ts'
import { entryOf, kindOfDigit, mostOf, problemOf, withTyped, type EntryDraft } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'

interface EntryFormProps {
  readonly prefix: string
  readonly draft: EntryDraft
  readonly day: LocalDate
  readonly names: Names
  readonly isBusy: boolean
  /** fields are open from the beginning, and Esc leaves: an item is changed in place */
  readonly onCancel?: () => void
  readonly onChange: (draft: EntryDraft) => void
  readonly onSave: (entry: HandoverEntry) => void
}

const isInPopup = (target: HTMLElement): boolean => target.closest('.ant-select-open') !== null

/** Alt+digit chooses the kind from any field, Enter saves from any but a list that is open, Esc leaves. */
const useKeys = (props: EntryFormProps, save: () => void, leave: () => void) => (event: KeyboardEvent) => {
  const { draft, onChange } = props
  if (event.nativeEvent.isComposing) return
  const target = event.target as HTMLElement
  const kind = event.altKey ? kindOfDigit(event.key) : undefined
  if (kind !== undefined) onChange({ ...draft, kind })
  else if (event.key === 'Enter' && target.tagName === 'INPUT' && !isInPopup(target)) save()
  else if (event.key === 'Escape' && !isInPopup(target)) leave()
  else return
  event.preventDefault()
}

const KindChoice = ({ prefix, draft, onChange }: Pick<EntryFormProps, 'prefix' | 'draft' | 'onChange'>) => {
  const text = useText().handovers
  return (
    <Select
      id={`${prefix}-kind`}
      className="entry-kind"
      aria-label={text.entry.kind}
      title={text.entry.kindKeys}
      value={draft.kind}
      popupMatchSelectWidth={false}
      options={handoverKinds.map((kind, index) => ({
        value: kind,
        label: text.entry.kindWithKey(String(index + 1), text.kinds[kind]),
      }))}
      onChange={(kind) => onChange({ ...draft, kind })}
    />
  )
}

/** An item being typed: a line that Enter saves; Tab opens the fuller fields. */
export const EntryForm = (props: EntryFormProps) => {
  const text = useText().handovers
  const { prefix, draft, day, names, isBusy, onCancel, onChange, onSave } = props
  const [isOpen, setIsOpen] = useState(onCancel !== undefined)
  const [isTried, setIsTried] = useState(false)
  const line = useRef<InputRef>(null)
  useEffect(() => line.current?.focus(), [])
  const problem = problemOf(draft, day)
  const save = (): void => {
    const entry = entryOf(draft, day)
    setIsTried(entry === null)
    if (entry !== null && !isBusy) onSave(entry)
    line.current?.focus()
  }
  const leave = (): void => {
    setIsOpen(false)
    line.current?.focus()
  }
  const onKeyDown = useKeys(props, save, onCancel ?? leave)
  return (
    <div className="entry-form" onKeyDown={onKeyDown}>
      <div className="entry-line">
        <KindChoice prefix={prefix} draft={draft} onChange={onChange} />
        <Input
          ref={line}
          id={`${prefix}-happened`}
          aria-label={text.entry.label}
          placeholder={text.entry.hint}
          maxLength={mostOf.happened}
          readOnly={isBusy}
          value={draft.happened}
          // Always there, if empty: a prefix that comes and goes would make it another input, without the focus.
          prefix={<b className="bad">{draft.isUrgent || draft.kind === 'urgent' ? text.item.urgent : ''}</b>}
          onChange={(event) => onChange(withTyped(draft, event.target.value))}
          // The fields are drawn before the focus leaves, so that it goes into the first of them.
          onKeyDown={(event) => (event.key === 'Tab' && !event.shiftKey ? setIsOpen(true) : undefined)}
        />
        {onCancel === undefined ? (
          <Button tabIndex={-1} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? text.entry.less : text.entry.more}
          </Button>
        ) : null}
        <Button type="primary" tabIndex={-1} loading={isBusy} onClick={save}>
          {onCancel === undefined ? text.entry.add : text.actions.save}
        </Button>
        {onCancel === undefined ? null : (
          <Button tabIndex={-1} onClick={onCancel}>
            {text.actions.cancel}
          </Button>
        )}
      </div>
      {isOpen ? <EntryFields prefix={prefix} draft={draft} day={day} names={names} onChange={onChange} /> : null}
      {isTried && problem !== null ? (
        <p className="bad" role="alert">
          {text.entry[problem]}
        </p>
      ) : null}
    </div>
  )
}

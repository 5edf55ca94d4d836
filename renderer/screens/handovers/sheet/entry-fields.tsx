import type { ReactNode } from 'react'
import { AutoComplete, Button, Checkbox, Input, Select } from 'antd'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { Names } from '../use-names.ts'
import { dueChoices, readDue, type DueChoice } from './due-words.ts'
import { mostOf, type EntryDraft } from './entry-draft.ts'

export interface EntryFieldsProps {
  /** before the names of the fields in their ids */
  readonly prefix: string
  readonly draft: EntryDraft
  /** due times are counted from it */
  readonly day: LocalDate
  readonly names: Names
  readonly onChange: (draft: EntryDraft) => void
}

const Field = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <div className="entry-field">
    <label htmlFor={id}>{label}</label>
    {children}
  </div>
)

const choices: readonly DueChoice[] = ['tonight', 'morning', 'tomorrow']

const DueField = ({ prefix, draft, day, onChange }: EntryFieldsProps) => {
  const text = useText().handovers.entry
  const dues = dueChoices(day)
  const isWrong = readDue(draft.due, day) === 'wrong'
  const set = (due: string) => onChange({ ...draft, due })
  return (
    <div className="entry-field entry-due">
      <label htmlFor={`${prefix}-due`}>{text.due}</label>
      <div>
        <Input
          id={`${prefix}-due`}
          size="small"
          value={draft.due}
          placeholder={text.dueHint}
          {...(isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
          onChange={(event) => set(event.target.value)}
        />
        {choices.map((key) => (
          <Button
            key={key}
            size="small"
            type={draft.due === dues[key] ? 'primary' : 'default'}
            title={dues[key]}
            onClick={() => set(draft.due === dues[key] ? '' : dues[key])}
          >
            {text.dues[key]}
          </Button>
        ))}
      </div>
      {isWrong ? <p className="bad">{text.dueWrong}</p> : null}
    </div>
  )
}

const OwnerField = ({ prefix, draft, names, onChange }: EntryFieldsProps) => {
  const text = useText().handovers
  return (
    <Field id={`${prefix}-owner`} label={text.entry.owner}>
      <Select
        id={`${prefix}-owner`}
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={text.entry.ownerHint}
        value={draft.owner === '' ? null : draft.owner}
        options={names.people.map(({ number, name }) => ({
          value: number as string,
          label: text.person(number, name),
        }))}
        onChange={(owner: string | null | undefined) => onChange({ ...draft, owner: owner ?? '' })}
      />
    </Field>
  )
}

const ShopField = ({ prefix, draft, onChange }: EntryFieldsProps) => {
  const text = useText().handovers.entry
  const shops = useQuery('people.shops', {}).value ?? []
  return (
    <Field id={`${prefix}-shop`} label={text.shop}>
      <AutoComplete
        id={`${prefix}-shop`}
        size="small"
        maxLength={mostOf.shop}
        value={draft.shop}
        options={shops.map(({ name }) => ({ value: name }))}
        showSearch={{ filterOption: true }}
        onChange={(shop: string | undefined) => onChange({ ...draft, shop: shop ?? '' })}
      />
    </Field>
  )
}

/** What may be said beside the line itself: to do, buyer, order, shop, due, owner, urgent. */
export const EntryFields = (props: EntryFieldsProps) => {
  const text = useText().handovers.entry
  const { prefix, draft, onChange } = props
  const word = (field: 'toDo' | 'buyer' | 'orderNo') => (
    <Field id={`${prefix}-${field}`} label={text[field]}>
      <Input
        id={`${prefix}-${field}`}
        size="small"
        maxLength={mostOf[field]}
        value={draft[field]}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="entry-fields">
      {word('toDo')}
      {word('buyer')}
      {word('orderNo')}
      <ShopField {...props} />
      <DueField {...props} />
      <OwnerField {...props} />
      <Checkbox
        checked={draft.isUrgent || draft.kind === 'urgent'}
        disabled={draft.kind === 'urgent'}
        onChange={(event) => onChange({ ...draft, isUrgent: event.target.checked })}
      >
        {text.urgent}
      </Checkbox>
    </div>
  )
}

import { useState, type RefObject } from 'react'
import { Button, DatePicker, Form } from 'antd'
import dayjs from 'dayjs'
import type { RegisterDefinition } from '#shared/kit/registers/definition.ts'
import type { RegisterWords } from '#shared/text/register-values.ts'
import { FormField } from '#renderer/kit/form-field.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { isEmptyValue } from '#renderer/kit/register-words.ts'
import { type EntryDraft } from './entry-draft.ts'
import { FieldControl, type Focusable, type FormHelp } from './field-control.tsx'
import { PersonSelect } from './person-select.tsx'
import type { NamedField } from './register-fields.ts'

export interface EntryFieldsProps {
  /** before the keys of fields in their ids */
  readonly prefix: string
  readonly definition: RegisterDefinition
  readonly words: RegisterWords
  readonly help: FormHelp
  readonly draft: EntryDraft
  readonly first: readonly NamedField[]
  /** folded under one line */
  readonly more: readonly NamedField[]
  /** what is wrong, by key of the field; `person`, `owner`, `due` for those */
  readonly problems: ReadonlyMap<string, string>
  /** person, owner and due belong to the form */
  readonly hasPeople: boolean
  readonly onChange: (draft: EntryDraft) => void
}

const short = ['choice', 'number', 'money', 'day', 'month', 'person', 'shop', 'buyer', 'order', 'product', 'line']

const isShort = ({ field }: NamedField): boolean =>
  short.includes(field.kind) && (field.kind !== 'choice' || (field.choices ?? []).length > 10)

interface FieldProps extends EntryFieldsProps {
  readonly named: NamedField
  readonly hold?: RefObject<Focusable | null>
  readonly onKey?: () => void
}

const OneField = (props: FieldProps) => {
  const { named, prefix, words, help, draft, problems, onChange, onKey, hold } = props
  const { key, field } = named
  const text = useText().registers.form
  const id = `${prefix}-${key}`
  return (
    <div className={isShort(named) ? 'field is-short' : 'field'}>
      <FormField
        id={id}
        // The box of a yes says its name itself.
        label={field.kind === 'yes' ? '' : (words.fields[key] ?? key)}
        problem={problems.get(key)}
        extra={field.kind === 'links' ? text.linksHint : undefined}
      >
        <FieldControl
          id={id}
          name={key}
          field={field}
          words={words}
          help={help}
          value={draft.values[key]}
          {...(hold === undefined ? {} : { hold })}
          onChange={(value) => onChange({ ...draft, values: { ...draft.values, [key]: value } })}
          onKey={onKey}
        />
      </FormField>
    </div>
  )
}

const PersonField = ({ prefix, words, help, draft, problems, onChange }: EntryFieldsProps) => (
  <div className="field is-short">
    <FormField id={`${prefix}-person`} label={words.person ?? ''} problem={problems.get('person')}>
      <PersonSelect
        id={`${prefix}-person`}
        label={words.person ?? ''}
        people={help.team.people}
        value={draft.person}
        onChange={(person) => onChange({ ...draft, person })}
      />
    </FormField>
  </div>
)

const OwnerField = ({ prefix, help, draft, problems, onChange }: EntryFieldsProps) => {
  const text = useText().registers
  return (
    <div className="field is-short">
      <FormField id={`${prefix}-owner`} label={text.owner} problem={problems.get('owner')}>
        <PersonSelect
          id={`${prefix}-owner`}
          label={text.owner}
          people={help.team.people}
          onlyPresent
          value={draft.owner}
          onChange={(owner) => onChange({ ...draft, owner })}
        />
      </FormField>
    </div>
  )
}

const DueField = ({ prefix, draft, problems, onChange }: EntryFieldsProps) => {
  const text = useText().registers
  return (
    <div className="field is-short">
      <FormField id={`${prefix}-due`} label={text.due} problem={problems.get('due')}>
        <DatePicker
          id={`${prefix}-due`}
          aria-label={text.due}
          placeholder={text.form.dueHint}
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          value={draft.due === null ? null : dayjs(draft.due)}
          onChange={(due) => onChange({ ...draft, due: due === null ? null : due.format('YYYY-MM-DD HH:mm:00') })}
        />
      </FormField>
    </div>
  )
}

const isSaid = ({ draft }: EntryFieldsProps, { key }: NamedField): boolean => !isEmptyValue(draft.values[key])

/** The fields of an entry: what must be said, who, and the rest under one line. */
export const EntryFields = (props: EntryFieldsProps) => {
  const { definition, first, more, hasPeople, problems, prefix, draft } = props
  const text = useText().registers.form
  const wasSaid = more.some((named) => isSaid(props, named)) || draft.owner !== null || draft.due !== null
  const [isAsked, setIsAsked] = useState(wasSaid)
  const isOpen = isAsked || [...more.map(({ key }) => key), 'owner', 'due'].some((key) => problems.has(key))
  const second = useFirstFocus<Focusable>(false)
  const hasMore = more.length > 0 || hasPeople
  const chosen = first.findIndex(({ field }) => field.kind === 'choice')
  const focusNext = () => requestAnimationFrame(() => second.current?.focus())
  return (
    <Form layout="vertical" className="side-form register-form" id={prefix}>
      {first.map((named, index) => (
        <OneField
          key={named.key}
          {...props}
          named={named}
          {...(index === chosen + 1 ? { hold: second } : {})}
          {...(index === chosen ? { onKey: focusNext } : {})}
        />
      ))}
      {hasPeople && definition.person !== 'none' ? <PersonField {...props} /> : null}
      {hasMore ? (
        <div className="register-more">
          <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setIsAsked(!isOpen)}>
            {isOpen ? text.less : text.more}
          </Button>
        </div>
      ) : null}
      {hasMore && isOpen ? (
        <>
          {more.map((named) => (
            <OneField key={named.key} {...props} named={named} />
          ))}
          {hasPeople && definition.hasOwner ? <OwnerField {...props} /> : null}
          {hasPeople ? <DueField {...props} /> : null}
        </>
      ) : null}
    </Form>
  )
}

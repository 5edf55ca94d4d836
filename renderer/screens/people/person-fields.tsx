import { AutoComplete, Button, Form, Input, Select, type InputRef } from 'antd'
import type { Person, Role } from '#shared/contract/people.ts'
import { useText } from '#renderer/kit/language.tsx'
import { MoneyInput } from '#renderer/kit/money-input.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { DateField } from './date-field.tsx'
import { sharedAliases, suggestionsOf, type PersonDraft, type PersonProblems } from './person-form.ts'
import './people.css'

interface PersonFieldsProps {
  readonly draft: PersonDraft
  readonly others: readonly Person[]
  readonly problems: PersonProblems
  readonly onChange: (draft: PersonDraft) => void
}

const helpOf = (problem: string | undefined) =>
  problem === undefined ? {} : { validateStatus: 'error' as const, help: problem }

const optionsOf = (words: readonly string[]) => words.map((value) => ({ value }))

const Aliases = ({ draft, others, onChange }: Omit<PersonFieldsProps, 'problems'>) => {
  const text = useText().people
  const name = draft.name.trim()
  const isNameOffered = name !== '' && !draft.aliases.includes(name)
  return (
    <Form.Item label={text.form.aliases} htmlFor="person-aliases" extra={text.form.aliasesHint} className="is-wide">
      <Select
        id="person-aliases"
        mode="tags"
        aria-label={text.form.aliases}
        value={[...draft.aliases]}
        onChange={(aliases: string[]) => onChange({ ...draft, aliases })}
        tokenSeparators={['、', '，', ',', ';', '；']}
        open={false}
        suffixIcon={null}
      />
      {isNameOffered ? (
        <Button type="link" size="small" onClick={() => onChange({ ...draft, aliases: [...draft.aliases, name] })}>
          {text.form.aliasFromName(name)}
        </Button>
      ) : null}
      {sharedAliases(draft.aliases, others).map(({ alias, person }) => (
        <p key={`${alias} ${person}`} className="people-warning" role="status">
          {text.aliasShared(alias, person)}
        </p>
      ))}
    </Form.Item>
  )
}

const Placing = ({ draft, others, onChange }: Omit<PersonFieldsProps, 'problems'>) => {
  const text = useText().people
  const groups = suggestionsOf(
    others.map((person) => person.group),
    Object.values(text.groups),
  )
  const levels = suggestionsOf(
    others.map((person) => person.level),
    Object.values(text.levels),
  )
  return (
    <>
      <Form.Item label={text.form.group} htmlFor="person-group">
        <AutoComplete
          id="person-group"
          value={draft.group}
          onChange={(group: string) => onChange({ ...draft, group: group ?? '' })}
          options={optionsOf(groups)}
        />
      </Form.Item>
      <Form.Item label={text.form.level} htmlFor="person-level">
        <AutoComplete
          id="person-level"
          value={draft.level}
          onChange={(level: string) => onChange({ ...draft, level: level ?? '' })}
          options={optionsOf(levels)}
        />
      </Form.Item>
    </>
  )
}

/** Everything about a person but accounts, PIN and leaving. */
export const PersonFields = ({ draft, others, problems, onChange }: PersonFieldsProps) => {
  const text = useText().people
  const first = useFirstFocus<InputRef>()
  const roles: readonly Role[] = ['agent', 'supervisor', 'finance']
  return (
    <div className="people-grid">
      <Form.Item
        label={text.form.number}
        htmlFor="person-number"
        extra={text.form.numberHint}
        {...helpOf(problems.number && text.problems[problems.number])}
      >
        <Input
          id="person-number"
          value={draft.number}
          onChange={(event) => onChange({ ...draft, number: event.target.value })}
          maxLength={20}
          ref={first}
        />
      </Form.Item>
      <Form.Item
        label={text.form.name}
        htmlFor="person-name"
        {...helpOf(problems.name && text.problems[problems.name])}
      >
        <Input
          id="person-name"
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.target.value })}
          maxLength={60}
        />
      </Form.Item>
      <Aliases draft={draft} others={others} onChange={onChange} />
      <Placing draft={draft} others={others} onChange={onChange} />
      <Form.Item label={text.form.role} htmlFor="person-role">
        <Select
          id="person-role"
          value={draft.role}
          onChange={(role: Role) => onChange({ ...draft, role })}
          options={roles.map((value) => ({ value, label: text.roles[value] }))}
        />
      </Form.Item>
      <Form.Item label={text.form.joined} htmlFor="person-joined">
        <DateField
          id="person-joined"
          label={text.form.joined}
          value={draft.joined}
          onChange={(joined) => onChange({ ...draft, joined })}
        />
      </Form.Item>
      <Form.Item label={text.form.baseSalary} htmlFor="person-salary" extra={text.form.baseSalaryHint}>
        <MoneyInput
          id="person-salary"
          value={draft.baseSalary}
          onChange={(baseSalary) => onChange({ ...draft, baseSalary })}
        />
      </Form.Item>
    </div>
  )
}

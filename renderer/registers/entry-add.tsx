import { useEffect, useState, type ReactNode } from 'react'
import { Button, Space } from 'antd'
import dayjs from 'dayjs'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { definitionOf, type RegisterName } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { call } from '#renderer/app/call.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { isEmptyValue } from '#renderer/kit/register-words.ts'
import { emptyDraft, inputOf, type EntryDraft, type Preset } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import { keepPerson, lastPerson } from './last-person.ts'
import { formFields } from './register-fields.ts'
import { LinkedTo } from './linked-to.tsx'
import { OrderFactsLine } from './order-facts.tsx'
import { presetOfHash } from './route-preset.ts'
import { useEntryForm } from './use-entry-form.ts'
import { useFormHelp } from './use-form-help.ts'
import { useKeptBody, useKeptDraft } from './use-kept-draft.ts'
import type { RegisterPeople } from './use-register-people.ts'

interface EntryAddProps {
  readonly register: RegisterName
  /** what the caller knows already */
  readonly preset: Preset
  /** what the hash says of it, unread: it counts instead of the preset. The caller's key, too: another one is another form */
  readonly told?: string | undefined
  /** under the form, by what is typed so far */
  readonly aid?: ((draft: EntryDraft) => ReactNode) | undefined
  readonly team: RegisterPeople
  readonly onClose: () => void
  readonly onMade: (entry: WholeEntry) => void
}

const prefix = 'register-new'

/** The first field that still says nothing; the first of all when every one does. */
const useFocus = (keys: readonly string[], draft: EntryDraft): void => {
  const [key] = useState(() => keys.find((name) => isEmptyValue(draft.values[name])) ?? keys[0])
  useEffect(() => {
    // The drawer takes the focus itself when it opens.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const field = document.getElementById(`${prefix}-${key}`)
        const control = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('[tabindex="0"]')
        control?.focus()
      }),
    )
    return () => cancelAnimationFrame(frame)
  }, [key])
}

interface AddFormProps extends Omit<EntryAddProps, 'told'> {
  readonly body: string | null
  /** the number of an agent who said who he is; null: nobody did, or a supervisor */
  readonly self: string | null
}

const AddForm = ({ register, preset, aid, team, onClose, onMade, body, self }: AddFormProps) => {
  const text = useText()
  const definition = definitionOf(register)
  const words = wordsOf(text, register)
  const help = useFormHelp(register, team)
  const { first, more } = formFields(definition)
  const [begun] = useState(() =>
    emptyDraft(definition, preset, self ?? lastPerson(team.people), dayjs().format('YYYY-MM-DD') as LocalDate),
  )
  const kept = useKeptDraft({ register, entry: 0, body, first: begun, preset })
  const { draft, change, origin, finish } = kept
  const form = useEntryForm({ definition, words, fields: first, draft })
  useFocus(
    first.map(({ key }) => key),
    draft,
  )
  const save = async () => {
    const made = await form.send(
      () => call('registers.add', inputOf(register, origin, draft)),
      text.registers.form.saved,
    )
    if (made === null) return
    keepPerson(draft.person)
    finish()
    onMade(made)
  }
  useShortcut('enter', () => void save())
  return (
    <SidePanel
      title={text.registers.form.title(words.name)}
      isOpen
      onClose={onClose}
      width={560}
      actions={
        <Space>
          <Button onClick={onClose}>{text.registers.form.cancel}</Button>
          <Button type="primary" loading={form.isBusy} onClick={() => void save()}>
            {text.registers.form.save}
          </Button>
        </Space>
      }
    >
      <DraftNotice kept={kept} />
      <LinkedTo links={origin.links ?? []} />
      <EntryFields
        prefix={prefix}
        definition={definition}
        words={words}
        help={help}
        draft={draft}
        first={first}
        more={more}
        problems={form.problems}
        hasPeople
        onChange={change}
      />
      <OrderFactsLine definition={definition} team={team} draft={draft} onChange={change} />
      {aid?.(draft)}
    </SidePanel>
  )
}

/** A new entry of a register; what is typed outlives closing the panel until it is saved or cleared. Ctrl+Enter saves. */
export const EntryAdd = ({ told, ...props }: EntryAddProps) => {
  const { register, team } = props
  const body = useKeptBody(register, 0)
  const access = useQuery('settings.access', {})
  if (body === undefined || access.state === 'loading') return null
  const self = access.value?.role === 'agent' ? access.value.agent : null
  const preset = presetOfHash(register, told, team.people) ?? props.preset
  return <AddForm {...props} preset={preset} body={body} self={self} />
}

import { useState } from 'react'
import { Button, Input, Space } from 'antd'
import type { WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { call } from '#renderer/app/call.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { FormField } from '#renderer/kit/form-field.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { DraftNotice } from './draft-notice.tsx'
import { changesOf, draftOf } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import type { FormHelp } from './field-control.tsx'
import { allFields } from './register-fields.ts'
import { useEntryForm } from './use-entry-form.ts'
import { useKeptBody, useKeptDraft } from './use-kept-draft.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'

interface EntryCorrectProps {
  readonly entry: WholeEntry
  readonly help: FormHelp
  readonly onClose: () => void
}

const prefix = 'register-correct'
const noPreset = {}

const CorrectForm = ({ entry, help, onClose, body }: EntryCorrectProps & { body: string | null }) => {
  const text = useText()
  const { register } = entry
  const definition = definitionOf(register)
  const words = wordsOf(text, register)
  const fields = allFields(definition)
  const [before] = useState(() => draftOf(entry))
  const [reason, setReason] = useState('')
  const kept = useKeptDraft({ register, entry: entry.id, body, first: before, preset: noPreset })
  const form = useEntryForm({ definition, words, fields, draft: kept.draft })
  const changes = changesOf(before, kept.draft)
  const save = async () => {
    if (changes === null) return
    const { due, ...rest } = changes
    const input = { id: entry.id, ...rest, ...(due === undefined ? {} : { due: due as LocalTime | null }), reason }
    const done = await form.send(() => call('registers.correct', input), text.registers.correction.saved)
    if (done === null) return
    kept.clear()
    onClose()
  }
  useShortcut('enter', () => void save())
  return (
    <section className="side-part register-correct" aria-label={text.registers.correction.title}>
      <h3>{text.registers.correction.title}</h3>
      <p className="mute">{text.registers.correction.hint}</p>
      <DraftNotice kept={kept} />
      <EntryFields
        prefix={prefix}
        definition={definition}
        words={words}
        help={help}
        draft={kept.draft}
        first={fields}
        more={[]}
        problems={form.problems}
        hasPeople
        onChange={kept.change}
      />
      <div className="side-form">
        <FormField id={`${prefix}-reason`} label={text.registers.correction.reason}>
          <Input
            id={`${prefix}-reason`}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </FormField>
      </div>
      <Space>
        <Button type="primary" loading={form.isBusy} disabled={changes === null} onClick={() => void save()}>
          {text.registers.correction.save}
        </Button>
        <Button
          onClick={() => {
            kept.clear()
            onClose()
          }}
        >
          {text.registers.correction.cancel}
        </Button>
      </Space>
    </section>
  )
}

/** Corrects any field of an entry; what it said before stays in the history. */
export const EntryCorrect = (props: EntryCorrectProps) => {
  const body = useKeptBody(props.entry.register, props.entry.id)
  return body === undefined ? null : <CorrectForm {...props} body={body} />
}

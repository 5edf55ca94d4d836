import { useEffect, useState } from 'react'
import { Button, Input, Space } from 'antd'
import type { WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import type { RegisterDefinition } from '#shared/kit/registers/definition.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useAccess } from '#renderer/app/access.tsx'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useShortcut } from '#renderer/app/use-shortcut.ts'
import { FormField } from '#renderer/kit/form-field.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { isEmptyValue } from '#renderer/kit/register-words.ts'
import { changesOf, draftOf, type EntryDraft } from './entry-draft.ts'
import { EntryFields } from './entry-fields.tsx'
import type { FormHelp } from './field-control.tsx'
import { namedAnswer } from './named-failure.ts'
import { isPlainMove, moveFields, movesFrom } from './register-fields.ts'

interface MoveFormProps {
  readonly entry: WholeEntry
  readonly move: string
  readonly help: FormHelp
  readonly onClose: () => void
}

const prefix = 'register-move'

/** Keys of fields a move asks for that are empty, and `text` where it asks why. */
export const missingInMove = (
  definition: RegisterDefinition,
  move: string,
  draft: EntryDraft,
  text: string,
): ReadonlySet<string> =>
  new Set([
    ...moveFields(definition, move)
      .asked.map(({ key }) => key)
      .filter((key) => isEmptyValue(draft.values[key])),
    ...(definition.moves[move]?.needsText === true && text.trim() === '' ? ['text'] : []),
  ])

const useFocusHere = (): void =>
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.register-move :is(input, textarea, [tabindex="0"])')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])

const useMoveForm = ({ entry, move, onClose }: MoveFormProps) => {
  const text = useText()
  const words = wordsOf(text, entry.register)
  const definition = definitionOf(entry.register)
  const { act, isBusy } = useAction()
  const [before] = useState(() => draftOf(entry))
  const [draft, setDraft] = useState(before)
  const [remark, setRemark] = useState('')
  const [isTried, setIsTried] = useState(false)
  const missing = missingInMove(definition, move, draft, remark)
  const save = async () => {
    setIsTried(true)
    if (missing.size > 0 || isBusy) return
    const values = changesOf(before, draft)?.values ?? {}
    const answer = call('registers.move', { id: entry.id, move, text: remark, values })
    const done = await act(namedAnswer(answer, words, text.registers), words.states[definition.moves[move]?.to ?? ''])
    if (done !== null) onClose()
  }
  const problems = new Map(
    (isTried ? [...missing] : []).map((key) => [
      key,
      key === 'text' ? text.registers.move.textNeeded : text.registers.form.missing(words.fields[key] ?? key),
    ]),
  )
  return { draft, setDraft, remark, setRemark, problems, save, isBusy }
}

/** What a move asks for, in place: its fields, and why. */
export const MoveForm = (props: MoveFormProps) => {
  const { entry, move, help, onClose } = props
  const text = useText()
  const words = wordsOf(text, entry.register)
  const definition = definitionOf(entry.register)
  const form = useMoveForm(props)
  const { asked, offered } = moveFields(definition, move)
  const button = words.moves[move]?.button ?? move
  useFocusHere()
  useShortcut('enter', () => void form.save())
  return (
    <section className="side-part register-move" aria-label={button}>
      <h3>{button}</h3>
      <EntryFields
        prefix={prefix}
        definition={definition}
        words={words}
        help={help}
        draft={form.draft}
        first={asked}
        more={offered}
        problems={form.problems}
        hasPeople={false}
        onChange={form.setDraft}
      />
      <div className="side-form register-remark">
        <FormField id={`${prefix}-remark`} label={text.registers.move.text} problem={form.problems.get('text')}>
          <Input.TextArea
            id={`${prefix}-remark`}
            autoSize={{ minRows: asked.length === 0 ? 2 : 1, maxRows: 6 }}
            maxLength={1000}
            value={form.remark}
            onChange={(event) => form.setRemark(event.target.value)}
          />
        </FormField>
      </div>
      <Space>
        <Button type="primary" loading={form.isBusy} onClick={() => void form.save()}>
          {text.registers.move.save(button)}
        </Button>
        <Button onClick={onClose}>{text.registers.move.cancel}</Button>
      </Space>
    </section>
  )
}

/** The moves possible from where an entry is; the first leads forward. A move that asks for nothing is done at once. */
export const EntryMoves = ({ entry, onAsk }: { entry: WholeEntry; onAsk: (move: string) => void }) => {
  const text = useText()
  const words = wordsOf(text, entry.register)
  const definition = definitionOf(entry.register)
  const { act, isBusy } = useAction()
  const { state } = useAccess()
  const isOffered = (move: string): boolean => state?.role !== 'agent' || definition.moves[move]?.isSupervisors !== true
  const start = (move: string) => {
    if (!isPlainMove(definition, move)) return onAsk(move)
    const answer = call('registers.move', { id: entry.id, move })
    void act(namedAnswer(answer, words, text.registers), words.states[definition.moves[move]?.to ?? ''])
  }
  return (
    <>
      {movesFrom(definition, entry.state)
        .filter(isOffered)
        .map((move, index) => (
          <Button
            key={move}
            type={index === 0 && !entry.isClosed ? 'primary' : 'default'}
            disabled={isBusy}
            onClick={() => start(move)}
          >
            {words.moves[move]?.button ?? move}
          </Button>
        ))}
    </>
  )
}

import { useEffect, useState, type ReactNode } from 'react'
import { App, Button, Dropdown, Space } from 'antd'
import type { WholeEntry } from '#shared/contract/registers.ts'
import type { RegisterName } from '#shared/kit/registers.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useMayWrite } from '#renderer/app/access.tsx'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useOutside } from '#renderer/kit/outside.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { SideNote } from '#renderer/kit/side-parts.tsx'
import { EntryAttachments } from './entry-attachments.tsx'
import { EntryCorrect } from './entry-correct.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { EntryHistory } from './entry-history.tsx'
import { EntryLinked } from './entry-linked.tsx'
import { EntryMoves, MoveForm } from './entry-move.tsx'
import { entryText } from './entry-text.ts'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import { registerPlaces } from './register-places.ts'
import { useFormHelp } from './use-form-help.ts'
import { useEntryOutput } from './use-register-output.ts'
import type { RegisterPeople } from './use-register-people.ts'

/** What a screen adds to an entry's panel. */
export interface EntryExtras {
  /** a section under the facts */
  readonly detail?: ((entry: WholeEntry) => ReactNode) | undefined
  /** buttons beside those of the register */
  readonly actions?: ((entry: WholeEntry) => ReactNode) | undefined
}

interface EntryProps extends EntryExtras {
  readonly entry: WholeEntry
  readonly team: RegisterPeople
}

const EntryNote = ({ id }: { id: number }) => {
  const text = useText().registers.note
  const { act, isBusy } = useAction()
  return (
    <SideNote
      text={text}
      isBusy={isBusy}
      onSave={async (words) => (await act(call('registers.note', { id, text: words }), text.saved)) !== null}
    />
  )
}

const OutputButtons = ({ entry, team }: { entry: WholeEntry; team: RegisterPeople }) => {
  const text = useText()
  const words = useEntryWords(entry.register, team)
  const { message } = App.useApp()
  const { copyText } = useOutside()
  const { isBusy, print, savePdf } = useEntryOutput(entry)
  const copy = async () => {
    if (await copyText(entryText(entry, words, wordsOf(text, entry.register).name, text.registers)))
      void message.success(text.registers.entry.copied)
  }
  return (
    <Space>
      <Button size="small" onClick={() => void copy()}>
        {text.registers.entry.copy}
      </Button>
      <Dropdown.Button
        trigger={['click']}
        size="small"
        disabled={isBusy}
        onClick={print}
        menu={{ items: [{ key: 'pdf', label: text.registers.entry.pdf, onClick: savePdf }] }}
      >
        {text.registers.entry.print}
      </Dropdown.Button>
    </Space>
  )
}

type Doing = { readonly kind: 'move'; readonly move: string } | { readonly kind: 'correct' } | null

const EntryBody = ({ entry, team, detail, actions }: EntryProps) => {
  const text = useText().registers
  const words = useEntryWords(entry.register, team)
  const help = useFormHelp(entry.register, team)
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  const mayWrite = useMayWrite()(entry.register)
  return (
    <>
      <EntryFacts entry={entry} words={words} />
      {doing === null ? (
        <div className="register-acts">
          {mayWrite ? <EntryMoves entry={entry} onAsk={(move) => setDoing({ kind: 'move', move })} /> : null}
          {mayWrite ? <Button onClick={() => setDoing({ kind: 'correct' })}>{text.entry.correct}</Button> : null}
          {actions?.(entry)}
        </div>
      ) : null}
      {doing?.kind === 'move' ? (
        <MoveForm key={doing.move} entry={entry} move={doing.move} help={help} onClose={done} />
      ) : null}
      {doing?.kind === 'correct' ? <EntryCorrect entry={entry} help={help} onClose={done} /> : null}
      {detail?.(entry)}
      <EntryLinked entry={entry} team={team} />
      <EntryAttachments entry={entry} />
      {mayWrite ? <EntryNote id={entry.id} /> : null}
      <EntryHistory entry={entry} words={words} />
    </>
  )
}

interface EntryPanelProps extends EntryExtras {
  readonly id: number
  readonly register: RegisterName
  readonly team: RegisterPeople
  readonly onClose: () => void
}

/** One entry at the right edge: what it says, what can be done with it, what it belongs to, and everything that happened to it. An entry of another register is shown where that one stands. */
export const EntryPanel = ({ id, register, team, onClose, detail, actions }: EntryPanelProps) => {
  const text = useText()
  const query = useQuery('registers.get', { id })
  const found = query.value?.id === id ? query.value : null
  const entry = found?.register === register ? found : null
  const elsewhere = found !== null && entry === null ? found.register : null
  useEffect(() => {
    if (elsewhere === null) return
    const { screen, tab } = registerPlaces[elsewhere]
    goTo(screen, { tab, id: String(id) })
  }, [elsewhere, id])
  if (elsewhere !== null) return null
  return (
    <SidePanel
      title={`${wordsOf(text, register).name} · ${text.registers.number(String(id))}`}
      isOpen
      onClose={onClose}
      width={600}
      actions={entry === null ? null : <OutputButtons entry={entry} team={team} />}
    >
      <QueryView query={query}>
        {() =>
          entry === null ? null : (
            <EntryBody key={entry.id} entry={entry} team={team} detail={detail} actions={actions} />
          )
        }
      </QueryView>
    </SidePanel>
  )
}

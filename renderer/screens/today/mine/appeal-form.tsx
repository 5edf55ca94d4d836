import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { appealMatters, type Appeal, type AppealSubject } from '#shared/contract/appeals.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** What an appeal is about. `subject` null: nothing that stands here, so the matter is chosen. */
interface AppealAbout {
  readonly agent: string
  readonly month: string
  readonly matter: Appeal['matter']
  readonly subject: AppealSubject | null
}

/** Writes an appeal down in place. Ctrl+Enter sends, Esc takes it back. */
export const AppealForm = ({ about, onDone }: { about: AppealAbout; onDone: () => void }) => {
  const text = useText()
  const format = useFormat()
  const { act, isBusy } = useAction()
  const [matter, setMatter] = useState(about.matter)
  const [words, setWords] = useState('')
  const { agent, month, subject } = about
  const send = async (): Promise<void> => {
    if (words.trim() === '' || isBusy) return
    const made = await act(call('performance.makeAppeal', { month, agent, matter, subject, text: words }))
    if (made !== null) onDone()
  }
  return (
    <div className="mine-form">
      {subject === null ? (
        <Select
          aria-label={text.access.mine.appealMatter}
          value={matter}
          options={appealMatters.map((value) => ({ value, label: text.appeals.matters[value] }))}
          onChange={setMatter}
        />
      ) : null}
      <Input.TextArea
        autoFocus
        aria-label={text.access.mine.appealText}
        placeholder={`${format.month(month)}　${text.appeals.form.textPlaceholder}`}
        value={words}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          if (key === 'Escape') onDone()
          if (key === 'Enter' && (ctrlKey || metaKey)) void send()
        }}
      />
      <Button type="primary" size="small" disabled={words.trim() === ''} loading={isBusy} onClick={() => void send()}>
        {text.access.mine.appealSave}
      </Button>
    </div>
  )
}

interface AppealThisProps extends AppealAbout {
  readonly subject: AppealSubject
  /** what it is called, for whoever hears the button instead of seeing where it stands */
  readonly name: string
}

/** Objects to the one thing it stands beside; where that was done already it says how far it is. */
export const AppealThis = ({ name, ...about }: AppealThisProps) => {
  const text = useText()
  const { mine } = text.access
  const appeals = useQuery('performance.appeals', { state: null, month: null })
  const [isOpen, setIsOpen] = useState(false)
  const { kind, id } = about.subject
  const made = appeals.value?.find(({ subject }) => subject?.kind === kind && subject.id === id)
  if (made !== undefined)
    return (
      <span className="mute">
        {mine.appealed(made.outcome === null ? text.appeals.states[made.state] : text.appeals.outcomes[made.outcome])}
      </span>
    )
  if (isOpen) return <AppealForm about={about} onDone={() => setIsOpen(false)} />
  return (
    <Button size="small" aria-label={mine.appealThis(name)} onClick={() => setIsOpen(true)}>
      {mine.appealShort}
    </Button>
  )
}

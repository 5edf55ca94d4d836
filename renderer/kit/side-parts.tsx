import { useState, type ReactNode } from 'react'
import { Button, Input } from 'antd'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { useFormat } from './language.tsx'
import './side-parts.css'

/** Something that happened to a thing. */
export interface SideStep {
  readonly at: LocalTime
  /** who did what, in words */
  readonly who: string
  readonly said: ReactNode
}

/** Everything that happened to a thing, in the order given. */
export const SideHistory = ({ title, steps }: { title: string; steps: readonly SideStep[] }) => {
  const format = useFormat()
  return (
    <section className="side-part" aria-label={title}>
      <h3>{title}</h3>
      <ol className="side-history">
        {steps.map(({ at, who, said }, index) => (
          <li key={index}>
            <span className="mute">{format.moment(at)}</span>
            <span className="mute">{who}</span>
            <span>{said}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface SideNoteProps {
  readonly text: { readonly label: string; readonly hint: string; readonly save: string }
  readonly isBusy: boolean
  /** answers whether it was kept: then the line is empty again */
  readonly onSave: (words: string) => Promise<boolean>
}

/** A line to add a note to a thing; Enter saves it. Enter with Ctrl or ⌘ belongs to the panel around it. */
export const SideNote = ({ text, isBusy, onSave }: SideNoteProps) => {
  const [words, setWords] = useState('')
  const save = async () => {
    if (words.trim() === '' || isBusy) return
    if (await onSave(words)) setWords('')
  }
  return (
    <div className="side-line">
      <Input
        aria-label={text.label}
        placeholder={text.hint}
        maxLength={2000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={(event) => {
          if (!event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) void save()
        }}
      />
      <Button disabled={words.trim() === ''} loading={isBusy} onClick={() => void save()}>
        {text.save}
      </Button>
    </div>
  )
}

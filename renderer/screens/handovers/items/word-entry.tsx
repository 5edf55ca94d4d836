import { useState, type KeyboardEvent } from 'react'
import { Button, Input } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import { outcomeKeys, outcomeOfDigit } from './item-groups.ts'

interface WordEntryProps {
  readonly label: string
  readonly hint?: string
  readonly hasOutcomes?: boolean
  readonly isBusy: boolean
  readonly onSave: (words: string) => void
  readonly onCancel: () => void
}

const Outcomes = ({ isBusy, onSave }: Pick<WordEntryProps, 'isBusy' | 'onSave'>) => {
  const { outcomes } = useText().handovers.actions
  return outcomeKeys.map((key, index) => (
    <Button key={key} size="small" tabIndex={-1} disabled={isBusy} onClick={() => onSave(outcomes[key])}>
      <kbd>{index + 1}</kbd> {outcomes[key]}
    </Button>
  ))
}

/** One line under an item: Enter saves, Esc leaves; with outcomes a digit in the empty line chooses one. */
export const WordEntry = ({ label, hint, hasOutcomes = false, isBusy, onSave, onCancel }: WordEntryProps) => {
  const { actions } = useText().handovers
  const [words, setWords] = useState('')
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || isBusy) return
    const outcome = hasOutcomes && words === '' ? outcomeOfDigit(event.key) : undefined
    if (outcome !== undefined) onSave(actions.outcomes[outcome])
    else if (event.key === 'Enter' && (words.trim() !== '' || hasOutcomes)) onSave(words.trim())
    else if (event.key === 'Escape') onCancel()
    else return
    event.preventDefault()
  }
  return (
    <div className="handover-word" onKeyDown={(event) => event.stopPropagation()}>
      <Input
        // At once, not a frame later: the digit after C is already on its way.
        autoFocus
        size="small"
        aria-label={label}
        placeholder={hint ?? label}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {hasOutcomes ? <Outcomes isBusy={isBusy} onSave={onSave} /> : null}
      <Button size="small" type="text" onClick={onCancel}>
        {actions.cancel}
      </Button>
    </div>
  )
}

import { useRef, type KeyboardEvent } from 'react'
import { useText } from '#renderer/kit/language.tsx'

/** One code of a choice with its word. */
export interface Choice {
  readonly code: string
  readonly word: string
}

interface ChoiceKeysProps {
  readonly id: string
  readonly label: string
  readonly choices: readonly Choice[]
  /** the chosen code; null: none */
  readonly value: string | null
  /** choosing the chosen one again takes it back */
  readonly canClear: boolean
  readonly isFirst?: boolean
  readonly onChange: (code: string | null) => void
  /** a digit was pressed: the next field may have the focus */
  readonly onKey?: (() => void) | undefined
}

const digits = '1234567890'

/** The choice a digit stands for: 1 the first, 0 the tenth. */
export const choiceOfDigit = (choices: readonly Choice[], key: string): Choice | undefined =>
  key.length === 1 && digits.includes(key) ? choices[digits.indexOf(key)] : undefined

const stepOf = (key: string): number =>
  key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0

/** A choice of few codes as a row of buttons: a digit chooses, arrows move, one Tab passes over all. */
export const ChoiceKeys = (props: ChoiceKeysProps) => {
  const { id, label, choices, value, canClear, onChange, onKey } = props
  const text = useText().registers.form
  const row = useRef<HTMLDivElement>(null)
  const chosen = choices.findIndex(({ code }) => code === value)
  const focusAt = (index: number) => row.current?.querySelectorAll('button')[index]?.focus()
  const press = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const byDigit = choiceOfDigit(choices, event.key)
    const step = stepOf(event.key)
    if (byDigit !== undefined) {
      onChange(byDigit.code)
      onKey?.()
    } else if (step !== 0) {
      const next = (index + step + choices.length) % choices.length
      onChange(choices[next]?.code ?? null)
      focusAt(next)
    } else return
    event.preventDefault()
  }
  return (
    <div id={id} ref={row} className="choice-keys" role="radiogroup" aria-label={label} title={text.keys}>
      {choices.map(({ code, word }, index) => (
        <button
          key={code}
          type="button"
          role="radio"
          aria-checked={code === value}
          data-code={code}
          tabIndex={index === Math.max(0, chosen) ? 0 : -1}
          onClick={() => onChange(canClear && code === value ? null : code)}
          onKeyDown={(event) => press(event, index)}
        >
          <kbd aria-hidden>{digits[index]}</kbd>
          {word}
        </button>
      ))}
    </div>
  )
}

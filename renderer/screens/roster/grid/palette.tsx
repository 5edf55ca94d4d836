import { memo } from 'react'
import { useText } from '#renderer/kit/language.tsx'
import type { ShiftLook } from './shift-look.ts'
import type { Brush } from './use-pointer.ts'

interface PaletteProps {
  readonly looks: readonly ShiftLook[]
  readonly brush: Brush
  readonly onBrush: (brush: Brush) => void
}

interface Choice {
  readonly brush: Brush
  readonly name: string
  readonly sign: string
  readonly className: string
  readonly key: string
}

const Choices = ({ looks, brush, onBrush }: PaletteProps) => {
  const { palette: text, keys } = useText().rosterGrid
  const choices: readonly Choice[] = [
    ...looks
      .filter(({ isRetired }) => !isRetired)
      .map(({ code, name, sign, colour, keys: own }) => ({
        brush: code,
        name,
        sign,
        className: `shift-${colour}`,
        key: own[0] ?? '',
      })),
    { brush: 'off', name: text.offName, sign: text.off, className: 'is-off', key: 'X' },
    { brush: null, name: text.blank, sign: '', className: '', key: 'Del' },
  ]
  return (
    <div className="brushes" role="toolbar" aria-label={text.label}>
      <button
        type="button"
        className="brush-choice"
        aria-pressed={brush === undefined}
        onClick={() => onBrush(undefined)}
      >
        {text.select}
      </button>
      {choices.map((choice) => (
        <button
          key={choice.brush ?? ''}
          type="button"
          className="brush-choice"
          aria-pressed={brush === choice.brush}
          aria-label={text.key(choice.name, choice.key)}
          onClick={() => onBrush(brush === choice.brush ? undefined : choice.brush)}
        >
          <i className={`shift-swatch ${choice.className}`}>{choice.sign}</i>
          {choice.name}
          <kbd>{choice.key}</kbd>
        </button>
      ))}
      <span className="brush-hint" title={keys.text}>
        {text.hint}
      </span>
    </div>
  )
}

/** Chooses what the pointer paints; the choice that is on is put down by pressing it again. */
export const Palette = memo(Choices)

import type { Figures } from '#shared/contract/service-figures.ts'
import type { ServiceFigure } from '#shared/kit/service-figures.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { coverageWords, hintWords, smallWords } from './figures-small-words.ts'
import { isMissed, targetOf, valueOf, type Targets } from './figures-values.ts'
import { figureText } from './figures-words.ts'

interface FigureButtonProps {
  readonly label: string
  readonly hint?: string
  readonly tone?: 'warn' | null
  readonly onAsk: () => void
  readonly children: string
}

/** A number that asks why; the row it stands in does not open then. */
export const FigureButton = ({ label, hint, tone = null, onAsk, children }: FigureButtonProps) => (
  <button
    type="button"
    className={tone === null ? 'figure-value' : `figure-value ${tone}`}
    title={hint}
    aria-label={label}
    onClick={(event) => {
      event.stopPropagation()
      onAsk()
    }}
  >
    {children}
  </button>
)

interface FigureCellProps {
  readonly figures: Figures
  readonly name: ServiceFigure
  /** the figure's name with its limit */
  readonly title: string
  /** whose figure it is, for those who hear it */
  readonly who: string
  /** the same figures of the days compared with; null: nothing is compared, or there were none */
  readonly before: Figures | null
  readonly isComparing: boolean
  readonly targets: Targets
  readonly onWhy: (name: ServiceFigure) => void
}

/** One figure as a button that asks why, with its small words. Amber only when it misses its target for certain. */
export const FigureCell = (props: FigureCellProps) => {
  const { figures, name, title, who, before, isComparing, targets, onWhy } = props
  const text = useText().chats
  const format = useFormat()
  const value = valueOf(figures, name)
  const isBelow = isMissed(figures, name, targets)
  const words = figureText(value, name, format)
  const missed = isBelow ? `\n${text.worse(figureText(targetOf(targets, name), name, format))}` : ''
  const small =
    isComparing && before === null
      ? name === 'conversion'
        ? coverageWords(figures, text)
        : ''
      : smallWords(figures, name, before, text, format)
  return (
    <span className="figure-cell">
      {value === null ? (
        <span className="mute">{words}</span>
      ) : (
        <FigureButton
          tone={isBelow ? 'warn' : null}
          hint={hintWords(figures, name, text, format) + missed}
          label={text.askWhy(title, words, who)}
          onAsk={() => onWhy(name)}
        >
          {words}
        </FigureButton>
      )}
      {small === '' ? null : <small>{small}</small>}
    </span>
  )
}

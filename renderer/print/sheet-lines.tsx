import type { PerformanceSheet } from '#shared/contract/sheet.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Density } from './sheet-density.ts'
import { Why } from './why.tsx'
import { evidenceWord } from './evidence-word.ts'

type Line = PerformanceSheet['lines'][number]

/** More lines than a page so set has ever room for: the closer it is set, the more else stands on it. */
const mostLines: Readonly<Record<Density, number>> = { roomy: 36, close: 24, tight: 16, dense: 12, least: 10 }

/** Fewer lines than this leave room on a page, which then gets rules for notes of the talk. */
const few = 30

/** Lines by size of their base, refunds too, the largest first. */
export const largestLines = (lines: readonly Line[], most: number): readonly Line[] =>
  lines
    .toSorted(
      (one, other) => Math.abs(other.base) - Math.abs(one.base) || one.orderNo.localeCompare(other.orderNo, 'en'),
    )
    .slice(0, most)

interface RowProps {
  readonly line: Line
  readonly sheet: PerformanceSheet
}

const Row = ({ line, sheet }: RowProps) => {
  const text = useText().print
  const { amount, moment } = useFormat()
  return (
    <div className="paper-line">
      <span>
        <Why kind="commission" month={sheet.month} agent={sheet.person.number} order={line.orderNo}>
          {line.orderNo}
        </Why>
      </span>
      <span>{moment(line.at)}</span>
      <span>{evidenceWord(line.evidence, text)}</span>
      <span>{amount(line.refunded)}</span>
      <span>{amount(line.base)}</span>
      <span>{amount(sheet.planName === null ? null : line.amount)}</span>
    </div>
  )
}

const Heads = () => {
  const text = useText().print
  return (
    <div className="paper-line is-head">
      {[text.orderNo, text.at, text.evidenceKind, text.refunded, text.base, text.amount].map((head) => (
        <span key={head}>{head}</span>
      ))}
    </div>
  )
}

const rules = Array.from({ length: 16 }, (_, index) => index)

const Talk = () => {
  const text = useText().print
  return (
    <>
      <div className="paper-talk">
        <h2>{text.talk}</h2>
        <div className="paper-rule" />
      </div>
      {rules.map((rule) => (
        <div key={rule} className="paper-rule" />
      ))}
    </>
  )
}

/**
 * Fills what is left of the page: the largest orders, then rules to write on. It is a column that wraps, and what wraps is not seen: so
 * whole rows stand on the page, as many as fit, and never half a one.
 */
export const SheetLines = ({ sheet, density }: { sheet: PerformanceSheet; density: Density }) => {
  const text = useText().print
  const { count } = useFormat()
  const [first, ...others] = largestLines(sheet.lines, mostLines[density])
  return (
    <div className="paper-fill">
      <i />
      {first && (
        <div>
          <h2>
            {text.largest} <small>{text.lineCount(count(sheet.lines.length))}</small>
          </h2>
          <Heads />
          <Row line={first} sheet={sheet} />
        </div>
      )}
      {others.map((line) => (
        <Row key={line.orderId} line={line} sheet={sheet} />
      ))}
      {sheet.lines.length < few && <Talk />}
    </div>
  )
}

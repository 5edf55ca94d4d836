import type { AttributionCoverage } from '#shared/contract/commission.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import './desk/desk.css'

/** By what orders belong to somebody, in the order of the authorities. */
const parts = ['decision', 'memo', 'chat', 'silent', 'contested', 'nobody', 'excluded'] as const

const asking: ReadonlySet<(typeof parts)[number]> = new Set(['contested', 'nobody'])

/** A part of the whole in millionths; 0 of nothing. */
const shareOf = (count: number, all: number): number => (all === 0 ? 0 : Math.round((count / all) * 1000) * 1000)

/** How the month's paid orders came to their owners, each way with its number and share; they sum to all of them. */
export const CoverageLine = ({ coverage }: { coverage: AttributionCoverage }) => {
  const text = useText().desk.coverage
  const format = useFormat()
  return (
    <div className="orders-coverage" role="group" aria-label={text.label}>
      <span className="mute">{text.of(format.count(coverage.orders))}</span>
      {parts.map((part) => (
        <span key={part} className={coverage[part] === 0 ? 'mute' : asking.has(part) ? 'warn' : ''}>
          {text.parts[part]}{' '}
          {text.part(format.count(coverage[part]), format.rate(shareOf(coverage[part], coverage.orders)))}
        </span>
      ))}
      {coverage.doubtful === 0 ? null : <span className="warn">{text.doubtful(format.count(coverage.doubtful))}</span>}
    </div>
  )
}

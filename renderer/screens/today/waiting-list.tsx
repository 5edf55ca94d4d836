import type { Today } from '#shared/contract/performance.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { waitingOf } from './waiting.ts'

interface WaitingListProps {
  readonly today: Today
  /** files of the watched folder that are not imported yet */
  readonly newFiles: number
  readonly date: LocalDate
  /** of the day, 0–23 */
  readonly hour: number
}

/** What waits for the supervisor, each line a link to its list. */
export const WaitingList = ({ today, newFiles, date, hour }: WaitingListProps) => {
  const text = useText()
  const format = useFormat()
  const waiting = waitingOf(today, newFiles, date, text, format, hour)
  return (
    <section className="today-panel" aria-label={text.today.waiting.title}>
      <h3>
        {text.today.waiting.title}
        <small>{waiting.length === 0 ? null : text.today.waiting.note}</small>
      </h3>
      {waiting.length === 0 ? <p className="mute">{text.today.waiting.nothing}</p> : null}
      {waiting.map(({ key, words, action, tone, screen, query }) => (
        <a key={key} className="waiting" href={linkTo(screen, query)} data-testid={`waiting-${key}`}>
          <span className={tone ?? ''}>{words}</span>
          <span className="waiting-action">{action}</span>
        </a>
      ))}
    </section>
  )
}

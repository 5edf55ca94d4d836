import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Today } from '#shared/contract/performance.ts'
import { ChangeCard, type ChangeNow } from './change-card.tsx'
import { Days } from './days.tsx'
import { FirstRun } from './first-run.tsx'
import { Foot } from './foot.tsx'
import { isUnstarted, stepsOf } from './first-steps.ts'
import { Service } from './service.tsx'
import { Tiles } from './tiles.tsx'
import { WaitingList } from './waiting-list.tsx'
import { Welcome } from './welcome.tsx'
import './today.css'

interface TodayViewProps {
  readonly today: Today
  /** files of the watched folder that are not imported yet */
  readonly newFiles: number
  readonly date: LocalDate
  /** of the day, 0–23 */
  readonly hour?: number
  /** what waits for the shift on now; null while it is not known */
  readonly change?: ChangeNow | null
  /** codes of shifts to their names */
  readonly shiftNames?: ReadonlyMap<string, string>
}

const noNames: ReadonlyMap<string, string> = new Map()

/** The first screen of one answer. Without any data it teaches how to begin; the checklist stays until its steps are done. */
export const TodayView = ({ today, newFiles, date, hour = 0, change = null, shiftNames = noNames }: TodayViewProps) => {
  if (isUnstarted(today)) return <Welcome today={today} />
  const isFirstRunDone = stepsOf(today, true).every(({ isDone }) => isDone)
  return (
    <div className="today">
      <div className="today-figures">
        <Tiles today={today} date={date} />
        {today.service === null ? null : <Service service={today.service} />}
      </div>
      <div className="today-columns">
        <div className="today-column">
          {isFirstRunDone ? null : <FirstRun today={today} />}
          {change === null ? null : <ChangeCard change={change} shiftNames={shiftNames} />}
          <WaitingList today={today} newFiles={newFiles} date={date} hour={hour} />
        </div>
        <Days days={today.days} date={date} />
      </div>
      <Foot today={today} />
    </div>
  )
}

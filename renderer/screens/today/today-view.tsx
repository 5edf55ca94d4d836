import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Today } from '#shared/contract/performance.ts'
import { Days } from './days.tsx'
import { FirstRun } from './first-run.tsx'
import { Foot } from './foot.tsx'
import { isUnstarted, stepsOf } from './first-steps.ts'
import { Tiles } from './tiles.tsx'
import { WaitingList } from './waiting-list.tsx'
import { Welcome } from './welcome.tsx'
import './today.css'

/** The first screen of one answer. Without any data it teaches how to begin; the checklist stays until its steps are done. */
export const TodayView = ({ today, date }: { today: Today; date: LocalDate }) => {
  if (isUnstarted(today)) return <Welcome today={today} />
  const isFirstRunDone = stepsOf(today, true).every(({ isDone }) => isDone)
  return (
    <div className="today">
      <Tiles today={today} date={date} />
      <div className="today-columns">
        <div className="today-column">
          {isFirstRunDone ? null : <FirstRun today={today} />}
          <WaitingList today={today} date={date} />
        </div>
        <Days days={today.days} date={date} />
      </div>
      <Foot today={today} />
    </div>
  )
}

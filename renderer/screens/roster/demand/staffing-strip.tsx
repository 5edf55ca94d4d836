import { lazy, Suspense, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { StaffedHalfHour, Staffing } from '#shared/contract/demand.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { percentOf } from './demand-words.ts'
import { boundsOf, clockOf, movedBy, shownSpan, type Stretch } from './strip-selection.ts'

const ArrivalsPlot = lazy(async () => ({ default: (await import('./arrivals-plot.tsx')).ArrivalsPlot }))

interface StaffingStripProps {
  readonly staffing: Staffing
  readonly stretch: Stretch | null
  readonly onStretch: (stretch: Stretch | null) => void
}

interface HalfHourProps {
  readonly halfHour: StaffedHalfHour
  readonly at: number
  readonly most: number
  readonly isChosen: boolean
  readonly isReached: boolean
  readonly isShort: boolean
  readonly onChoose: (isLonger: boolean) => void
  readonly onKey: (event: KeyboardEvent<HTMLButtonElement>) => void
}

const HalfHour = ({ halfHour, at, most, isChosen, isReached, isShort, onChoose, onKey }: HalfHourProps) => {
  const text = useText().rosterDemand.day
  const format = useFormat()
  const { from, planned, needed, rate } = halfHour
  const label = text.halfHour(from, String(planned), String(needed), percentOf(rate, format))
  const style = { '--planned': planned / most, '--needed': needed / most } as CSSProperties
  return (
    <button
      type="button"
      className={isShort ? 'demand-half is-short' : 'demand-half'}
      style={style}
      aria-label={label}
      aria-pressed={isChosen}
      title={label}
      data-at={at}
      tabIndex={isReached ? 0 : -1}
      onClick={(event) => onChoose(event.shiftKey)}
      onKeyDown={onKey}
    >
      <span className="demand-bars">
        <i className="is-planned" />
        <i className="is-needed" />
      </span>
      <b>{planned}</b>
      <em>{needed}</em>
      <small>{at % 2 === 0 ? clockOf(at).slice(0, 2) : ''}</small>
    </button>
  )
}

/** The day as a strip of half-hours: arrivals as a curve, below it who is planned (bar) against who is needed (line). Half-hours can be chosen. */
export const StaffingStrip = ({ staffing, stretch, onStretch }: StaffingStripProps) => {
  const text = useText().rosterDemand.day
  const strip = useRef<HTMLDivElement>(null)
  const [first, last] = shownSpan(staffing)
  const shown = staffing.halfHours.slice(first, last + 1)
  const most = Math.max(1, ...shown.map(({ planned, needed }) => Math.max(planned, needed)))
  const [from, to] = stretch === null ? [-1, -1] : boundsOf(stretch)
  const onKey = (at: number, event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') onStretch(null)
    const moved = movedBy(event.key, event.shiftKey, at, stretch, last)
    if (moved === null || moved.end < first) return
    event.preventDefault()
    onStretch(moved)
    strip.current?.querySelector<HTMLButtonElement>(`[data-at="${moved.end}"]`)?.focus()
  }
  const columns = { '--columns': shown.length } as CSSProperties
  return (
    <div className="demand-strip" style={columns}>
      <Suspense fallback={<div className="demand-arrivals" />}>
        <ArrivalsPlot halfHours={shown} />
      </Suspense>
      <p className="demand-legend" aria-hidden>
        <span className="is-planned">{text.planned}</span>
        <span className="is-needed">{text.needed}</span>
      </p>
      <div className="demand-halves" role="group" aria-label={text.strip} ref={strip}>
        {shown.map((halfHour, index) => {
          const at = first + index
          return (
            <HalfHour
              key={halfHour.from}
              {...{ halfHour, at, most }}
              isChosen={at >= from && at <= to}
              isShort={staffing.people.length > 0 && halfHour.planned < halfHour.needed}
              isReached={at === (stretch?.end ?? first)}
              onChoose={(isLonger) =>
                onStretch(isLonger && stretch !== null ? { anchor: stretch.anchor, end: at } : { anchor: at, end: at })
              }
              onKey={(event) => onKey(at, event)}
            />
          )
        })}
      </div>
    </div>
  )
}

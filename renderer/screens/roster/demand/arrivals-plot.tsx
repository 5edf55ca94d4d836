import { Area, AreaChart, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import type { StaffedHalfHour } from '#shared/contract/demand.ts'
import { useText } from '#renderer/kit/language.tsx'

/** The curve of buyers expected, one point in the middle of each half-hour of the strip below. */
export const ArrivalsPlot = ({ halfHours }: { readonly halfHours: readonly StaffedHalfHour[] }) => {
  const text = useText().rosterDemand.day
  const most = halfHours.toSorted((one, other) => other.arrivals - one.arrivals)[0]
  const label = most === undefined ? text.arrivals : text.arrivalsLabel(most.arrivals.toFixed(1), most.from)
  return (
    <div className="demand-arrivals" role="img" aria-label={label}>
      <span>{label}</span>
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart data={[...halfHours]} margin={{ top: 16, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="from" hide scale="band" />
          <YAxis hide domain={[0, 'dataMax']} />
          <Area
            dataKey="arrivals"
            type="monotone"
            stroke="var(--accent)"
            strokeWidth={1.5}
            fill="var(--accent-weak)"
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </div>
  )
}

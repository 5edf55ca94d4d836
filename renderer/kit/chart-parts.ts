/** Behind a bar that opens something: the whole column takes the click, however low the bar. */
export const openable = { fill: 'transparent' } as const

/** An axis of words below a chart: a thin line, small quiet words. */
export const quietAxis = {
  tickLine: false,
  axisLine: { stroke: 'var(--line)' },
  tick: { fontSize: 11, fill: 'var(--mute)' },
} as const

/** What stands on top of a bar. */
export const barLabel = { position: 'top', fontSize: 11, fill: 'var(--ink)' } as const

import type { OrderEvidence, TimelineEvent } from '#shared/contract/evidence.ts'

/** The events that get a line, in order of time, and how many there are in all; silences are not counted. */
export interface ShownTimeline {
  readonly shown: readonly TimelineEvent[]
  readonly shownCount: number
  readonly all: number
}

const secondsOf = (at: string): number => Date.parse(`${at.replace(' ', 'T')}Z`) / 1000

/** Width of a text in Latin letters: Chinese signs count two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{Script=Han}|[\u3000-\uffef]/u.test(sign) ? 2 : 1), 0)

const lineWidth = 92

/** Lines an event takes on paper: a long saying is cut after two. */
export const linesOf = (event: TimelineEvent): 1 | 2 => (widthOf(event.text) > lineWidth ? 2 : 1)

/** How near an event is to what matters: ordering, payment, or the order's number being said. Those themselves come first. */
const distances = ({ timeline, order }: OrderEvidence): readonly number[] => {
  const centres = [order.createdAt, order.paidAt].flatMap((at) => (at === null ? [] : [secondsOf(at)]))
  return timeline.map((event) => {
    if (event.namesOrder || (event.what !== 'said' && event.what !== 'gap')) return -1
    return Math.min(...centres.map((centre) => Math.abs(secondsOf(event.at) - centre)))
  })
}

/** As many events as `room` lines hold, those nearest to order and payment; a silence is kept where both its neighbours are. */
export const shownTimeline = (evidence: OrderEvidence, room: number): ShownTimeline => {
  const { timeline } = evidence
  const near = distances(evidence)
  const events = timeline.map((event, index) => ({ event, index, near: near[index] ?? 0 }))
  const said = events.filter(({ event }) => event.what !== 'gap')
  const kept = new Set<number>()
  let used = 0
  for (const { event, index } of said.toSorted((one, other) => one.near - other.near)) {
    // a silence before an event may take a line of its own
    const lines = linesOf(event) + (timeline[index - 1]?.what === 'gap' ? 1 : 0)
    if (used + lines > room) break
    used += lines
    kept.add(index)
  }
  const isShown = (index: number): boolean =>
    kept.has(index) || (timeline[index]?.what === 'gap' && kept.has(index - 1) && kept.has(index + 1))
  return {
    shown: timeline.filter((_event, index) => isShown(index)),
    shownCount: kept.size,
    all: said.length,
  }
}

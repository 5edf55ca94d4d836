import type { ShownState } from './calendar/shown-state.ts'

/** The state of a change of shift as a small sign of its own form, told apart in grey too; the word stands beside it. */
export const StateMark = ({ state }: { state: ShownState }) => <i className={`state-mark is-${state}`} aria-hidden />

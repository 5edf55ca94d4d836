import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const SolvePanel = () => <p>{useText().rosterGrid.title}</p>

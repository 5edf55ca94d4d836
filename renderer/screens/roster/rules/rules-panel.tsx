import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const RulesPanel = () => <p>{useText().rosterGrid.title}</p>

import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const DemandPanel = () => <p>{useText().rosterGrid.title}</p>

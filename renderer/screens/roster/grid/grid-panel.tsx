import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const GridPanel = () => <p>{useText().rosterGrid.title}</p>

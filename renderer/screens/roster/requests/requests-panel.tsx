import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const RequestsPanel = () => <p>{useText().rosterGrid.title}</p>

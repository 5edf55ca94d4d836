import { useText } from '#renderer/kit/language.tsx'

/** Not drawn yet. */
export const AttendancePanel = () => <p>{useText().rosterGrid.title}</p>

import type { RegisterEntry } from '#shared/contract/registers.ts'
import type { MeetingRow } from '../../stores/meeting-store.ts'
import { wordsIn } from '../problems/words.ts'

/** The meeting an action item was made in; '' for one that was made of a measure or by itself. */
export const weekIn = ({ values }: RegisterEntry): string => wordsIn(values, 'week')

/** The action items a meeting had before it: open ones of every week and its own, the oldest first; of one that was held without what came up after it. */
export const actionsAt = (
  { week, heldAt }: Pick<MeetingRow, 'week' | 'heldAt'>,
  actions: readonly RegisterEntry[],
): RegisterEntry[] => {
  const wasThere = (entry: RegisterEntry): boolean =>
    heldAt === null || weekIn(entry) === week || (weekIn(entry) < week && entry.at <= heldAt)
  const wasOpen = ({ isClosed, closedAt }: RegisterEntry): boolean =>
    !isClosed || (heldAt !== null && closedAt !== null && closedAt > heldAt)
  return actions
    .filter((entry) => wasThere(entry) && (wasOpen(entry) || weekIn(entry) === week))
    .toSorted(
      (a, b) =>
        Number(a.isClosed) - Number(b.isClosed) ||
        (weekIn(a) < weekIn(b) ? -1 : weekIn(a) > weekIn(b) ? 1 : a.id - b.id),
    )
}

import type { OutputOf } from '#shared/contract/index.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { weekToBegin } from '#shared/rules/problems/start-week.ts'
import type { Context } from '../../context.ts'
import { newestDayNoted } from '../../stores/knowledge-store.ts'

/** The week a digest and lost inquiries are first shown of. */
export const startWeek = ({ sql, now }: Context): OutputOf<'problems.startWeek'> =>
  weekToBegin(dateOf(now()), (day) => newestDayNoted(sql, day))

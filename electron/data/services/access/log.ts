import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { listAccess } from '../../stores/access-store.ts'

/** Who opened the window, tried to, or looked at a buyer's name; newest first. S002-022 */
export const log = ({ sql }: Context, { limit }: ParsedInputOf<'settings.accessLog'>): OutputOf<'settings.accessLog'> =>
  listAccess(sql, limit)

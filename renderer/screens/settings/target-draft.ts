import { targets as targetsSchema, type TargetFigure, type Targets } from '#shared/contract/settings.ts'

/** Millionths as they are typed; null: no target. */
export const typedShare = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1_000_000)

/** The targets with one of them as typed: seconds, or a share in millionths. null: nobody may want that. */
export const targetsWith = (targets: Targets, figure: TargetFigure, typed: number | null): Targets | null => {
  const value = typed === null || figure === 'firstResponseMean' ? typed : typed / 1_000_000
  return targetsSchema.safeParse({ ...targets, [figure]: value }).data ?? null
}

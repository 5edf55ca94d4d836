import type { OutputOf } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/failure.ts'
import type { Scheme } from '#shared/contract/scores.ts'
import type { Context } from '../../context.ts'
import { listDated, saveDated } from '../../stores/dated-store.ts'

export const schemes = ({ sql }: Context): Scheme[] => listDated<Scheme>(sql, 'schemes')

/** A scheme with the same name, group and start takes the old one's place; the old one stays in the record. */
export const saveScheme = ({ sql, now }: Context, scheme: Scheme): Scheme => {
  saveDated(sql, 'schemes', scheme, now())
  return scheme
}

export const cards = (): OutputOf<'performance.scores'> => {
  throw new Refusal('internal')
}

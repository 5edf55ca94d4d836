import type { TextOf } from '../text-of.ts'
import type { handovers as shape } from '../zh-CN/handovers.ts'

export const handovers: TextOf<typeof shape> = {
  title: 'Handovers',
}

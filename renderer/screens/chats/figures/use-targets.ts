import { useQuery } from '#renderer/app/use-query.ts'
import type { Targets } from './figures-values.ts'

const noTargets = { firstResponseMean: null, withinLimit: null, replyRate: null, conversion: null }

/** The targets of the settings; none while they are being read. `minimum` of the rule set: what must be behind a mean that is judged. */
export const useTargets = (minimum: number): Targets => ({
  ...(useQuery('settings.get', {}).value?.targets ?? noTargets),
  minimum,
})

import { useQuery } from '#renderer/app/use-query.ts'
import type { Targets } from './figures-values.ts'

const noTargets: Targets = { firstResponseMean: null, withinLimit: null, replyRate: null, conversion: null }

/** The targets of the settings; none while they are being read. */
export const useTargets = (): Targets => useQuery('settings.get', {}).value?.targets ?? noTargets

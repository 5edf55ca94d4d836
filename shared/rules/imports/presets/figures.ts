import type { Preset } from '../preset.ts'
import { chituCustom, chituSummary, chituWorkload } from './chitu-figures.ts'
import { feigeAgents, feigePerformance } from './feige-figures.ts'
import { jdAgentDaily, jdAgents } from './jd-figures.ts'
import { chatwootAgents, kuaishouAgents, xianyuAgents } from './other-figures.ts'
import { pinduoduoAgents, pinduoduoShopFigures } from './pinduoduo-figures.ts'
import { sycmReception, sycmSales, sycmShopFigures, taobaoAgentReport, taobaoServiceReport } from './sycm-figures.ts'

/** Every export of figures about agents that is known. The list with its sources: docs/presets-service.md §2. */
export const figurePresets: readonly Preset[] = [
  sycmSales,
  taobaoAgentReport,
  sycmReception,
  taobaoServiceReport,
  sycmShopFigures,
  chituCustom,
  chituSummary,
  chituWorkload,
  feigeAgents,
  feigePerformance,
  pinduoduoAgents,
  pinduoduoShopFigures,
  jdAgents,
  jdAgentDaily,
  kuaishouAgents,
  xianyuAgents,
  chatwootAgents,
]

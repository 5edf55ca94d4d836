import type { Month } from '#shared/kit/local-time.ts'

interface WhatIfPanelProps {
  readonly month: Month
  readonly months: readonly Month[]
}

/** Other plans over past months, side by side, per person; nothing is kept. */
export const WhatIfPanel = (_props: WhatIfPanelProps) => null

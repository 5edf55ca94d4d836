import { useMemo } from 'react'
import type { Handover } from '#shared/contract/handovers.ts'
import { MeasuredPages, measuredSizes, type PaperSize } from './measured-pages.tsx'
import { noNames, type PaperNames } from './paper-names.ts'
import { SlipFoot, SlipHead, SlipHeadAgain } from './slip-frame.tsx'
import { slipRows } from './slip-rows.ts'
import { SlipTable } from './slip-table.tsx'
import './print.css'
import './handover-slip.css'

export type SlipSize = 'A5' | 'A4'

/** As the style sheet sets its pages, less a hair for rounding. */
const papers: Readonly<Record<SlipSize, PaperSize>> = {
  A5: {
    className: 'is-a5',
    width: 128,
    height: 189 - 1.5,
    rule: '@page { size: A5 portrait; margin: 11mm 10mm 10mm }',
  },
  A4: { ...measuredSizes.upright, className: 'is-a4' },
}

interface SlipProps {
  readonly value: Handover
  readonly names?: PaperNames
  readonly size?: SlipSize
}

/** A handover as a slip, on as many pages as it takes. */
export const HandoverSlip = ({ value, names = noNames, size = 'A5' }: SlipProps) => {
  const rows = useMemo(() => slipRows(value), [value])
  return (
    <MeasuredPages
      size={papers[size]}
      className="paper-slip"
      rows={rows}
      by={names}
      isHeading={({ kind }) => kind === 'heading'}
      first={<SlipHead handover={value} names={names} />}
      again={<SlipHeadAgain handover={value} names={names} />}
      table={(some) => <SlipTable names={names} rows={some} />}
      foot={(page, of) => <SlipFoot handover={value} page={page} of={of} />}
    />
  )
}

/** The same slip on A4. */
export const HandoverSlipA4 = (props: Omit<SlipProps, 'size'>) => <HandoverSlip {...props} size="A4" />

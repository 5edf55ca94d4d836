import { memo } from 'react'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { CoverageStrip } from './coverage-strip.tsx'
import type { GridLayout } from './grid-rows.ts'
import type { MonthView } from './month-view.ts'
import type { ShiftLook } from './shift-look.ts'
import { SideChecks } from './side-checks.tsx'

interface MonthBelowProps {
  readonly view: MonthView
  readonly looks: readonly ShiftLook[]
  readonly layout: GridLayout
  readonly column: number
  readonly onJump: (finding: RosterFinding) => void
  readonly onPerson: (row: number) => void
}

const Below = ({ view, looks, layout, column, onJump, onPerson }: MonthBelowProps) => (
  <div className="month-below">
    <CoverageStrip view={view} looks={looks} column={column} />
    <SideChecks view={view} layout={layout} onJump={onJump} onPerson={onPerson} />
  </div>
)

/** The chosen day and the checks. Drawn behind the grid, which must answer a key at once. */
export const MonthBelow = memo(Below)

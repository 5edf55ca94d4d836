import { useState } from 'react'
import { Tabs } from 'antd'
import type { RosterFinding } from '#shared/contract/roster-checks.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { CheckList } from './check-list.tsx'
import type { GridLayout } from './grid-rows.ts'
import type { MonthView } from './month-view.ts'
import { TallyTable } from './tally-table.tsx'

interface SideChecksProps {
  readonly view: MonthView
  readonly layout: GridLayout
  readonly onJump: (finding: RosterFinding) => void
  readonly onPerson: (row: number) => void
}

/** Right below the grid: what the checks find, or everybody's figures. */
export const SideChecks = ({ view, layout, onJump, onPerson }: SideChecksProps) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const [tab, setTab] = useState('checks')
  return (
    <section className="side-checks panel" aria-label={text.checks.title}>
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'checks', label: text.checks.group(text.checks.title, format.count(view.findings.length)) },
          { key: 'people', label: text.fairness.tab },
        ]}
      />
      <div className="side-checks-body">
        {tab === 'checks' ? (
          <CheckList findings={view.findings} onJump={onJump} />
        ) : (
          <TallyTable board={view.board} tallies={view.tallies} order={layout.order} onPerson={onPerson} />
        )}
      </div>
    </section>
  )
}

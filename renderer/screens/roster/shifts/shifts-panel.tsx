import { useState } from 'react'
import { Button } from 'antd'
import type { ShiftKind } from '#shared/contract/roster.ts'
import { colourOf } from '#shared/rules/roster/signs.ts'
import type { Text } from '#shared/text/text.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { useHoursText } from './segments-field.tsx'
import { ShiftPanel } from './shift-panel.tsx'
import { ShiftTemplateMenu } from './shift-template-menu.tsx'
import { segmentsText, shiftMinutes } from './shift-times.ts'
import './shifts.css'

const columnsOf = (
  text: Text['roster']['shifts'],
  hours: (minutes: number) => string,
  count: (value: number) => string,
): readonly Column<ShiftKind>[] => {
  const rest = (kind: ShiftKind) => shiftMinutes(kind.segments).rest
  const paid = (kind: ShiftKind) => kind.paidMinutes ?? shiftMinutes(kind.segments).paid
  return [
    { key: 'code', title: text.code, width: 80, value: (kind) => kind.code },
    {
      key: 'name',
      title: text.name,
      width: 120,
      grow: true,
      value: (kind) => kind.name,
      show: (kind) => (
        <span className="shifts-colour">
          <span className={`shifts-swatch shift-${colourOf(kind)}`} />
          {kind.name}
        </span>
      ),
    },
    { key: 'segments', title: text.segments, width: 260, grow: true, value: (kind) => segmentsText(kind.segments) },
    {
      key: 'paid',
      title: text.paid,
      width: 130,
      align: 'right',
      value: paid,
      show: (kind) => hours(paid(kind)),
    },
    {
      key: 'rest',
      title: text.rest,
      width: 110,
      align: 'right',
      value: rest,
      show: (kind) => (rest(kind) === 0 ? null : hours(rest(kind))),
    },
    {
      key: 'crosses',
      title: text.crosses,
      width: 112,
      value: (kind) => (shiftMinutes(kind.segments).isPastMidnight ? text.yes : text.no),
    },
    {
      key: 'minimum',
      title: text.minimum,
      width: 122,
      align: 'right',
      value: (kind) => kind.minimum,
      show: (kind) => count(kind.minimum),
    },
    {
      key: 'skill',
      title: text.skill,
      width: 120,
      value: ({ skill }) => (skill === null ? '' : text.skillOf(skill.level, count(skill.minimum))),
      isHiddenAtFirst: true,
    },
    { key: 'handover', title: text.handoverTo, width: 96, value: (kind) => kind.handoverTo, isHiddenAtFirst: true },
    { key: 'nightly', title: text.nightly, width: 100, value: (kind) => (kind.nightly ? text.yes : text.no) },
  ]
}

interface ShiftsTableProps {
  readonly kinds: readonly ShiftKind[]
  readonly onAdd: () => void
  readonly onOpen: (kind: ShiftKind) => void
}

/** Shift kinds in use, with what their times come to. */
export const ShiftsTable = ({ kinds, onAdd, onOpen }: ShiftsTableProps) => {
  const text = useText().roster.shifts
  const format = useFormat()
  const hours = useHoursText()
  const isEmpty = kinds.length === 0
  const actions = (
    <div className="shifts-filters">
      <Button size={isEmpty ? 'middle' : 'small'} type="primary" onClick={onAdd}>
        {text.add}
      </Button>
      <ShiftTemplateMenu kinds={kinds} isLarge={isEmpty} />
    </div>
  )
  if (isEmpty) return <EmptyNotice title={text.emptyTitle} text={text.emptyText} actions={actions} />
  return (
    <DataTable
      name="shift-kinds"
      columns={columnsOf(text, hours, format.count)}
      rows={kinds}
      keyOf={(kind) => kind.code}
      onOpen={onOpen}
      filters={actions}
    />
  )
}

/** Shift kinds: list, editor, templates, retire. */
export const ShiftsPanel = () => {
  const query = useQuery('roster.shiftKinds', {})
  const [open, setOpen] = useState<ShiftKind | 'new' | null>(null)
  return (
    <QueryView query={query}>
      {(kinds) => (
        <>
          <ShiftsTable kinds={kinds} onAdd={() => setOpen('new')} onOpen={setOpen} />
          {open === null ? null : (
            <ShiftPanel
              key={open === 'new' ? 'new' : `kept ${open.code}`}
              kind={open === 'new' ? null : open}
              kinds={kinds}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}

import { memo, useDeferredValue, useMemo } from 'react'
import { Dropdown } from 'antd'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { DeskDialogs } from './desk-dialogs.tsx'
import { EmptyMonthLine } from './empty-month.tsx'
import { weekAround } from './fills.ts'
import { gridMenu } from './grid-menu.ts'
import { MonthBelow } from './month-below.tsx'
import { MonthGrid } from './month-grid.tsx'
import { MonthToolbar } from './month-toolbar.tsx'
import { Palette } from './palette.tsx'
import { useOffWords } from './use-clipboard.ts'
import { rowsOf } from './use-desk.ts'
import { useLatest } from './use-latest.ts'
import { useMonthDesk, type Desk, type MonthDeskProps } from './use-month-desk.ts'
import { WaitingBar } from './waiting-bar.tsx'

/** Which week and whose a command about weeks is for. */
const useWeekHint = ({ sheet, block, size }: Desk): string => {
  const text = useText().rosterGrid
  const format = useFormat()
  const week = weekAround(sheet, block.to.column)
  const dayOf = (column: number) => format.date(sheet.board.days[sheet.board.first + column] ?? null)
  const rows = rowsOf(sheet, block).length
  const whose = rows === size.rows ? text.everybody : text.people(format.count(rows))
  return text.weekHint(dayOf(week.from), dayOf(week.to), whose)
}

interface BarProps extends Pick<MonthDeskProps, 'view' | 'onMonth'>, Pick<Desk, 'acts' | 'setOpen'> {
  readonly weekHint: string
}

const Bar = ({ acts, setOpen, view, weekHint, onMonth }: BarProps) => (
  <MonthToolbar
    view={view}
    weekHint={weekHint}
    onMonth={onMonth}
    onPattern={() => setOpen('pattern')}
    onWeekFromBefore={acts.weekFromBefore}
    onWeekToEnd={acts.weekToEnd}
    onMonthFromBefore={acts.monthFromBefore}
    onClear={() => acts.paintBlock(null)}
    onClearMonth={acts.clearMonth}
    onUndo={acts.undo}
    onRedo={acts.redo}
    onVersions={() => setOpen('versions')}
    onPublish={() => setOpen('publish')}
  />
)

/** Drawn behind the grid, as what is below it. */
const Toolbar = memo(Bar)

/** The menu of the right button; the same one as long as the kinds are. */
const useGridMenu = ({ looks, acts, clipboard, setOpen }: Desk) => {
  const text = useText().rosterGrid
  const onCopy = useLatest(clipboard.copy)
  return useMemo(
    () => ({ items: gridMenu({ text, looks, acts, onCopy, onOpen: setOpen }) }),
    [text, looks, acts, onCopy, setOpen],
  )
}

/** A month under work: its bar, palette and grid, the chosen day below it, and the checks. */
export const MonthDesk = (props: MonthDeskProps) => {
  const { view, work, today, onMonth } = props
  const desk = useMonthDesk(props)
  const menu = useGridMenu(desk)
  const { looks, layout, size, block, select, acts, findings, brush, setOpen } = desk
  const words = useOffWords()
  const onJump = useLatest(findings.jump)
  const onPerson = useLatest((row: number) =>
    desk.jumpTo({ from: { row, column: 0 }, to: { row, column: size.columns - 1 } }),
  )
  const later = useDeferredValue(view)
  const column = useDeferredValue(block.to.column)
  return (
    <div className="month-desk">
      <Toolbar
        acts={acts}
        setOpen={setOpen}
        view={later}
        weekHint={useDeferredValue(useWeekHint(desk))}
        onMonth={useLatest(onMonth)}
      />
      <Palette looks={looks} brush={brush} onBrush={desk.setBrush} />
      <WaitingBar view={view} work={work} />
      <EmptyMonthLine
        view={view}
        onFillLast={acts.monthFromBefore}
        onSolve={() => goTo('roster', { tab: 'solve', month: view.month.month })}
      />
      <Dropdown trigger={['contextMenu']} menu={menu}>
        <div className="month-frame panel">
          <MonthGrid
            view={view}
            layout={layout}
            looks={looks}
            marks={findings.marks}
            block={block}
            brush={brush}
            today={today}
            frame={desk.frame}
            onSelect={select}
            onPaint={acts.paintSpots}
            onOpen={() => setOpen('cell')}
            onKey={desk.onKey}
          />
        </div>
      </Dropdown>
      <MonthBelow view={later} looks={looks} layout={layout} column={column} onJump={onJump} onPerson={onPerson} />
      <DeskDialogs desk={desk} view={view} words={words} />
    </div>
  )
}

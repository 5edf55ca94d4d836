import { useState } from 'react'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useQuery } from '#renderer/app/use-query.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import type { CellWord } from './cell-word.ts'
import type { MonthView } from './month-view.ts'
import { shiftName } from './row-models.ts'
import type { ShiftLook } from './shift-look.ts'
import { WishField } from './wish-field.tsx'

interface CellPanelProps {
  readonly view: MonthView
  readonly looks: readonly ShiftLook[]
  readonly word: CellWord
  /** true: the note is to be typed at once */
  readonly isNote: boolean
  readonly onChange: (word: CellWord) => void
  readonly onClose: () => void
}

const blank = ''

const ShiftChoice = ({ looks, word, onChange }: Pick<CellPanelProps, 'looks' | 'word' | 'onChange'>) => {
  const text = useText().rosterGrid
  return (
    <Radio.Group
      aria-label={text.cell.shift}
      value={word.shift ?? blank}
      disabled={word.isLocked}
      onChange={(event) =>
        onChange({ ...word, shift: event.target.value === blank ? null : String(event.target.value) })
      }
      options={[
        ...looks.filter(({ isRetired }) => !isRetired).map(({ code, name }) => ({ value: code, label: name })),
        { value: 'off', label: text.palette.offName },
        { value: blank, label: text.cell.blank },
      ]}
    />
  )
}

/** Kept when the field is left: a note is one step however many keys it took. */
const NoteField = ({ word, isNote, onChange }: Pick<CellPanelProps, 'word' | 'isNote' | 'onChange'>) => {
  const text = useText().rosterGrid.cell
  const [note, setNote] = useState(word.note)
  const keep = (): void => onChange({ ...word, note: note.trim() })
  return (
    <Input
      id="roster-note"
      value={note}
      maxLength={200}
      autoFocus={isNote}
      placeholder={text.noteHint}
      onChange={(event) => setNote(event.target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}

const LeaveLines = ({ view, word }: Pick<CellPanelProps, 'view' | 'word'>) => {
  const text = useText().rosterGrid.cell
  const format = useFormat()
  const leave = view.month.leave.filter(({ agent, date }) => agent === word.agent && date === word.date)
  const query = (ask: string) =>
    linkTo('roster', { tab: 'requests', month: view.month.month, ask, agent: word.agent, date: word.date })
  return (
    <>
      <p>
        {leave.length === 0
          ? text.noLeave
          : leave
              .map(({ kind, minutes }) =>
                minutes === null ? text.leaveWhole(kind) : text.leavePart(kind, format.count(minutes)),
              )
              .join(' ')}
      </p>
      <p className="cell-links">
        <a href={query('leave')}>{text.askLeave}</a> <a href={query('swap')}>{text.askSwap}</a>
      </p>
    </>
  )
}

const HistoryLines = ({ view, looks, word }: Pick<CellPanelProps, 'view' | 'looks' | 'word'>) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const versions = useQuery('roster.versions', { month: view.month.month })
  const lines = (versions.value ?? []).flatMap(({ version, changes }) =>
    changes
      .filter(({ agent, date }) => agent === word.agent && date === word.date)
      .map(({ before, after }) => ({ version, before, after })),
  )
  if (lines.length === 0) return <p className="mute">{text.cell.noHistory}</p>
  return (
    <ul className="cell-lines">
      {lines.map(({ version, before, after }) => (
        <li key={version}>
          {text.cell.historyLine(format.count(version), shiftName(before, looks, text), shiftName(after, looks, text))}
        </li>
      ))}
    </ul>
  )
}

const FindingLines = ({ view, word }: Pick<CellPanelProps, 'view' | 'word'>) => {
  const text = useText().rosterGrid.cell
  const { sentence } = useText().rosterChecks
  const own = view.findings.filter(({ agent, date }) => agent === word.agent && date === word.date)
  if (own.length === 0) return <p className="mute">{text.noFindings}</p>
  return (
    <ul className="cell-lines">
      {own.map((finding, index) => (
        <li key={index} className={`check-line is-${finding.severity}`}>
          {sentence(finding)}
        </li>
      ))}
    </ul>
  )
}

/** Everything about somebody's day: shift, lock, note, leave, wish, findings, and what the versions said. */
export const CellPanel = ({ view, looks, word, isNote, onChange, onClose }: CellPanelProps) => {
  const text = useText().rosterGrid.cell
  const format = useFormat()
  const name = view.month.people.find(({ number }) => number === word.agent)?.name ?? word.agent
  return (
    <SidePanel
      title={text.title(name, format.date(word.date))}
      isOpen
      onClose={onClose}
      width={400}
      actions={
        <Button size="small" type="primary" onClick={onClose}>
          {text.close}
        </Button>
      }
    >
      <div className="cell-panel">
        <h4>{text.shift}</h4>
        <ShiftChoice looks={looks} word={word} onChange={onChange} />
        <Checkbox checked={word.isLocked} onChange={(event) => onChange({ ...word, isLocked: event.target.checked })}>
          {text.lock}
        </Checkbox>
        <h4>
          <label htmlFor="roster-note">{text.note}</label>
        </h4>
        <NoteField key={word.note} word={word} isNote={isNote} onChange={onChange} />
        <h4>{text.findings}</h4>
        <FindingLines view={view} word={word} />
        <h4>{text.leave}</h4>
        <LeaveLines view={view} word={word} />
        <h4>{text.wish}</h4>
        <WishField view={view} looks={looks} word={word} />
        <h4>{text.history}</h4>
        <HistoryLines view={view} looks={looks} word={word} />
      </div>
    </SidePanel>
  )
}

import { Button, Dropdown } from 'antd'
import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import type { RestPattern } from '#shared/contract/roster.ts'
import type { Text } from '#shared/text/text.ts'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import type { MonthView } from './month-view.ts'
import { PaperMenu } from './paper-menu.tsx'

interface MonthToolbarProps {
  readonly view: MonthView
  readonly weekHint: string
  readonly onMonth: (month: string) => void
  readonly onPattern: () => void
  readonly onWeekFromBefore: () => void
  readonly onWeekToEnd: () => void
  readonly onMonthFromBefore: () => void
  readonly onClear: () => void
  readonly onClearMonth: () => void
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onVersions: () => void
  readonly onPublish: () => void
}

const restWords = (
  rest: RestPattern | null,
  words: Text['rosterGrid']['rest'],
  count: (value: number) => string,
): string => {
  if (rest === null) return words.none
  return rest.kind === 'perWindow'
    ? words.perWindow(count(rest.window), count(rest.days))
    : words[rest.kind](count(rest.days))
}

const Facts = ({ view }: { view: MonthView }) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const { published, days, settings } = view.month
  const state =
    published === null
      ? text.state.draft
      : (published.isChanged ? text.state.changed : text.state.published)(format.count(published.version))
  const events = days.flatMap(({ event, date }) =>
    event === null ? [] : [text.event(event, `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`)],
  )
  const kept = view.isSaving ? text.state.saving : published === null && view.waiting === 0 ? text.state.saved : ''
  const facts = [state, kept, restWords(settings.restPattern, text.rest, format.count), ...events].filter(
    (fact) => fact !== '',
  )
  return (
    <span className="month-facts" title={facts.join(' · ')}>
      <b>{state}</b>
      {facts.slice(1).map((fact) => ` · ${fact}`)}
    </span>
  )
}

/** The month, how it stands, and what can be done with it. */
export const MonthToolbar = (props: MonthToolbarProps) => {
  const { view, weekHint } = props
  const text = useText().rosterGrid.actions
  const { published, month } = view.month
  const canPublish = view.waiting === 0 && (published === null || published.isChanged) && view.words.size > 0
  const items = [
    { key: 'before', label: `${text.weekFromBefore}（${weekHint}）`, onClick: props.onWeekFromBefore },
    { key: 'end', label: text.weekToEnd, onClick: props.onWeekToEnd },
    { key: 'month', label: text.monthFromBefore, onClick: props.onMonthFromBefore },
    { type: 'divider' as const },
    { key: 'clear', label: text.clear, onClick: props.onClear },
    { key: 'clearMonth', label: text.clearMonth, onClick: props.onClearMonth },
  ]
  return (
    <div className="month-toolbar">
      <MonthPicker value={month} onChange={props.onMonth} />
      <Facts view={view} />
      <span className="month-actions">
        <Button size="small" onClick={props.onPattern}>
          {text.pattern}
        </Button>
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button size="small">{text.week}</Button>
        </Dropdown>
        <Button
          size="small"
          icon={<UndoOutlined />}
          aria-label={text.undo}
          title={`${text.undo} Ctrl+Z`}
          disabled={!view.canUndo}
          onClick={props.onUndo}
        />
        <Button
          size="small"
          icon={<RedoOutlined />}
          aria-label={text.redo}
          title={`${text.redo} Ctrl+Y`}
          disabled={!view.canRedo}
          onClick={props.onRedo}
        />
        <PaperMenu month={month} isEmpty={view.month.people.length === 0} />
        <Button size="small" onClick={props.onVersions}>
          {text.versions}
        </Button>
        <Button size="small" onClick={() => goTo('roster', { tab: 'solve', month })}>
          {text.solve}
        </Button>
        <Button size="small" type="primary" disabled={!canPublish} onClick={props.onPublish}>
          {published === null ? text.publish : text.publishAgain}
        </Button>
      </span>
    </div>
  )
}

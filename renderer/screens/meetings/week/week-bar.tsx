import { Button, DatePicker, Dropdown, Popconfirm } from 'antd'
import { DownOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import type { Meeting } from '#shared/contract/meetings.ts'
import { spanOfWeek, weekAfter, weekOf, type Week } from '#shared/kit/iso-weeks.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { usePackOutput } from './use-pack-output.ts'

const open = (week: Week): void => goTo('meetings', { tab: 'week', week })

/** ‹ week › by buttons, or by any of its days. */
export const WeekChoice = ({ week, next }: { week: Week; next: Week }) => {
  const text = useText().meetings.picker
  return (
    <span className="meeting-choice">
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={text.previous}
        onClick={() => open(weekAfter(week, -1))}
      />
      <DatePicker
        size="small"
        aria-label={text.choose}
        allowClear={false}
        value={dayjs(spanOfWeek(week).from)}
        onChange={(day) => day !== null && open(weekOf(day.format('YYYY-MM-DD') as LocalDate))}
      />
      <Button size="small" icon={<RightOutlined />} aria-label={text.next} onClick={() => open(weekAfter(week, 1))} />
      {week === next ? null : (
        <Button size="small" type="link" onClick={() => goTo('meetings', { tab: 'week' })}>
          {text.now}
        </Button>
      )}
    </span>
  )
}

interface BarProps {
  readonly meeting: Meeting
  readonly next: Week
  readonly onHold: () => void
  readonly isBusy: boolean
}

/** Week, what to print, and closing the meeting. */
export const WeekBar = ({ meeting, next, onHold, isBusy }: BarProps) => {
  const all = useText().meetings
  const text = all.actions
  const format = useFormat()
  const { week, at, eveningAt, heldAt, pack } = meeting
  const output = usePackOutput(week)
  return (
    <div className="meeting-bar">
      <WeekChoice week={week} next={next} />
      <h2>
        {all.week(week)} <small>{all.span(pack.from, pack.to)}</small>
      </h2>
      <span className="mute">
        {all.head.at(format.moment(at), eveningAt?.slice(11, 16) ?? '')} ·{' '}
        {heldAt === null ? all.head.notHeld : all.head.held(format.moment(heldAt))}
      </span>
      <span className="meeting-buttons">
        <Button size="small" loading={output.isBusy} onClick={() => output.print('meeting-pack')}>
          {text.print}
        </Button>
        <Button size="small" loading={output.isBusy} onClick={() => output.savePdf('meeting-pack')}>
          {text.pdf}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'print', label: text.print, onClick: () => output.print('meeting-short') },
              { key: 'pdf', label: text.shortPdf, onClick: () => output.savePdf('meeting-short') },
            ],
          }}
        >
          <Button size="small" icon={<DownOutlined />} iconPlacement="end">
            {text.short}
          </Button>
        </Dropdown>
        {heldAt === null ? (
          <Popconfirm
            title={text.holdAsk}
            description={<div className="meeting-hold-note">{text.holdNote}</div>}
            okText={text.holdYes}
            cancelText={text.cancel}
            onConfirm={onHold}
          >
            <Button size="small" type="primary" loading={isBusy}>
              {text.hold}
            </Button>
          </Popconfirm>
        ) : null}
      </span>
      {output.saved === null ? null : (
        <p className="meeting-saved" role="status">
          {output.saved.words}{' '}
          <Button size="small" type="link" onClick={() => output.reveal(output.saved?.path ?? '')}>
            {text.reveal}
          </Button>
        </p>
      )}
    </div>
  )
}

import { Popconfirm, Select, Switch } from 'antd'
import type { AccessLine, AccessState } from '#shared/contract/access.ts'
import { linkTo } from '#renderer/app/route.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { Field } from './field.tsx'

const minutesOffered = [0, 3, 5, 10, 15, 30, 60]

const LockSettings = ({ state }: { state: AccessState }) => {
  const text = useText().access.settings
  const format = useFormat()
  const { act, isBusy } = useAction()
  const save = (change: Partial<Pick<AccessState, 'isOn' | 'minutes'>>): void =>
    void act(call('settings.saveAccess', { isOn: state.isOn, minutes: state.minutes, ...change }), text.saved)
  const withoutPin = state.people.filter(({ hasPin }) => !hasPin).map(({ agent, name }) => `${agent} ${name}`)
  return (
    <div className="settings-fields">
      <p className="mute settings-note">{text.text}</p>
      <Field label={text.isOn} id="access-on">
        <Popconfirm
          title={text.onTitle}
          description={text.onText}
          okText={text.onYes}
          disabled={state.isOn}
          onConfirm={() => save({ isOn: true })}
        >
          <Switch
            aria-labelledby="access-on"
            checked={state.isOn}
            loading={isBusy}
            checkedChildren={text.on}
            unCheckedChildren={text.off}
            onChange={(isOn) => (isOn ? undefined : save({ isOn }))}
          />
        </Popconfirm>
      </Field>
      <Field label={text.minutes} id="access-minutes">
        <Select
          aria-labelledby="access-minutes"
          value={state.minutes}
          disabled={!state.isOn}
          options={minutesOffered.map((value) => ({
            value,
            label: value === 0 ? text.never : text.after(format.count(value)),
          }))}
          onChange={(minutes) => save({ minutes })}
        />
      </Field>
      {withoutPin.length === 0 ? null : (
        <p className="warn">
          {text.withoutPin(withoutPin.join(text.separator))} <a href={linkTo('people')}>{text.setPins}</a>
        </p>
      )}
      <p className="mute settings-note">{text.recovery}</p>
    </div>
  )
}

const keyOf = (line: AccessLine): number => line.id

const LogTable = ({ lines }: { lines: readonly AccessLine[] }) => {
  const text = useText().access.log
  const format = useFormat()
  const callers: Readonly<Record<string, string>> = text.callers
  const columns: readonly Column<AccessLine>[] = [
    {
      key: 'at',
      title: text.at,
      width: 140,
      value: ({ at }) => at,
      show: ({ at }) => `${at.slice(0, 4)}-${format.moment(at)}`,
    },
    { key: 'by', title: text.by, width: 110, value: ({ by }) => callers[by] ?? by },
    { key: 'what', title: text.what, width: 150, value: ({ what }) => text.whats[what] },
    { key: 'subject', title: text.subject, width: 220, value: ({ subject }) => subject },
    { key: 'reason', title: text.reason, width: 220, grow: true, value: ({ reason }) => reason },
  ]
  return <DataTable name="access-log" columns={columns} rows={lines} keyOf={keyOf} empty={text.empty} />
}

/** Whether the window asks who is there, and who looked at what; the latest thousand lines. */
export const AccessPanel = () => {
  const text = useText().access
  const state = useQuery('settings.access', {})
  const log = useQuery('settings.accessLog', { limit: 1000 })
  return (
    <>
      <QueryView query={state}>{(value) => <LockSettings state={value} />}</QueryView>
      <h3 className="settings-beneath">{text.log.title}</h3>
      <p className="mute settings-note">{text.log.note}</p>
      <QueryView query={log}>{(lines) => <LogTable lines={lines} />}</QueryView>
    </>
  )
}

import { useState } from 'react'
import { Button, Input, Segmented, Select } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import type { FlagMeanings } from '#shared/contract/orders.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { MonthPicker } from '#renderer/kit/month-picker.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import {
  commonFlags,
  flagProblem,
  furtherVersion,
  rowsOfVersion,
  versionOf,
  withRow,
  withVersion,
  type FlagRole,
  type FlagRow,
} from './flag-versions.ts'

interface FlagTableProps {
  readonly versions: readonly FlagMeanings[]
  /** the month a new version begins with */
  readonly month: Month
  readonly onChange: (versions: FlagMeanings[]) => void
}

const roles: readonly FlagRole[] = ['plain', 'commission', 'excluded']

interface FlagLineProps {
  readonly row: FlagRow
  readonly place: number
  readonly onChange: (change: Partial<FlagRow>) => void
  readonly onRemove: () => void
}

const FlagLine = ({ row, place, onChange, onRemove }: FlagLineProps) => {
  const text = useText().orders.rules.flagTable
  const name = row.flag || String(place + 1)
  return (
    <tr>
      <td>
        <Input
          size="small"
          maxLength={20}
          aria-label={text.flagOf(String(place + 1))}
          value={row.flag}
          onChange={(event) => onChange({ flag: event.target.value })}
        />
      </td>
      <td>
        <Input
          size="small"
          maxLength={60}
          aria-label={text.meaningOf(name)}
          value={row.meaning}
          onChange={(event) => onChange({ meaning: event.target.value })}
        />
      </td>
      <td>
        <Select<FlagRole>
          size="small"
          aria-label={text.roleOf(name)}
          value={row.role}
          onChange={(role) => onChange({ role })}
          options={roles.map((value) => ({ value, label: text.roles[value] }))}
        />
      </td>
      <td>
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          aria-label={text.removeFlag(name)}
          onClick={onRemove}
        />
      </td>
    </tr>
  )
}

interface VersionFormProps {
  readonly version: FlagMeanings
  readonly onChange: (version: FlagMeanings | null) => void
}

const VersionForm = ({ version, onChange }: VersionFormProps) => {
  const text = useText().orders.rules.flagTable
  const rows = rowsOfVersion(version)
  const set = (next: readonly FlagRow[]) => onChange(versionOf(version.from, next))
  const common = commonFlags.map(([flag, meaning]): FlagRow => ({ flag, meaning: text.usual[meaning], role: 'plain' }))
  return (
    <div className="orders-flag-version">
      <div className="orders-flag-head">
        <span>{text.from}</span>
        <MonthPicker value={version.from} onChange={(from) => onChange({ ...version, from: from as Month })} />
        <Button size="small" danger type="text" onClick={() => onChange(null)}>
          {text.removeVersion}
        </Button>
      </div>
      {rows.length === 0 ? null : (
        <table className="orders-flag-table">
          <thead>
            <tr>
              <th scope="col">{text.flag}</th>
              <th scope="col">{text.meaning}</th>
              <th scope="col">{text.role}</th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <FlagLine
                key={index}
                row={row}
                place={index}
                onChange={(change) => set(withRow(rows, index, change))}
                onRemove={() => set(rows.filter((_row, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className="orders-flag-head">
        <Button size="small" onClick={() => set([...rows, { flag: '', meaning: '', role: 'plain' }])}>
          {text.addFlag}
        </Button>
        {rows.length > 0 ? null : (
          <Button size="small" onClick={() => set(common)}>
            {text.useCommon}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What the flags mean, in dated versions: each holds for payments from its month on. */
export const FlagTable = ({ versions, month, onChange }: FlagTableProps) => {
  const text = useText().orders.rules.flagTable
  const format = useFormat()
  const [at, setAt] = useState(versions.length - 1)
  const version = versions[Math.min(at, versions.length - 1)]
  const problem = flagProblem(versions)
  const put = (before: FlagMeanings, after: FlagMeanings | null) => {
    const next = withVersion(versions, before, after)
    setAt(after === null ? next.length - 1 : next.indexOf(after))
    onChange(next)
  }
  const add = () => {
    const next = [...versions, furtherVersion(versions, month)]
    setAt(next.length - 1)
    onChange(next)
  }
  return (
    <section aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="mute">{text.note}</p>
      <div className="orders-flag-head">
        {versions.length < 2 ? null : (
          <Segmented<number>
            size="small"
            aria-label={text.versions}
            value={Math.min(at, versions.length - 1)}
            onChange={setAt}
            options={versions.map(({ from }, index) => ({ value: index, label: text.since(format.month(from)) }))}
          />
        )}
        <Button size="small" onClick={add}>
          {versions.length === 0 ? text.first : text.further}
        </Button>
      </div>
      {version === undefined ? null : <VersionForm version={version} onChange={(after) => put(version, after)} />}
      {problem === null ? null : (
        <p className="warn" role="status">
          {text.problems[problem]}
        </p>
      )}
    </section>
  )
}

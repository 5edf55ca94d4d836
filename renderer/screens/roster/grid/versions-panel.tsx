import type { RosterVersion } from '#shared/contract/roster-month.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import type { MonthView } from './month-view.ts'
import { shiftName } from './row-models.ts'
import type { ShiftLook } from './shift-look.ts'

interface VersionsProps {
  readonly view: MonthView
  readonly looks: readonly ShiftLook[]
}

const shownChanges = 200

const Version = ({ version, view, looks }: VersionsProps & { version: RosterVersion }) => {
  const text = useText().rosterGrid
  const format = useFormat()
  const words = text.versions
  const nameOf = (agent: string): string => view.month.people.find(({ number }) => number === agent)?.name ?? agent
  const count = format.count(version.changes.length)
  const isFirst = version.version === 1
  return (
    <li className="roster-version">
      <h4>
        {words.version(format.count(version.version))}{' '}
        <small>{`${format.moment(version.at)} ${words.by(words.writers[version.by] ?? version.by)}`}</small>
      </h4>
      {version.reason === '' ? null : <p>{version.reason}</p>}
      <details open={!isFirst && version.changes.length <= 12}>
        <summary>{isFirst ? words.first(count) : words.changes(count)}</summary>
        <ul>
          {version.changes.slice(0, shownChanges).map(({ agent, date, before, after }) => (
            <li key={`${agent} ${date}`}>
              {words.change(
                nameOf(agent),
                format.date(date),
                shiftName(before, looks, text),
                shiftName(after, looks, text),
              )}
            </li>
          ))}
          {version.changes.length > shownChanges ? (
            <li className="mute">{text.checks.more(format.count(version.changes.length - shownChanges))}</li>
          ) : null}
        </ul>
      </details>
    </li>
  )
}

/** Every version that hung on the wall, the newest first, with what it changed and why. */
export const VersionsPanel = ({ view, looks, onClose }: VersionsProps & { onClose: () => void }) => {
  const text = useText().rosterGrid.versions
  const format = useFormat()
  const versions = useQuery('roster.versions', { month: view.month.month })
  return (
    <SidePanel title={text.title(format.month(view.month.month))} isOpen onClose={onClose}>
      <QueryView query={versions}>
        {(value) =>
          value.length === 0 ? (
            <p className="mute">{text.empty}</p>
          ) : (
            <ul className="roster-versions">
              {value
                .toSorted((one, other) => other.version - one.version)
                .map((version) => (
                  <Version key={version.version} version={version} view={view} looks={looks} />
                ))}
            </ul>
          )
        }
      </QueryView>
    </SidePanel>
  )
}

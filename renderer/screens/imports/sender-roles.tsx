import { useState, type KeyboardEvent } from 'react'
import { Button, Select } from 'antd'
import type { Direction } from '#shared/contract/import-fields.ts'
import type { Preview } from '#shared/contract/imports.ts'
import { directions } from '#shared/kit/import-fields.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { ImportFile } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { directionsWith, mappingToChange } from './mapping-with.ts'
import { roleOfKey, shownSenders, type ShownSender } from './senders.ts'
import { useInView } from './use-in-view.ts'

interface SenderRolesProps {
  readonly file: ImportFile
  readonly preview: Preview
  readonly isDisabled: boolean
  readonly act: (step: ImportStep) => void
}

interface LineProps {
  readonly sender: ShownSender
  readonly isActive: boolean
  readonly isDisabled: boolean
  readonly onActive: () => void
  readonly onRole: (role: Direction) => void
}

const Line = ({ sender, isActive, isDisabled, onActive, onRole }: LineProps) => {
  const text = useText().imports
  const { count } = useFormat()
  const line = useInView(isActive)
  return (
    <div
      ref={line}
      role="option"
      aria-selected={isActive}
      aria-label={sender.name}
      className="imports-sender"
      onClick={onActive}
    >
      <span className="imports-sender-name" title={sender.name}>
        {sender.name}
      </span>
      <span className="mute is-number" title={text.senderMessages}>
        {count(sender.messages)}
      </span>
      <Select<Direction>
        size="small"
        tabIndex={-1}
        aria-label={text.roleOf(sender.name)}
        value={sender.role}
        disabled={isDisabled}
        placeholder={text.roleUnknown}
        {...(sender.role === null ? { status: 'warning' as const } : {})}
        onChange={onRole}
        options={directions.map((role) => ({ value: role, label: text.roles[role] }))}
      />
    </div>
  )
}

interface LinesProps {
  readonly senders: readonly ShownSender[]
  readonly isDisabled: boolean
  readonly onRole: (names: readonly string[], role: Direction) => void
}

/** The speakers as a list: ↑ ↓ move, B A R S say who it is and go on to the next. */
const Lines = ({ senders, isDisabled, onRole }: LinesProps) => {
  const text = useText().imports
  const [active, setActive] = useState(0)
  const go = (place: number): void => setActive(Math.max(0, Math.min(senders.length - 1, place)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const role = roleOfKey(event.key)
    const sender = senders[active]
    if (event.key === 'ArrowDown') go(active + 1)
    else if (event.key === 'ArrowUp') go(active - 1)
    else if (role !== null && sender && !isDisabled) {
      onRole([sender.name], role)
      go(active + 1)
    } else return
    event.preventDefault()
  }
  return (
    <div className="imports-senders" role="listbox" aria-label={text.senders} tabIndex={0} onKeyDown={onKeyDown}>
      {senders.map((sender, place) => (
        <Line
          key={sender.name}
          sender={sender}
          isActive={place === active}
          isDisabled={isDisabled}
          onActive={() => setActive(place)}
          onRole={(role) => onRole([sender.name], role)}
        />
      ))}
    </div>
  )
}

/** The order in which names were first seen: it stays while roles are given, for a line that jumps away cannot be corrected. */
const useFirstOrder = (senders: Preview['senders']): readonly string[] => {
  const [order, setOrder] = useState<readonly string[]>([])
  const known = new Set(order)
  const fresh = senders.map(({ name }) => name).filter((name) => !known.has(name))
  if (fresh.length > 0) setOrder([...order, ...fresh])
  return order
}

/** Who speaks in a chat file and in which role; the unknown ones first. What is said here is remembered with the mapping. */
export const SenderRoles = ({ file, preview, isDisabled, act }: SenderRolesProps) => {
  const text = useText().imports
  const { count } = useFormat()
  const mapping = mappingToChange(file, preview)
  const order = useFirstOrder(preview.senders)
  const { senders, all, unknown } = shownSenders(preview.senders, mapping.direction, order)
  if (all === 0) return null
  const change = (names: readonly string[], role: Direction): void =>
    act({
      kind: 'mapped',
      key: file.key,
      mapping: { ...mapping, direction: directionsWith(mapping.direction, names, role) },
    })
  return (
    <section aria-label={text.senders} data-keeps-focus>
      <div className="imports-heading">
        <h3>{text.senders}</h3>
        <span className={unknown.length > 0 ? 'warn' : 'mute'}>
          {unknown.length > 0 ? text.sendersOpen(count(unknown.length)) : text.sendersKnown}
        </span>
        {unknown.length > 0 && (
          <Button size="small" disabled={isDisabled} onClick={() => change(unknown, 'buyer')}>
            {text.othersAreBuyers(count(unknown.length))}
          </Button>
        )}
      </div>
      <p className="mute">{text.sendersHint}</p>
      <Lines senders={senders} isDisabled={isDisabled} onRole={change} />
      {senders.length < all && <p className="mute">{text.sendersShown(count(senders.length), count(all))}</p>}
    </section>
  )
}

import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import type { AttributionSettings } from '#shared/contract/orders.ts'
import { useText } from '#renderer/kit/language.tsx'
import { movableIn, movedAuthority, type MovableAuthority } from './authority-order.ts'

interface AuthorityListProps {
  readonly order: AttributionSettings['order']
  readonly onChange: (order: readonly AttributionSettings['order'][number][]) => void
}

/** Who has the say first: the decision fixed, the others moved by buttons or Alt with an arrow. */
export const AuthorityList = ({ order, onChange }: AuthorityListProps) => {
  const text = useText().orders.rules
  const movable = movableIn(order)
  return (
    <section aria-label={text.orderTitle}>
      <h3>
        {text.orderTitle} <small className="mute">{text.moveKeys}</small>
      </h3>
      <ol className="orders-authorities">
        <li>
          <b>{text.authorities.decision}</b>
          <span className="mute">{text.authorityNotes.decision}</span>
          <span className="mute">{text.first}</span>
        </li>
        {movable.map((authority, index) => (
          <AuthorityRow
            key={authority}
            authority={authority}
            isFirst={index === 0}
            isLast={index === movable.length - 1}
            onMove={(direction) => onChange(movedAuthority(order, authority, direction))}
          />
        ))}
      </ol>
    </section>
  )
}

interface AuthorityRowProps {
  readonly authority: MovableAuthority
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (direction: 'up' | 'down') => void
}

const AuthorityRow = ({ authority, isFirst, isLast, onMove }: AuthorityRowProps) => {
  const text = useText().orders.rules
  const name = text.authorities[authority]
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? 'up' : 'down')
  }
  const move = (direction: 'up' | 'down') =>
    ({ size: 'small', type: 'text', onClick: () => onMove(direction) }) as const
  return (
    <li tabIndex={0} onKeyDown={onKeyDown}>
      <b>{name}</b>
      <span className="mute">{text.authorityNotes[authority]}</span>
      <span>
        <Button {...move('up')} icon={<UpOutlined />} aria-label={text.moveUp(name)} disabled={isFirst} />
        <Button {...move('down')} icon={<DownOutlined />} aria-label={text.moveDown(name)} disabled={isLast} />
      </span>
    </li>
  )
}

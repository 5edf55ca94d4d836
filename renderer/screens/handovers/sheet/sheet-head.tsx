import type { ReactNode } from 'react'
import { Button } from 'antd'
import type { Handover } from '#shared/contract/handovers.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { StateMark } from '../state-mark.tsx'
import type { Names } from '../use-names.ts'

interface SheetHeadProps {
  readonly handover: Handover
  readonly names: Names
  readonly actions?: ReactNode
}

const SideOf = ({ handover, names, side }: SheetHeadProps & { side: 'outgoing' | 'incoming' }) => {
  const text = useText().handovers
  const format = useFormat()
  const signed = handover[side]
  const expected = handover.expected[side]
  return (
    <div>
      <dt>{text.sheet[side]}</dt>
      <dd>
        {signed === null ? (
          <span className="mute">{text.nobodyYet}</span>
        ) : (
          <b>{text.signedAt(text.person(signed.agent, signed.name), format.moment(signed.at))}</b>
        )}{' '}
        {signed !== null || expected.length === 0 ? null : (
          <span className="mute">{text.sheet.expected(names.persons(expected))}</span>
        )}
      </dd>
    </div>
  )
}

/** Day and change of shift, both sides, state, and what can be done. */
export const SheetHead = (props: SheetHeadProps) => {
  const text = useText().handovers
  const format = useFormat()
  const { handover, names, actions } = props
  const { id, day, state, place } = handover
  return (
    <header className="sheet-head">
      <h2>
        {format.date(day)}　{names.change(handover)}
      </h2>
      <span className={`handover-state is-${state}`}>
        <StateMark state={state} /> {text.states[state]}
      </span>
      {place === null ? null : <span className="mute">{text.sheet.place(format.count(place))}</span>}
      <dl>
        <SideOf {...props} side="outgoing" />
        <SideOf {...props} side="incoming" />
      </dl>
      <span className="sheet-actions">
        <a href={linkTo('handovers', { tab: 'sheet' })}>{text.sheet.choose}</a>
        <Button onClick={() => goTo('handovers', { tab: 'sheet', id: String(id), show: 'slip' })}>
          {text.sheet.print}
        </Button>
        {actions}
      </span>
    </header>
  )
}

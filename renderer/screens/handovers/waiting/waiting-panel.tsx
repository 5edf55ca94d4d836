import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { HandoverItem } from '#shared/contract/handovers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { call } from '#renderer/app/call.ts'
import { goTo, linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { linkToHandover, openHandover } from '../handovers-route.ts'
import { countsOf } from '../items/item-groups.ts'
import { ItemList } from '../items/item-list.tsx'
import { useItemActs } from '../items/use-item-acts.ts'
import { SignDialog } from '../sign/sign-dialog.tsx'
import { useNames, type Names } from '../use-names.ts'
import { FindingsList } from './findings-list.tsx'

export type Waiting = OutputOf<'handovers.waiting'>

interface PartProps {
  readonly waiting: Waiting
  readonly names: Names
}

const useStateWords = ({ waiting: { handover } }: PartProps): string => {
  const text = useText().handovers
  const format = useFormat()
  if (handover === null) return text.waiting.noneText
  const { state, outgoing, incoming } = handover
  if (state === 'signed' && outgoing !== null && incoming !== null)
    return text.waiting.signed(outgoing.name, incoming.name, format.moment(incoming.at))
  if (state === 'half-signed' && outgoing !== null)
    return text.waiting.halfSigned(outgoing.name, format.moment(outgoing.at))
  return text.waiting.isOpen
}

const SignButton = ({ id, names, isHalf }: { id: number; names: Names; isHalf: boolean }) => {
  const text = useText().handovers.waiting
  const handover = useQuery('handovers.get', { id })
  const [isSigning, setIsSigning] = useState(false)
  return (
    <>
      <Button type="primary" size="large" disabled={handover.value === null} onClick={() => setIsSigning(true)}>
        {isHalf ? text.takeOver : text.sign}
      </Button>
      {handover.value === null ? null : (
        <SignDialog isOpen={isSigning} handover={handover.value} names={names} onClose={() => setIsSigning(false)} />
      )}
    </>
  )
}

const Actions = ({ waiting: { handover }, names }: PartProps) => {
  const text = useText().handovers.waiting
  if (handover === null)
    return (
      <Button type="primary" size="large" onClick={() => goTo('handovers', { tab: 'sheet' })}>
        {text.start}
      </Button>
    )
  const { id, state } = handover
  return (
    <>
      {state === 'signed' ? null : <SignButton id={id} names={names} isHalf={state === 'half-signed'} />}
      <Button size="large" onClick={() => openHandover(id)}>
        {text.open}
      </Button>
    </>
  )
}

const Shift = ({ waiting: { onShift, next }, names }: PartProps) => {
  const text = useText().handovers
  const format = useFormat()
  return (
    <p className="waiting-shift mute">
      <span>
        {onShift.length === 0
          ? text.waiting.nobodyOnShift
          : text.waiting.onShift(onShift.map(({ name }) => name).join(text.separator))}
      </span>
      {next === null ? null : (
        <a href={next.handover === null ? linkTo('handovers', { tab: 'sheet' }) : linkToHandover(next.handover)}>
          {text.waiting.next(names.shift(next.fromShift), names.shift(next.toShift), format.moment(next.at))}
        </a>
      )}
    </p>
  )
}

const Head = (props: PartProps) => {
  const text = useText().handovers
  const format = useFormat()
  const words = useStateWords(props)
  const { waiting, names } = props
  const { handover } = waiting
  const title =
    handover === null
      ? text.waiting.none
      : text.waiting.handsOver(names.shift(handover.fromShift), names.shift(handover.toShift))
  return (
    <header className={handover?.state === 'half-signed' ? 'waiting-head is-half' : 'waiting-head'}>
      <div>
        <h2>
          {title} {handover === null ? null : <small>{format.date(handover.day)}</small>}
        </h2>
        <p>
          {words} {handover?.state === 'half-signed' ? <b className="bad">{text.waiting.nobodyTook}</b> : null}
        </p>
        <Shift {...props} />
      </div>
      <span className="waiting-actions">
        <Actions {...props} />
      </span>
    </header>
  )
}

const Items = ({ waiting: { items }, names }: PartProps) => {
  const text = useText().handovers
  const format = useFormat()
  const { open, urgent, overdue } = countsOf(items)
  // What waits comes from many handovers; an item always stands on the one it was first written in.
  const acts = useItemActs((item: HandoverItem) => item.firstHandover)
  return (
    <section aria-label={text.waiting.list} className="waiting-items">
      <h2>
        {text.waiting.items(format.count(open))}{' '}
        {open === 0 ? null : <small>{text.waiting.itemsNote(format.count(urgent), format.count(overdue))}</small>}
      </h2>
      {items.length === 0 ? (
        <p className="mute">{text.waiting.nothing}</p>
      ) : (
        <ItemList label={text.waiting.list} items={items} names={names} {...acts} />
      )}
      {items.length === 0 ? null : <p className="handover-keys">{text.actions.keysWaiting}</p>}
    </section>
  )
}

const Page = ({ children }: { children: ReactNode }) => <div className="waiting-page">{children}</div>

const Empty = ({ isNew }: { isNew: boolean }) => {
  const text = useText()
  const { act, isBusy } = useAction()
  return (
    <EmptyNotice
      title={text.handovers.waiting.emptyTitle}
      text={text.handovers.waiting.emptyText}
      actions={
        <>
          <Button type="primary" autoFocus onClick={() => goTo('handovers', { tab: 'sheet' })}>
            {text.handovers.waiting.start}
          </Button>
          {isNew ? (
            <Button
              loading={isBusy}
              onClick={() => void act(call('settings.loadSample', {}), text.orders.sampleLoaded)}
            >
              {text.orders.loadSample}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

const isEmpty = ({ handover, items, next, findings }: Waiting): boolean =>
  handover === null && next === null && items.length + findings.length === 0

/** What the incoming side needs first: who hands over, taking over with one click, and everything that waits. */
export const WaitingPanel = () => {
  const waiting = useQuery('handovers.waiting', {})
  const names = useNames()
  return (
    <QueryView query={waiting}>
      {(value) =>
        isEmpty(value) ? (
          <Empty isNew={names.people.length === 0} />
        ) : (
          <Page>
            <Head waiting={value} names={names} />
            <FindingsList findings={value.findings} items={value.items} names={names} />
            <Items waiting={value} names={names} />
          </Page>
        )
      }
    </QueryView>
  )
}

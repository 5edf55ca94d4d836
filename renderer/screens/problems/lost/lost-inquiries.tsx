import { useRef, useState, type KeyboardEvent } from 'react'
import { App, Segmented } from 'antd'
import type { LostInquiry } from '#shared/contract/problems.ts'
import { lostReasons } from '#shared/kit/registers/daily.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { LostRow, lostKey } from './lost-row.tsx'

/** Notes a reason for an inquiry. */
const useNote = () => {
  const all = useText()
  const text = all.problems.lost
  const { message } = App.useApp()
  const { act } = useAction()
  return async (inquiry: LostInquiry, reason: string): Promise<void> => {
    const { shopId, buyerId, day, buyer, agent } = inquiry
    if (agent === null) {
      void message.warning(text.noPerson)
      return
    }
    const word = wordsOf(all, 'lost').choices['reason']?.[reason] ?? reason
    await act(call('problems.noteLost', { shopId, buyerId, day, reason }), text.noted(buyer, word))
  }
}

const openChat = ({ shopId, buyerId, day }: LostInquiry): void =>
  goTo('chats', { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at: `${day} 23:59:59` })

type Shown = 'open' | 'all'

const Head = (props: { shown: Shown; openCount: number; onShown: (shown: Shown) => void; short: string | null }) => {
  const text = useText().problems.lost
  const format = useFormat()
  return (
    <div className="problem-bar">
      <Segmented
        size="small"
        aria-label={text.show}
        value={props.shown}
        options={[
          { value: 'all' as Shown, label: text.all },
          { value: 'open' as Shown, label: text.open(format.count(props.openCount)) },
        ]}
        onChange={props.onShown}
      />
      {props.short === null ? null : <span className="mute">{props.short}</span>}
    </div>
  )
}

/** The inquiries with one chosen: digits note its reason and go to the next, Enter opens its chat. */
export const LostInquiries = ({ inquiries, total }: { inquiries: readonly LostInquiry[]; total: number }) => {
  const text = useText().problems.lost
  const format = useFormat()
  const note = useNote()
  const [shown, setShown] = useState<Shown>('all')
  const [active, setActive] = useState(0)
  const list = useFirstFocus<HTMLDivElement>()
  const isNoting = useRef(false)
  const open = inquiries.filter(({ reason }) => reason === null)
  const rows = shown === 'open' ? open : inquiries
  const at = Math.max(0, Math.min(active, rows.length - 1))
  const row = rows[at]
  const noteReason = async (reason: string) => {
    if (row === undefined || isNoting.current) return
    isNoting.current = true
    await note(row, reason)
    isNoting.current = false
    // In the list of open ones the next one moves up by itself.
    if (shown === 'all') setActive(Math.min(at + 1, rows.length - 1))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const reason = /^[1-9]$/.test(event.key) ? lostReasons[Number(event.key) - 1] : undefined
    if (reason !== undefined) void noteReason(reason)
    else if (event.key === 'ArrowDown') setActive(Math.min(at + 1, rows.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && row !== undefined) openChat(row)
    else return
    event.preventDefault()
  }
  return (
    <section className="problem-inquiries" aria-label={text.list}>
      <Head
        shown={shown}
        openCount={open.length}
        onShown={setShown}
        short={total > inquiries.length ? text.listShort(format.count(inquiries.length)) : null}
      />
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={text.list}
        aria-activedescendant={row === undefined ? undefined : `lost-${at}`}
        className="problem-rows"
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 ? <p className="mute problem-nothing">{text.allNoted}</p> : null}
        {rows.map((inquiry, index) => (
          <LostRow
            key={lostKey(inquiry)}
            id={`lost-${index}`}
            inquiry={inquiry}
            isActive={index === at}
            onActive={() => setActive(index)}
            onReason={(reason) => void note(inquiry, reason)}
          />
        ))}
      </div>
    </section>
  )
}

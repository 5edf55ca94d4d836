import { Select } from 'antd'
import type { LostInquiry } from '#shared/contract/problems.ts'
import { lostReasons } from '#shared/kit/registers/daily.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** One buyer asks one shop once a day. */
export const lostKey = ({ day, shopId, buyerId }: LostInquiry): string => `${day} ${shopId} ${buyerId}`

interface LostRowProps {
  readonly id: string
  readonly inquiry: LostInquiry
  readonly isActive: boolean
  readonly onActive: () => void
  readonly onReason: (reason: string) => void
}

const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

const Reason = ({ inquiry: { buyer, reason }, onReason }: Pick<LostRowProps, 'inquiry' | 'onReason'>) => {
  const text = useText()
  const named = wordsOf(text, 'lost').choices['reason'] ?? {}
  const own = reason === null || Object.hasOwn(named, reason) ? [] : [reason]
  return (
    <Select<string>
      size="small"
      variant="borderless"
      className="problem-reason"
      aria-label={text.problems.lost.reasonOf(buyer)}
      placeholder={text.problems.lost.reason}
      value={reason}
      options={[...lostReasons, ...own].map((code) => ({ value: code, label: named[code] ?? code }))}
      onChange={onReason}
      onKeyDown={(event) => event.stopPropagation()}
    />
  )
}

/** An inquiry that did not buy: who asked, who served, the buyer's last words, and why. */
export const LostRow = ({ id, inquiry, isActive, onActive, onReason }: LostRowProps) => {
  const text = useText().problems.lost
  const format = useFormat()
  const { day, buyer, name, lastText, laterOrder, shop } = inquiry
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      ref={isActive ? reveal : null}
      className={isActive ? 'problem-row is-active' : 'problem-row'}
      onClick={onActive}
    >
      <span className="mute">{format.date(day)}</span>
      <span title={shop}>{buyer}</span>
      <span className={name === null ? 'warn' : ''}>{name ?? text.nobody}</span>
      <span className="problem-last" title={lastText}>
        {lastText}
        {laterOrder === null ? null : <span className="problem-back">{text.cameBack(laterOrder)}</span>}
      </span>
      <Reason inquiry={inquiry} onReason={onReason} />
    </div>
  )
}

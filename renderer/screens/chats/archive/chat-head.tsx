import { Button, Select } from 'antd'
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import type { Chat } from '#shared/contract/chats.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { RevealBuyer } from '#renderer/app/reveal-buyer.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { ArchivePage } from './archive-route.ts'
import { dayOptions } from './chat-day-labels.ts'
import { neighbourDays } from './chat-merge.ts'
import { ScoreChat } from './score-chat.tsx'

interface ChatHeadProps {
  readonly chat: Pick<Chat, 'shopId' | 'shop' | 'buyerId' | 'buyer' | 'days' | 'messages'>
  /** the day that is in sight; null: not known yet */
  readonly day: string | null
  readonly onDay: (day: LocalDate) => void
  readonly onLatest: () => void
  readonly onPage: (page: ArchivePage) => void
}

const DayChoice = ({ chat, day, onDay, onLatest }: Omit<ChatHeadProps, 'onPage'>) => {
  const text = useText().archive.reader
  const format = useFormat()
  const { days } = chat
  const { earlier, later } = neighbourDays(days, day ?? '')
  const go = (to: LocalDate | null | undefined) => {
    if (to !== null && to !== undefined) onDay(to)
  }
  return (
    <span className="chat-days">
      <Button size="small" type="text" disabled={earlier === null} onClick={() => go(days[0])}>
        {text.earliest}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<LeftOutlined />}
        aria-label={text.earlierDay}
        title={text.earlierDay}
        disabled={earlier === null}
        onClick={() => go(earlier)}
      />
      <Select
        size="small"
        className="chat-day-choice"
        popupMatchSelectWidth={false}
        aria-label={text.days}
        value={days.find((other) => other === day) ?? null}
        options={dayOptions(days, format)}
        onChange={(chosen) => go(chosen)}
      />
      <Button
        size="small"
        type="text"
        icon={<RightOutlined />}
        aria-label={text.laterDay}
        title={text.laterDay}
        disabled={later === null || day === null}
        onClick={() => go(later)}
      />
      <Button size="small" type="text" disabled={later === null || day === null} onClick={onLatest}>
        {text.latest}
      </Button>
    </span>
  )
}

/** Whose chat it is, its days, and where one can go from it. */
export const ChatHead = ({ onPage, ...parts }: ChatHeadProps) => {
  const text = useText().archive.reader
  const { chat } = parts
  return (
    <div className="chat-head">
      <b className="chat-buyer">{chat.buyer}</b>
      <RevealBuyer buyer={{ shopId: chat.shopId, buyerId: chat.buyerId }} />
      <span className="chat-shop mute" title={chat.shop}>
        {chat.shop}
      </span>
      <DayChoice {...parts} />
      <ScoreChat chat={chat} day={parts.day} />
      <Button size="small" onClick={() => onPage('customer')}>
        {text.customer}
      </Button>
      <Button size="small" onClick={() => onPage('print')}>
        {text.print}
      </Button>
    </div>
  )
}

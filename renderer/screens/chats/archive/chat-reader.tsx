import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import type { Chat } from '#shared/contract/chats.ts'
import type { LocalDate, LocalTime } from '#shared/kit/local-time.ts'
import { chatItems } from '#renderer/kit/chat-items.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { isPlain } from './archive-keys.ts'
import { beginningOf, type ArchivePage, type ChatPlace } from './archive-route.ts'
import { ChatHead } from './chat-head.tsx'
import { ChatLines } from './chat-lines.tsx'
import { targetOf, type ChatSide } from './chat-merge.ts'
import { useChat, type ShownChat } from './chat-pages.ts'

interface ChatReaderProps {
  readonly place: ChatPlace
  readonly at: LocalTime | null
  /** the line to stand at; null: the moment says where */
  readonly message: number | null
  readonly word: string
  /** set when the user opened the chat: it takes the focus once, as soon as it is here */
  readonly isFocusWanted: RefObject<boolean>
  readonly onMoment: (at: LocalTime | null) => void
  readonly onPage: (page: ArchivePage) => void
  readonly onBack: () => void
}

const nearEdge = 300

const dayAtTop = (scroller: HTMLElement): string | null => {
  const top = scroller.getBoundingClientRect().top + 40
  const days = [...scroller.querySelectorAll<HTMLElement>('[data-day]')]
  return (
    days.findLast((day) => day.getBoundingClientRect().top <= top)?.dataset['day'] ?? days[0]?.dataset['day'] ?? null
  )
}

/** Keeps what is in sight where it is when lines come in above, and goes to the target when the chat is opened anew. */
const usePlaceInChat = (shown: ShownChat, target: number | null, more: (side: ChatSide) => void) => {
  const scroller = useRef<HTMLDivElement>(null)
  const before = useRef<{
    readonly openedAt: string
    readonly first: number | undefined
    readonly height: number
  } | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const openedAt = `${shown.key} ${target}`
  const look = () => {
    const element = scroller.current
    if (element === null) return
    setDay(dayAtTop(element))
    if (element.scrollTop < nearEdge) more('earlier')
    if (element.scrollHeight - element.scrollTop - element.clientHeight < nearEdge) more('later')
  }
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const first = shown.chat.messages[0]?.id
    const last = before.current
    if (last?.openedAt !== openedAt)
      element
        .querySelector(`[data-message="${target}"]`)
        ?.scrollIntoView({ block: target === shown.chat.messages.at(-1)?.id ? 'end' : 'center' })
    else if (last.first !== first) element.scrollTop += element.scrollHeight - last.height
    before.current = { openedAt, first, height: element.scrollHeight }
  }, [shown, openedAt, target])
  return { scroller, day, look }
}

interface ChatBodyProps extends Omit<ChatReaderProps, 'place'> {
  readonly shown: ShownChat
  readonly more: (side: ChatSide) => void
}

const ChatBody = ({ shown, at, message, word, isFocusWanted, more, onMoment, onPage, onBack }: ChatBodyProps) => {
  const text = useText().archive.reader
  const { chat } = shown
  const target = targetOf(chat, at, message)
  const { scroller, day, look } = usePlaceInChat(shown, target, more)
  const items = useMemo(() => chatItems(chat), [chat])
  const arrive = useEffectEvent(() => {
    look()
    if (isFocusWanted.current) scroller.current?.focus()
    isFocusWanted.current = false
  })
  useEffect(() => arrive(), [shown, target])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isPlain(event)) return
    event.preventDefault()
    onBack()
  }
  return (
    <>
      <ChatHead
        chat={chat}
        day={day ?? at?.slice(0, 10) ?? null}
        onDay={(chosen: LocalDate) => onMoment(beginningOf(chosen))}
        onLatest={() => onMoment(null)}
        onPage={onPage}
      />
      <div
        className="chat-lines"
        ref={scroller}
        role="log"
        aria-label={text.label}
        aria-live="off"
        tabIndex={0}
        onScroll={look}
        onKeyDown={onKeyDown}
      >
        <p className="chat-edge mute">{chat.hasEarlier ? text.hasEarlier : text.isFirst}</p>
        <ChatLines items={items} shopId={chat.shopId} word={word} target={message === null ? null : target} />
        <p className="chat-edge mute">{chat.hasLater ? text.hasLater : text.isLast}</p>
      </div>
    </>
  )
}

const NoChat = () => {
  const text = useText().archive.reader
  return <EmptyNotice title={text.nothing} text={text.nothingText} />
}

const isEmpty = (chat: Chat): boolean => chat.messages.length === 0

/** One buyer's whole conversation with a shop, opened at a moment and growing at both ends as one scrolls. */
export const ChatReader = ({ place, ...parts }: ChatReaderProps) => {
  const { shown, failure, more, ask } = useChat(place, parts.at)
  const state = failure === null ? (shown === null ? 'loading' : 'ready') : 'failed'
  return (
    <div className="chat-reader">
      <QueryView query={{ state, value: shown, failure }} onRetry={ask}>
        {(value) => (isEmpty(value.chat) ? <NoChat /> : <ChatBody {...parts} shown={value} more={more} />)}
      </QueryView>
    </div>
  )
}

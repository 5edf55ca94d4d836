import type { Ref } from 'react'
import type { ChatLine, MessageFilter } from '#shared/contract/chats.ts'
import type { Person } from '#shared/contract/people.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { agentWords } from './archive-people.ts'
import { useChatList } from './archive-pages.ts'
import type { ChatPlace } from './archive-route.ts'
import { RowList, type ListKeys } from './archive-row-list.tsx'

const rowHeight = 64

interface ChatListProps {
  readonly filter: MessageFilter
  readonly people: readonly Person[]
  readonly hasManyShops: boolean
  readonly open: ChatPlace | null
  /** the day that is being read */
  readonly openDay: string | null
  readonly onOpen: (line: ChatLine) => void
  readonly onBack: () => void
  readonly keys: Ref<ListKeys>
}

const ChatRow = ({
  line,
  people,
  hasManyShops,
}: Pick<ChatListProps, 'people' | 'hasManyShops'> & { line: ChatLine }) => {
  const text = useText().archive.list
  const { listSeparator } = useText().archive
  const format = useFormat()
  return (
    <>
      <span className="archive-chat-first">
        <b>{line.buyer}</b>
        {hasManyShops ? <span className="mute">{line.shop}</span> : null}
        <span className="archive-chat-at mute">{format.moment(line.lastAt)}</span>
      </span>
      <span className="archive-chat-text">{line.firstText.replace(/\s/g, ' ')}</span>
      <span className="archive-chat-facts mute">
        <span>{line.agents.length === 0 ? text.nobody : agentWords(line.agents, people, listSeparator)}</span>
        <span>{text.messages(format.count(line.messages))}</span>
        {line.unanswered === 0 ? null : <span className="bad">{text.unanswered(format.count(line.unanswered))}</span>}
      </span>
    </>
  )
}

const keyOfLine = (line: ChatLine | undefined, index: number): string =>
  line === undefined ? `waiting-${index}` : `${line.shopId}-${line.buyerId}-${line.day}`

/** Buyers' days, newest first, as many as there are. */
export const ChatList = ({ filter, people, hasManyShops, open, openDay, onOpen, onBack, keys }: ChatListProps) => {
  const text = useText().archive.list
  const format = useFormat()
  const { pages, failure, need, ask } = useChatList(filter)
  const rows = pages?.rows ?? []
  const isOpen = (line: ChatLine | undefined): boolean =>
    line !== undefined && line.shopId === open?.shopId && line.buyerId === open.buyerId && line.day === openDay
  return (
    <>
      <div className="archive-list-head">
        <span role="status">{pages === null ? text.loading : text.total(format.count(pages.total))}</span>
      </div>
      {failure === null ? null : <FailureNotice failure={failure} onRetry={ask} />}
      {pages?.total === 0 ? (
        <div className="archive-nothing">
          <b>{text.nothing}</b>
          <p className="mute">{text.nothingHint}</p>
        </div>
      ) : (
        <RowList
          key={pages?.key ?? ''}
          label={text.label}
          count={rows.length}
          rowHeight={rowHeight}
          isOption={() => true}
          openIndex={rows.findIndex(isOpen)}
          keyOf={(index) => keyOfLine(rows[index], index)}
          onOpen={(index) => {
            const line = rows[index]
            if (line !== undefined) onOpen(line)
          }}
          onNeed={need}
          onBack={onBack}
          keys={keys}
        >
          {(index) => {
            const line = rows[index]
            return line === undefined ? null : <ChatRow line={line} people={people} hasManyShops={hasManyShops} />
          }}
        </RowList>
      )}
    </>
  )
}

import type { Message } from '#shared/contract/chats.ts'
import type { ScanHit } from '#shared/contract/quality-scan.ts'
import { dayAfter } from '#shared/kit/local-time.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { DeskPlace } from './desk-place.ts'

const mostLines = 2000

const sideOf = ({ direction, agent }: Message, own: string): string => {
  if (direction !== 'agent') return direction
  return agent === own ? 'agent' : 'other'
}

const Line = ({ line, own, isHit }: { line: Message; own: string; isHit: boolean }) => {
  const text = useText().archive
  const who = line.direction === 'agent' ? (line.name ?? line.account) : text.direction[line.direction]
  return (
    <div className={`score-line is-${sideOf(line, own)}${isHit ? ' is-hit' : ''}`}>
      <time dateTime={line.at.replace(' ', 'T')}>{line.at.slice(11)}</time>
      <span className="score-who" title={line.account}>
        {who}
      </span>
      <p>{line.text}</p>
    </div>
  )
}

/** The lines of a service day: it begins at the shop's own hour. */
const ofDay = (lines: readonly Message[], day: DeskPlace['chat']['day'], startsAt: string): Message[] => {
  const [from, to] = [`${day} ${startsAt}`, `${dayAfter(day, 1)} ${startsAt}`]
  return lines.filter(({ at }) => at >= from && at < to)
}

/** What was said on the day that is scored; lines the machine found something in are marked. */
export const DeskChat = ({ place, hits }: { place: DeskPlace; hits: readonly ScanHit[] }) => {
  const text = useText().qualityScores.desk
  const { shopId, buyerId, day } = place.chat
  const startsAt = useQuery('settings.get', {}).value?.dayStartsAt ?? '00:00'
  const read = useQuery('chats.read', { shopId, buyerId, at: `${day} 12:00:00`, limit: mostLines })
  const hitAt = new Set(hits.map(({ at, text: words }) => `${at} ${words}`))
  return (
    <section className="score-chat" aria-label={text.chat}>
      <QueryView query={read}>
        {(chat) => {
          const lines = ofDay(chat.messages, day, startsAt)
          if (lines.length === 0) return <p className="mute">{text.noLines}</p>
          return (
            <>
              <p className="mute">
                {chat.shop}{' '}
                <a href={linkTo('chats', { tab: 'archive', shop: String(shopId), buyer: String(buyerId), at: day })}>
                  {text.openChat}
                </a>
              </p>
              {lines.map((line) => (
                <Line key={line.id} line={line} own={place.agent} isHit={hitAt.has(`${line.at} ${line.text}`)} />
              ))}
            </>
          )
        }}
      </QueryView>
    </section>
  )
}

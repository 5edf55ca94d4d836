import { Button, Dropdown } from 'antd'
import type { Chat, Message } from '#shared/contract/chats.ts'
import { dateOf, dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { isShown, tabsOf, useAccess } from '#renderer/app/access.tsx'
import { linkToDesk, type ScorePlace } from '#renderer/app/score-place.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

/** A chat of somebody who wrote in it, with his name. */
interface Scorable {
  readonly place: ScorePlace
  readonly name: string
}

/** The service day of a line: before the shop's own hour it is the day before's. */
const serviceDay = (at: Message['at'], startsAt: string): LocalDate =>
  at.slice(11) < startsAt ? dayAfter(dateOf(at), -1) : dateOf(at)

/** Who wrote on a day, each by the login of his first line. */
const scorableOn = (
  { shopId, buyerId, messages }: Pick<Chat, 'shopId' | 'buyerId' | 'messages'>,
  day: string,
  startsAt: string,
): readonly Scorable[] => {
  const found = new Map<string, Scorable>()
  for (const { at, direction, account, agent, name } of messages) {
    if (direction !== 'agent' || agent === null || dateOf(at) !== day || found.has(agent)) continue
    const chat = { shopId, buyerId, account, day: serviceDay(at, startsAt) }
    found.set(agent, { place: { chat, agent }, name: name ?? agent })
  }
  return [...found.values()]
}

interface ScoreChatProps {
  readonly chat: Pick<Chat, 'shopId' | 'buyerId' | 'messages'>
  /** the day that is in sight; null: not known yet */
  readonly day: string | null
}

/** Leads from the day in sight to its scoring desk, for one of those who wrote on it. Nothing when nobody did, or for who does not score. */
export const ScoreChat = ({ chat, day }: ScoreChatProps) => {
  const text = useText().archive
  const { state } = useAccess()
  const startsAt = useQuery('settings.get', {}).value?.dayStartsAt ?? '00:00'
  const mayScore = isShown(state, 'quality') && (tabsOf(state, 'quality')?.includes('sample') ?? true)
  const [first, ...others] = day === null || !mayScore ? [] : scorableOn(chat, day, startsAt)
  if (first === undefined) return null
  if (others.length === 0)
    return (
      <Button size="small" href={linkToDesk(first.place)}>
        {text.reader.score}
      </Button>
    )
  const items = [first, ...others].map(({ place, name }) => ({
    key: place.agent,
    label: <a href={linkToDesk(place)}>{text.person(name, place.agent)}</a>,
  }))
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button size="small">{text.reader.score}</Button>
    </Dropdown>
  )
}

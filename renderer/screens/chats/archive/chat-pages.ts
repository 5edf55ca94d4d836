import { useCallback, useRef, useState } from 'react'
import type { Chat } from '#shared/contract/chats.ts'
import type { Failure } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAsking } from './archive-asking.ts'
import type { ChatPlace } from './archive-route.ts'
import { withMore, type ChatSide } from './chat-merge.ts'

const pieceSize = 200
const mostAtOnce = 2000

/** A chat as far as it has come. `key` changes only when it is opened at another place. */
export interface ShownChat {
  readonly key: string
  readonly chat: Chat
}

interface Opening extends ChatPlace {
  readonly at: LocalTime | null
}

const readMore = async (opening: Opening, chat: Chat, side: ChatSide): Promise<Chat | Failure> => {
  const at = (side === 'earlier' ? chat.messages[0] : chat.messages.at(-1))?.at ?? null
  // Hundreds of lines of one second would fill a piece without reaching beyond it.
  for (const limit of [pieceSize, mostAtOnce]) {
    const piece = await call('chats.read', { ...opening, at, limit })
    if (!piece.ok) return piece.failure
    const grown = withMore(chat, piece.value, side)
    if (grown !== null) return grown
  }
  return { ...chat, ...(side === 'earlier' ? { hasEarlier: false } : { hasLater: false }) }
}

/** A chat around a moment that grows at both ends on demand. The chat before stays until the first piece is here. `at` null: the latest. */
export const useChat = (place: ChatPlace, at: LocalTime | null) => {
  const key = JSON.stringify({ shopId: place.shopId, buyerId: place.buyerId, at })
  const [shown, setShown] = useState<ShownChat | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const isGrowing = useRef(false)
  const held = useRef(0)
  const middle = useRef<LocalTime | null>(null)

  const take = useCallback(
    (answer: Chat | Failure) => {
      isGrowing.current = false
      if ('code' in answer) return setFailure(answer)
      held.current = answer.messages.length
      middle.current = answer.messages[Math.floor(answer.messages.length / 2)]?.at ?? null
      setFailure(null)
      setShown({ key, chat: answer })
    },
    [key],
  )

  const ask = useCallback(() => {
    const now = ++turn.current
    const opening = JSON.parse(key) as Opening
    // What one had scrolled to comes again, not only what the chat was opened with.
    const at = held.current > pieceSize ? middle.current : opening.at
    const limit = Math.min(mostAtOnce, Math.max(pieceSize, held.current))
    void call('chats.read', { ...opening, at, limit }).then((answer) => {
      if (now === turn.current) take(answer.ok ? answer.value : answer.failure)
    })
  }, [key, take])

  useAsking(ask, turn, held)

  const more = (side: ChatSide) => {
    if (shown?.key !== key || isGrowing.current) return
    if (!(side === 'earlier' ? shown.chat.hasEarlier : shown.chat.hasLater)) return
    const now = turn.current
    isGrowing.current = true
    void readMore(JSON.parse(key) as Opening, shown.chat, side).then((answer) => {
      if (now === turn.current) take(answer)
    })
  }
  return { shown, failure, more, ask }
}

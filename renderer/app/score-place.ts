import type { ChatRef } from '#shared/contract/quality-scores.ts'
import { linkTo } from './route.ts'

/** A chat of an agent: what is scored. */
export interface ScorePlace {
  readonly chat: ChatRef
  readonly agent: string
}

/** What stands between the parts of a chat in a route. */
export const betweenParts = '~'

/** A chat of an agent as a route names it. */
export const placeText = ({ chat, agent }: ScorePlace): string =>
  [chat.shopId, chat.buyerId, chat.day, agent, chat.account].join(betweenParts)

/** The route of the scoring desk on a chat, with what else it says. */
export const deskQuery = (month: string, place: ScorePlace): Record<string, string> => ({
  tab: 'sample',
  month,
  chat: placeText(place),
})

/** The link to the scoring desk on a chat, in the month of its day. */
export const linkToDesk = (place: ScorePlace): string => linkTo('quality', deskQuery(place.chat.day.slice(0, 7), place))

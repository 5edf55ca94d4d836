import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import {
  advertisements,
  farewells,
  handOns,
  justOrdered,
  leaves,
  nightAnswers,
  nudgeAnswers,
  nudges,
  takeOvers,
} from './sample-care-lines.ts'
import { chitChat, greetingAnswers, greetings, welcomes, type SampleExchange } from './sample-lines.ts'
import { namedIn, sampleQuestions, secondOf, wordsOf } from './sample-matters.ts'
import { products, type SampleProduct } from './sample-products.ts'
import { afterSalesOn, dutiesOn, serving, shiftAt, type SampleDuty } from './sample-roster.ts'
import { between, pick, type Draw } from './sample-sequence.ts'
import type { SampleOrder } from './sample-shop.ts'
import { SampleTalk, type SampleChat, type SampleLine } from './sample-talk.ts'
import type { SampleAgent } from './sample-team.ts'

const hour = 3_600
const opens = 9 * hour
const closes = 22.5 * hour

/** Makes the chats of one shop on one day. */
export class ChatMaker {
  readonly #draw: Draw
  readonly #day: LocalDate

  constructor(draw: Draw, day: LocalDate) {
    this.#draw = draw
    this.#day = day
  }

  #open(agent: SampleAgent, second: number, product: SampleProduct, orderNo = ''): SampleTalk {
    return new SampleTalk(this.#draw, agent, second, product, wordsOf(this.#draw, this.#day, product, orderNo))
  }

  #end(talk: SampleTalk, buyer: string): SampleChat {
    return { day: this.#day, buyer, lines: talk.lines }
  }

  #onDuty(second: number): SampleAgent {
    return pick(this.#draw, serving(this.#day, shiftAt(second)))
  }

  /** Hello, welcome, an answer; or the question at once. */
  #greet(talk: SampleTalk): boolean {
    const draw = this.#draw
    if (draw() < 0.3) talk.say('buyer', `[商品：${talk.product.title}]`)
    if (draw() >= 0.55) {
      if (talk.lines.length > 0) talk.automatic(welcomes)
      return true
    }
    talk.buyer(greetings)
    talk.automatic(welcomes)
    if (draw() < 0.015) return false
    if (talk.agent.number === 'A05' && draw() < 0.12) {
      // Somebody who wins time: a supervisor should find it.
      for (const words of [['在的'], ['您好'], ['稍等']]) talk.answer(words)
      return true
    }
    talk.answer(greetingAnswers)
    return true
  }

  /** A question that has not come up yet; after so many, one may come up again. */
  #question(talk: SampleTalk, from: readonly SampleExchange[]): SampleExchange {
    const fresh = from.filter((exchange) => !talk.asked.has(exchange))
    const chosen = pick(this.#draw, fresh.length > 0 ? fresh : from)
    talk.asked.add(chosen)
    return chosen
  }

  /** `count` questions; false: the agent stopped answering. */
  #ask(talk: SampleTalk, count: number): boolean {
    const draw = this.#draw
    const about = sampleQuestions.get(talk.product.name)?.before ?? []
    for (let turn = 0; turn < count; turn++) {
      const isFirst = talk.lines.length === 0
      const isIdle = !isFirst && draw() < 0.06
      if (!talk.exchange(isIdle ? pick(draw, chitChat) : this.#question(talk, about))) return false
      if (isFirst) talk.lines.splice(1, 0, this.#welcomeAfter(talk))
    }
    return true
  }

  #welcomeAfter(talk: SampleTalk): SampleLine {
    const second = (talk.lines[0]?.second ?? 0) + 1
    return { agent: talk.agent, second, direction: 'auto', text: pick(this.#draw, welcomes) }
  }

  #leave(talk: SampleTalk): void {
    const draw = this.#draw
    if (draw() < 0.75) talk.buyer(leaves)
    else return
    if (draw() < 0.93) talk.answer(farewells)
  }

  /** Somebody looks around and does not order today. */
  looking(buyer: string): SampleChat {
    return this.#lookingAt(buyer, Math.floor(opens + 300 + this.#draw() * (closes - opens - 900)))
  }

  /** The last one before the shop closes. */
  lookingLast(buyer: string): SampleChat {
    return this.#lookingAt(buyer, Math.floor(closes - between(this.#draw, 300, 1_500)))
  }

  /** Everybody at work has somebody to talk to. */
  lookingWith({ agent, shift }: SampleDuty, buyer: string): SampleChat {
    const from = shift === 'E' ? 16.6 * hour : opens
    return this.#lookingAt(buyer, Math.floor(from + 600 + this.#draw() * 5.5 * hour), agent)
  }

  #lookingAt(buyer: string, second: number, agent = this.#onDuty(second)): SampleChat {
    const draw = this.#draw
    const product = pick(draw, products)
    const talk = this.#open(agent, second, product)
    if (this.#greet(talk) && this.#ask(talk, between(draw, 1, 6))) {
      this.#handOver(talk)
      this.#leave(talk)
    }
    return this.#end(talk, buyer)
  }

  /** The day's agent goes home in the middle of a chat. */
  #handOver(talk: SampleTalk): void {
    const draw = this.#draw
    if (talk.second < 16 * hour || talk.second > 16.8 * hour || draw() > 0.5) return
    const next = pick(draw, serving(this.#day, 'E'))
    if (next === talk.agent) return
    talk.answer([handOns[1] ?? ''])
    talk.agent = next
    talk.answer([takeOvers[1] ?? ''])
    this.#ask(talk, 1)
  }

  #productOf(order: SampleOrder): SampleProduct {
    return products.find(({ title }) => title === order.title) ?? pick(this.#draw, products)
  }

  /** What was said around an order: before it, only after it, or nothing. An order that is not paid is asked after. */
  aroundOrder(order: SampleOrder): SampleChat | null {
    const draw = this.#draw
    const ordered = secondOf(order.createdAt)
    const turn = draw()
    const product = this.#productOf(order)
    const named = namedIn(order.memo)
    const isHere = named !== null && dutiesOn(this.#day).some(({ agent, shift }) => agent === named && shift !== 'off')
    const agent = isHere ? named : this.#onDuty(ordered)
    const isSilent = turn >= 0.7
    const start = isSilent
      ? ordered + between(draw, 120, 2_400)
      : Math.max(ordered - between(draw, 150, 2_700), opens - 900)
    const talk = this.#open(agent, start, product, order.orderNo)
    if (!isSilent && this.#greet(talk)) this.#ask(talk, between(draw, 1, 5))
    if (isSilent ? turn < 0.79 : draw() < 0.4) this.#sayOrdered(talk, ordered)
    else if (!isSilent) this.#leave(talk)
    this.#nudge(talk, order, ordered)
    return talk.lines.length === 0 ? null : this.#end(talk, order.buyer ?? '')
  }

  #sayOrdered(talk: SampleTalk, ordered: number): void {
    talk.second = Math.max(talk.second + 8, ordered + between(this.#draw, 15, 180))
    if (talk.exchange(pick(this.#draw, justOrdered)) && this.#draw() < 0.5) this.#leave(talk)
  }

  #nudge(talk: SampleTalk, { paidAt }: SampleOrder, ordered: number): void {
    const draw = this.#draw
    const paid = paidAt ? secondOf(paidAt) : 86_400
    const second = Math.max(ordered + between(draw, 1_200, 1_700), talk.second + 60)
    if (second > Math.min(paid, closes) || draw() > 0.8) return
    talk.second = second
    talk.say('agent', pick(draw, nudges))
    if (draw() > 0.55) return
    talk.second += between(draw, 30, 400)
    talk.buyer(nudgeAnswers)
    talk.answer(farewells)
  }

  /** Something about an order that is on its way or has arrived; mostly for the after-sales agent, at once or handed on. */
  caring(order: SampleOrder, hasCare: boolean, isForCare: boolean): SampleChat {
    const draw = this.#draw
    const second = Math.floor(opens + draw() * (isForCare ? 6 : 12) * hour)
    const care = hasCare && second < 16 * hour ? afterSalesOn(this.#day) : null
    const first = care !== null && (draw() < 0.6 || isForCare) ? care : this.#onDuty(second)
    const talk = this.#open(first, second, this.#productOf(order), order.orderNo)
    talk.buyer(greetings)
    talk.automatic(welcomes)
    if (care !== null && care !== first && draw() < 0.7) {
      talk.answer([handOns[0] ?? ''])
      talk.agent = care
      talk.say('system', `会话由 ${first.name} 转给 ${care.name}`)
      talk.answer([takeOvers[0] ?? ''])
    } else talk.answer(greetingAnswers)
    for (let turn = between(draw, 1, 4); turn > 0; turn--)
      if (!talk.exchange(this.#question(talk, sampleQuestions.get(talk.product.name)?.after ?? [])))
        return this.#end(talk, order.buyer ?? '')
    this.#leave(talk)
    return this.#end(talk, order.buyer ?? '')
  }

  /** After closing time: answered past midnight by somebody who stayed, the next morning, or never. */
  late(buyer: string): SampleChat {
    const draw = this.#draw
    const product = pick(draw, products)
    const agent = pick(draw, serving(this.#day, 'E'))
    const hasStayed = draw() < 0.35
    const second = hasStayed ? 86_400 - between(draw, 20, 700) : Math.floor(closes + 600 + draw() * 4_500)
    const talk = this.#open(agent, second, product)
    talk.buyer(this.#question(talk, sampleQuestions.get(product.name)?.before ?? []).asks)
    talk.automatic(welcomes)
    if (hasStayed) {
      talk.answer(greetingAnswers)
      if (this.#ask(talk, between(draw, 1, 4))) this.#leave(talk)
    } else if (draw() < 0.6 && this.#worksTomorrow(agent)) {
      talk.second = Math.max(talk.second, 86_400 + opens + between(draw, 60, 1_500))
      talk.say('agent', pick(draw, nightAnswers))
    }
    return this.#end(talk, buyer)
  }

  #worksTomorrow(agent: SampleAgent): boolean {
    return dutiesOn(dayAfter(this.#day, 1)).some((duty) => duty.agent === agent && duty.shift === 'D')
  }

  /** Somebody who wants to sell, not buy; nobody answers. */
  advertising(buyer: string): SampleChat {
    const second = Math.floor(opens + this.#draw() * 12 * hour)
    const talk = this.#open(this.#onDuty(second), second, pick(this.#draw, products))
    talk.buyer(advertisements)
    talk.automatic(welcomes)
    return this.#end(talk, buyer)
  }

  /** A buyer sends a product and says nothing. */
  onlyCard(buyer: string): SampleChat {
    const second = Math.floor(opens + this.#draw() * 12 * hour)
    const product = pick(this.#draw, products)
    const talk = this.#open(this.#onDuty(second), second, product)
    talk.say('buyer', `[商品：${product.title}]`)
    talk.automatic(welcomes)
    return this.#end(talk, buyer)
  }
}

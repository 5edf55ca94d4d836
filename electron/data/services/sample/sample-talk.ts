import type { LocalDate } from '#shared/kit/local-time.ts'
import type { Direction } from '#shared/contract/import-fields.ts'
import type { SampleExchange } from './sample-lines.ts'
import type { SampleProduct } from './sample-products.ts'
import { between, pick, type Draw } from './sample-sequence.ts'
import type { SampleAgent } from './sample-team.ts'

// A chat of the sample shop while it is being held: a clock that goes on, and two who speak.

/** One line of a sample chat. `second`: since the midnight that begins its day; from 86,400 on after the next one. */
export interface SampleLine {
  readonly agent: SampleAgent
  readonly second: number
  readonly direction: Direction
  readonly text: string
}

/** A chat of one buyer, its lines in time order; some go on after midnight. */
export interface SampleChat {
  readonly day: LocalDate
  readonly buyer: string
  readonly lines: readonly SampleLine[]
}

/** Words that stand for the braces of a wording. */
export type SampleWords = Readonly<Record<string, string>>

const filled = (wording: string, words: SampleWords): string =>
  wording.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole)

/** How slow an agent is: what half of the answers take, about, in seconds. */
const slowness: Readonly<Record<string, number>> = { A01: 6, A02: 8, A03: 5, A04: 12, A05: 9, B01: 9 }

const isRush = (second: number): boolean => {
  const hour = Math.floor(second / 3600) % 24
  return hour === 12 || hour === 20 || hour === 21
}

/** Seconds until an agent answers: mostly soon, now and then very late. Plain divisions, so that every machine draws the same. */
export const waitOf = (draw: Draw, agent: SampleAgent, second: number): number => {
  const turn = draw()
  const usual = (slowness[agent.number] ?? 12) * (isRush(second) ? 1.5 : 1)
  return 4 + Math.min(Math.floor((usual * turn) / (1.04 - turn)), 1_500)
}

/** A chat: ask it to let somebody speak, and take its lines. */
export class SampleTalk {
  readonly lines: SampleLine[] = []
  readonly #draw: Draw
  readonly #words: SampleWords
  readonly product: SampleProduct
  /** what came up already */
  readonly asked = new Set<SampleExchange>()
  agent: SampleAgent
  second: number

  constructor(draw: Draw, agent: SampleAgent, second: number, product: SampleProduct, words: SampleWords) {
    this.#draw = draw
    this.agent = agent
    this.second = second
    this.product = product
    this.#words = words
  }

  say(direction: Direction, text: string): void {
    this.lines.push({ agent: this.agent, second: this.second, direction, text: filled(text, this.#words) })
  }

  /** The buyer writes one of the wordings, message by message. */
  buyer(wordings: readonly string[]): void {
    for (const text of pick(this.#draw, wordings).split('|')) {
      if (this.lines.length > 0) this.second += between(this.#draw, 5, 46)
      this.say('buyer', text)
    }
  }

  /** The shop's own line right after a buyer's first one. */
  automatic(wordings: readonly string[]): void {
    this.second += 1
    this.say('auto', pick(this.#draw, wordings))
  }

  /** The agent answers after a while; further messages follow quickly. */
  answer(wordings: readonly string[]): void {
    this.second += waitOf(this.#draw, this.agent, this.second)
    for (const [index, text] of pick(this.#draw, wordings).split('|').entries()) {
      if (index > 0) this.second += between(this.#draw, 4, 20)
      this.say('agent', text)
    }
  }

  /** One question and its answer; false: nobody answered, and the chat is over. */
  exchange({ asks, answers }: SampleExchange): boolean {
    this.buyer(asks)
    if (this.#draw() < 0.012) return false
    this.answer(answers)
    return true
  }
}

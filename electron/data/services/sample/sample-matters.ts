import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { afterSales, couriers } from './sample-care-lines.ts'
import { preSales, type SampleExchange } from './sample-lines.ts'
import { products, type SampleProduct } from './sample-products.ts'
import { pick, two, type Draw } from './sample-sequence.ts'
import type { SampleWords } from './sample-talk.ts'
import { agents, type SampleAgent } from './sample-team.ts'

// What sample chats are about: products, orders, and whom a memo names.

const fits =
  (product: SampleProduct) =>
  ({ about }: SampleExchange): boolean =>
    about === undefined || about.includes(product.name)

/** What may come up about each product. */
export const sampleQuestions = new Map(
  products.map((product) => [
    product.name,
    { before: preSales.filter(fits(product)), after: afterSales.filter(fits(product)) },
  ]),
)

/** What the braces of wordings stand for in a chat about a product on a day. */
export const wordsOf = (draw: Draw, day: LocalDate, product: SampleProduct, orderNo: string): SampleWords => {
  const { name, size, bears, made, care, price } = product
  const sent = dayAfter(day, 1)
  const date = `${Number(sent.slice(5, 7))} 月 ${Number(sent.slice(8))} 日`
  const yuan = `${Math.floor(price / 100)}.${two(price % 100)}`
  return { p: name, size, bears, made, care, price: yuan, no: orderNo, courier: pick(draw, couriers), date }
}

/** Seconds since midnight. */
export const secondOf = (time: string): number =>
  Number(time.slice(11, 13)) * 3_600 + Number(time.slice(14, 16)) * 60 + Number(time.slice(17, 19))

/** Whom the memo names; null: nobody, or nobody who is here. */
export const namedIn = (memo: string | null | undefined): SampleAgent | null => {
  const text = (memo ?? '').normalize('NFKC').toUpperCase()
  return agents.find(({ number, name }) => text.startsWith(number) || text.startsWith(name)) ?? null
}

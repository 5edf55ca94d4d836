import { dayAfter, type LocalDate } from '#shared/kit/local-time.ts'
import { folded } from '../folded.ts'
import { hasPassed, type Course } from './courses.ts'

/** A product that is new: first sold lately, or put on sale by a course's word. */
export interface NewProduct {
  readonly product: string
  readonly onSale: LocalDate | null
  readonly firstSold: LocalDate | null
}

/** A new product with whoever does not know it. */
export interface Untaught extends NewProduct {
  /** the latest course about it; null: none */
  readonly course: number | null
  readonly agents: readonly string[]
  readonly isOverdue: boolean
}

const plain = (text: string): string => folded(text).replace(/[\s·,，、/|()（）【】[\]-]/g, '')

/** True when a course is about a product: one of the two names contains the other. */
export const isAbout = (course: string | null, product: string): boolean => {
  const [one, other] = [plain(course ?? ''), plain(product)]
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one))
}

const untaughtOf = (
  product: NewProduct,
  courses: readonly Course[],
  agents: readonly string[],
  { today, beforeSaleDays }: { today: LocalDate; beforeSaleDays: number },
): Untaught => {
  const about = courses.filter((course) => isAbout(course.product, product.product))
  const latest = about.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0]
  const due = product.onSale === null ? product.firstSold : dayAfter(product.onSale, -beforeSaleDays)
  return {
    ...product,
    course: latest?.id ?? null,
    agents: agents.filter((agent) => !about.some((course) => hasPassed(course, agent, today))),
    isOverdue: due !== null && due < today,
  }
}

/** New products that somebody has not been taught: those of planned courses first, then those that are simply sold. */
export const untaughtProducts = (
  sold: readonly { readonly product: string; readonly firstSold: LocalDate }[],
  courses: readonly Course[],
  agents: readonly string[],
  world: { readonly today: LocalDate; readonly beforeSaleDays: number; readonly since: LocalDate },
): Untaught[] => {
  const announced = new Map<string, NewProduct>()
  for (const { product, onSale } of courses)
    if (product !== null && onSale !== null && onSale >= world.since)
      announced.set(plain(product), {
        product,
        onSale,
        firstSold: sold.find((one) => isAbout(product, one.product))?.firstSold ?? null,
      })
  const planned = [...announced.values()]
  const surprising = sold.filter(({ product }) => !planned.some((one) => isAbout(one.product, product)))
  return [...planned, ...surprising.map((one) => ({ ...one, onSale: null }))]
    .map((product) => untaughtOf(product, courses, agents, world))
    .filter((product) => product.agents.length > 0)
}

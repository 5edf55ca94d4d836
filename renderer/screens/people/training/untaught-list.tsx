import type { UntaughtProduct } from '#shared/contract/training.ts'
import { goTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Button } from 'antd'

const Line = ({ product }: { product: UntaughtProduct }) => {
  const text = useText().training
  const format = useFormat()
  const { onSale, firstSold, course, people, isOverdue } = product
  const words =
    onSale === null
      ? text.sold(product.product, format.date(firstSold))
      : text.announced(product.product, format.date(onSale))
  return (
    <li>
      <span className={isOverdue ? 'training-bad' : 'training-warn'}>{words}</span>
      <span className="mute">{text.people(people.map(({ name }) => name).join(text.listSign))}</span>
      <Button
        size="small"
        type="link"
        onClick={() =>
          goTo('people', { tab: 'training', ...(course === null ? { new: '1' } : { id: String(course) }) })
        }
      >
        {course === null ? text.plan : text.openCourse}
      </Button>
    </li>
  )
}

/** New products with whoever does not know them. */
export const UntaughtList = ({ products }: { products: readonly UntaughtProduct[] }) => {
  const text = useText().training
  if (products.length === 0) return null
  return (
    <>
      <h2>{text.untaught}</h2>
      <ul className="training-new">
        {products.map((product) => (
          <Line key={product.product} product={product} />
        ))}
      </ul>
    </>
  )
}

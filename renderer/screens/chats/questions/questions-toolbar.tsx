import { Button, Select } from 'antd'
import type { QuestionDigest, QuestionScope } from '#shared/contract/questions.ts'
import type { Shop } from '#shared/contract/shops.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SpanPicker } from '../span-picker.tsx'
import { newestDays, productInQuery, spanName, type QuestionChanges } from './questions-route.ts'

interface ToolbarProps {
  readonly scope: QuestionScope
  readonly newest: LocalDate
  readonly shops: readonly Shop[]
  readonly products: QuestionDigest['products']
  readonly onChange: (changes: QuestionChanges) => void
  readonly onWords: () => void
}

const spanNames = ['sevenDays', 'thirtyDays'] as const

const RangeChoice = ({ scope, newest, onChange }: ToolbarProps) => {
  const text = useText().questions.ranges
  return (
    <SpanPicker
      text={text}
      span={scope}
      names={spanNames.map((value) => ({ value, label: text[value] }))}
      chosen={spanName(scope, newest)}
      onName={(name) => onChange({ ...newestDays(name, newest) })}
      onSpan={onChange}
    />
  )
}

const ProductChoice = ({ scope, products, onChange }: ToolbarProps) => {
  const text = useText().questions
  const format = useFormat()
  const known = products.map(({ product, chats }) => ({
    value: productInQuery(product) ?? '',
    label: text.productChats(product || text.noProduct, format.count(chats)),
  }))
  const chosen = productInQuery(scope.product) ?? ''
  const isKnown = chosen === '' || known.some(({ value }) => value === chosen)
  return (
    <Select
      size="small"
      style={{ width: 220 }}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={420}
      aria-label={text.product}
      value={chosen}
      options={[
        { value: '', label: text.everyProduct },
        ...known,
        ...(isKnown ? [] : [{ value: chosen, label: scope.product || text.noProduct }]),
      ]}
      onChange={(product) => onChange({ product })}
    />
  )
}

/** Which days, shop and product; the shop's word lists. */
export const QuestionsToolbar = (props: ToolbarProps) => {
  const text = useText().questions
  const { scope, shops, onChange, onWords } = props
  return (
    <div className="questions-toolbar">
      <RangeChoice {...props} />
      {shops.length < 2 ? null : (
        <Select
          size="small"
          style={{ width: 130 }}
          popupMatchSelectWidth={false}
          aria-label={text.shop}
          value={scope.shopId === null ? '' : String(scope.shopId)}
          options={[
            { value: '', label: text.everyShop },
            ...shops.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(shop) => onChange({ shop, product: undefined })}
        />
      )}
      <ProductChoice {...props} />
      <Button size="small" className="questions-word-lists" onClick={onWords}>
        {text.shopWords}
      </Button>
    </div>
  )
}

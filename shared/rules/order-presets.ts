import type { OrderField } from '../contract/imports.ts'
import { normalHeader } from './cells.ts'

// Which export a header is, by its names and never by position. The list with the sources: docs/imports.md.

export type FieldColumns = Readonly<Partial<Record<OrderField, readonly string[]>>>

interface PresetVersion {
  readonly version: string
  /** the version is this one when the header has any of these */
  readonly marks: readonly string[]
}

export interface OrderPreset {
  readonly id: string
  /** the header must have all of these */
  readonly all: readonly string[]
  /** and one of these */
  readonly oneOf: readonly string[]
  /** newest first; the last one needs no mark */
  readonly versions: readonly PresetVersion[]
  /** names a field goes by; several present at once are read together, the first with a value leading */
  readonly columns: FieldColumns
}

export const requiredOrderFields = ['orderNo', 'status', 'createdAt'] as const satisfies readonly OrderField[]

/** Taobao and Tmall, one row an order: the old ExportOrderList (2013–2022) and the 千牛 export (2023 on). */
export const taobaoOrders: OrderPreset = {
  id: 'taobao-orders',
  all: ['订单编号', '订单状态', '订单创建时间'],
  oneOf: ['买家实际支付金额', '买家实付金额'],
  versions: [
    { version: '2023', marks: ['买家实付金额', '商品标题', '商家备注'] },
    { version: '2022-03', marks: ['买家会员昵称', '虚拟号过期时间'] },
    { version: '2021', marks: ['满返红包金额', '直播返现状态'] },
    { version: '2020', marks: ['支付单号', '支付详情'] },
    { version: '2018', marks: ['退款金额', '确认收货时间'] },
    { version: '2013', marks: [] },
  ],
  columns: {
    orderNo: ['订单编号'],
    parentOrderNo: ['主订单编号'],
    status: ['订单状态'],
    createdAt: ['订单创建时间'],
    paidAt: ['订单付款时间'],
    shippedAt: ['发货时间'],
    completedAt: ['确认收货时间'],
    shop: ['店铺名称'],
    buyer: ['买家会员名'],
    itemsTotal: ['总金额'],
    payable: ['买家应付货款'],
    postage: ['买家应付邮费'],
    paid: ['买家实际支付金额', '买家实付金额'],
    refunded: ['退款金额'],
    quantity: ['宝贝总数量'],
    memo: ['商家备注', '商家备忘', '订单备注'],
    flag: ['备注标签'],
    buyerNote: ['买家留言'],
    productTitle: ['宝贝标题', '商品标题'],
    sku: ['商品属性SKU', '修改后的sku'],
    closeReason: ['订单关闭原因'],
  },
}

const presets: readonly OrderPreset[] = [taobaoOrders]

/** Item-level exports (宝贝报表): one row an item, told apart so that nobody counts items as orders. */
const itemLevelMarks: readonly (readonly string[])[] = [
  ['子订单编号', '主订单编号', '标题', '价格'],
  ['订单编号', '标题', '价格', '购买数量', '外部系统编号'],
]

/** Every header name any preset knows, normalised: what the header row is searched by. */
export const knownOrderHeaders: ReadonlySet<string> = new Set(
  [...presets.flatMap((preset) => Object.values(preset.columns).flat()), ...itemLevelMarks.flat()].map(normalHeader),
)

/** True for a header of one row an item. */
export const isItemLevelHeader = (names: readonly string[]): boolean =>
  itemLevelMarks.some((marks) => marks.every((mark) => names.includes(normalHeader(mark))))

/** The preset a normalised header belongs to, with its version as `id@version`; null when none fits. */
export const recognisedPreset = (names: readonly string[]): { preset: OrderPreset; name: string } | null => {
  const has = (name: string): boolean => names.includes(normalHeader(name))
  const preset = presets.find(({ all, oneOf }) => all.every(has) && oneOf.some(has))
  if (!preset) return null
  const version = preset.versions.find(({ marks }) => marks.length === 0 || marks.some(has))
  return { preset, name: `${preset.id}@${version?.version ?? ''}` }
}

/** Field → places of its columns in the header, in the preset's order; fields without a column are left out. */
export const columnPlaces = (
  columns: FieldColumns,
  names: readonly string[],
): ReadonlyMap<OrderField, readonly number[]> => {
  const places = new Map<OrderField, readonly number[]>()
  for (const [field, aliases] of Object.entries(columns) as [OrderField, readonly string[]][]) {
    const found = aliases.map((alias) => names.indexOf(normalHeader(alias))).filter((place) => place >= 0)
    if (found.length > 0) places.set(field, found)
  }
  return places
}

/** A mapping made by hand, completed: a column that a preset knows for the field brings its sister columns along. */
export const columnsOfMapping = (
  mapped: Readonly<Partial<Record<OrderField, string>>>,
  preset: OrderPreset | null,
): FieldColumns =>
  Object.fromEntries(
    Object.entries(mapped).map(([field, column]) => {
      const aliases = preset?.columns[field as OrderField] ?? []
      const isKnown = aliases.some((alias) => normalHeader(alias) === normalHeader(column))
      return [field, isKnown ? aliases : [column]]
    }),
  )

import { fieldsOf, importKinds, type ImportField, type ImportKind } from '../../kit/import-fields.ts'
import { normalHeader } from '../cells.ts'
import type { FieldColumns } from './preset.ts'
import { presetsOf } from './presets.ts'

// Names that columns of tables nobody has published go by: a first guess for the wizard, never a signature.

const people = ['姓名', '员工', '员工姓名', '人员', '名字', 'name', 'employee', 'agent']
const accounts = [
  '客服账号',
  '客服',
  '客服昵称',
  '旺旺',
  '旺旺昵称',
  '账号',
  '接待客服',
  '子账号',
  'agent account',
  'agent',
]
const buyers = ['买家', '买家昵称', '用户昵称', '客户', '顾客', '客户昵称', '买家账号', 'customer', 'buyer']
const orderNumbers = ['订单编号', '订单号', '主订单编号', '订单id', 'order no', 'order number', 'order id']

const guesses: Readonly<Record<ImportKind, FieldColumns>> = {
  orders: { orderNo: orderNumbers, buyer: buyers, createdAt: ['下单时间', '创建时间'], paid: ['实付金额', '实付'] },
  messages: {
    agentAccount: accounts,
    buyer: buyers,
    sentAt: ['消息时间', '发送时间', '时间', 'time', 'sent at'],
    text: ['消息内容', '内容', '消息', 'text', 'message', 'content'],
    direction: ['消息方向', '方向', '角色', 'direction', 'role'],
    sender: ['发送人', '发送方', '发言人', '说话人', 'sender', 'from'],
    sessionId: ['会话id', '会话编号', 'session', 'conversation'],
    day: ['日期', 'date'],
  },
  sessions: {
    agentAccount: accounts,
    buyer: buyers,
    sessionId: ['会话id', '会话编号'],
    startedAt: ['会话开始时间', '开始时间', '咨询时间', '接入时间'],
    endedAt: ['会话结束时间', '结束时间'],
    firstResponse: ['首次响应时长', '首响时长'],
  },
  'agent-figures': { agentAccount: [...accounts, ...people], day: ['日期', '统计日期', '时间', 'day', 'date'] },
  refunds: {
    orderNo: orderNumbers,
    refundNo: ['售后编号', '售后单号', '退款编号', '服务单号'],
    amount: ['退款金额(元)', '退款金额', '退款总额', 'amount'],
    succeededAt: ['退款成功时间', '退款时间', '完成时间', '退款完结时间'],
    appliedAt: ['申请时间', '退款申请时间'],
    reason: ['售后原因', '退款原因'],
    status: ['售后状态', '退款状态', '处理结果'],
  },
  reviews: {
    orderNo: orderNumbers,
    at: ['评价时间', '评论时间', '时间', '日期'],
    grade: ['评价等级', '评价星级', '评论星级', '星级', '评分', '评价类型'],
    text: ['评价正文', '评价内容', '评论内容', '评价', '评论', '初评内容', '初次评价'],
    followUp: ['追评', '追加评价', '追加评论', '追评内容'],
    reply: ['商家回复', '回复'],
    buyer: [...buyers, '昵称'],
    productTitle: ['商品名称', '商品标题', '宝贝标题'],
    sku: ['sku', '款式', '规格', '商品规格', '购买规格', '型号'],
  },
  attendance: {
    person: people,
    day: ['日期', '考勤日期', '打卡日期', 'date', 'day'],
    in: ['上班', '上班时间', '上班打卡', '签到', '签到时间', 'in'],
    out: ['下班', '下班时间', '下班打卡', '签退', '签退时间', 'out'],
    status: ['状态', '考勤结果', '打卡结果', 'status'],
    minutesLate: ['迟到分钟', '迟到时长', '迟到(分钟)'],
  },
  roster: {
    person: [
      ...[
        ...people,
        '客服',
        '客服姓名',
        '成员',
        '组员',
        '花名',
        '昵称',
        '值班人员',
        'staff',
        'employee name',
        'staff name',
      ],
      // One cell names the rows and the columns, a slash between them.
      ...['姓名', '员工', '人员'].flatMap((who) =>
        ['/', '\\', ''].flatMap((sign) => [`${who}${sign}日期`, `日期${sign}${who}`]),
      ),
      ...['工号', 'number', 'employee id'],
    ],
  },
}

const columnsOfKind = (kind: ImportKind): FieldColumns =>
  Object.fromEntries(
    fieldsOf(kind).map((field) => {
      const published = presetsOf(kind).flatMap(({ columns }) => columns[field] ?? [])
      return [field, [...new Set([...published, ...(guesses[kind][field] ?? []), field])]]
    }),
  )

const known = new Map<ImportKind, FieldColumns>()

/** Every name any export of the kind, a guess, or the field's own code gives each field. */
export const fuzzyColumns = (kind: ImportKind): FieldColumns => {
  const columns = known.get(kind) ?? columnsOfKind(kind)
  known.set(kind, columns)
  return columns
}

/** How many fields of a kind a header has a column for, required ones counted double. */
const fieldsKnown = (
  kind: ImportKind,
  names: ReadonlySet<string>,
  isRequired: (field: ImportField) => boolean,
): number => {
  let points = 0
  for (const [field, aliases] of Object.entries(fuzzyColumns(kind)) as [ImportField, readonly string[]][])
    if (aliases.some((alias) => names.has(normalHeader(alias)))) points += isRequired(field) ? 2 : 1
  return points
}

/** The kind most of whose fields a header has, for a table nobody recognised; many columns named by a day are a roster. */
export const likeliestKind = (
  names: readonly string[],
  dayColumns: number,
  required: Readonly<Record<ImportKind, { readonly required: readonly ImportField[] }>>,
): ImportKind => {
  const has = new Set(names.filter((name) => name !== ''))
  if (dayColumns >= 3 && dayColumns * 2 > has.size) return 'roster'
  const points = importKinds.map((kind) => ({
    kind,
    points: fieldsKnown(kind, has, (field) => required[kind].required.includes(field)),
  }))
  const best = points.reduce((a, b) => (b.points > a.points ? b : a))
  // One optional column, such as 状态, tells nothing.
  return best.points > 1 ? best.kind : 'orders'
}

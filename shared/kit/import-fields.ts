// What files can become and the names of what they say: plain tables that every place reads.

/** What a file can become. */
export const importKinds = [
  'orders',
  'messages',
  'sessions',
  'agent-figures',
  'refunds',
  'reviews',
  'attendance',
  'roster',
] as const
export type ImportKind = (typeof importKinds)[number]

/** How a value is measured and therefore shown: money in fen, spans in seconds, shares 0–1. */
export const fieldUnits = ['text', 'id', 'time', 'day', 'fen', 'count', 'seconds', 'share', 'ratio', 'status'] as const
export type FieldUnit = (typeof fieldUnits)[number]

/** Who speaks in a chat. `auto`: welcome line, robot; `system`: the platform's own lines. */
export const directions = ['buyer', 'agent', 'auto', 'system'] as const
export type Direction = (typeof directions)[number]

/** Figures a platform states about an agent, by their code names, with their units. They are kept as stated, never derived again. */
export const platformFigures = {
  consultations: 'count',
  receptions: 'count',
  effectiveReceptions: 'count',
  sessions: 'count',
  directReceptions: 'count',
  transferredIn: 'count',
  transferredOut: 'count',
  needingReply: 'count',
  unanswered: 'count',
  unansweredWithin180: 'count',
  slowReceptions: 'count',
  longReceptions: 'count',
  alertedSessions: 'count',
  messages: 'count',
  buyerMessages: 'count',
  agentMessages: 'count',
  agentCharacters: 'count',
  mostAtOnce: 'count',
  answerRatio: 'ratio',
  replyRate: 'share',
  unservedShare: 'share',
  firstResponseMean: 'seconds',
  averageResponseMean: 'seconds',
  averageResponseNew: 'seconds',
  averageResponseAllDay: 'seconds',
  firstResponseAllDay: 'seconds',
  receptionLengthMean: 'seconds',
  within30: 'share',
  within30AllDay: 'share',
  within180: 'share',
  within180Sessions: 'share',
  within180AllDay: 'share',
  inquiries: 'count',
  sameDayInquiries: 'count',
  inquiriesLost: 'count',
  preSaleReceptions: 'count',
  orderedBuyers: 'count',
  buyers: 'count',
  orders: 'count',
  units: 'count',
  conversion: 'share',
  sales: 'fen',
  netSales: 'fen',
  refundedSales: 'fen',
  refundedBuyers: 'count',
  averagePerBuyer: 'fen',
  satisfaction: 'share',
  dissatisfaction: 'share',
  ratingInvitations: 'share',
  ratingParticipation: 'share',
  ratings: 'count',
  goodRatings: 'count',
  badRatings: 'count',
  badRatingShare: 'share',
  ratingsVeryGood: 'count',
  ratingsGood: 'count',
  ratingsFair: 'count',
  ratingsBad: 'count',
  ratingsVeryBad: 'count',
  scores: 'count',
  lowScores: 'count',
  lowScoreShare: 'share',
  disputes: 'count',
  complaints: 'count',
  complaintShare: 'ratio',
  resolutions: 'count',
  resolutionMean: 'seconds',
  consultedProducts: 'count',
  workDays: 'ratio',
  onlineTime: 'seconds',
  breakTime: 'seconds',
  offlineTime: 'seconds',
} as const satisfies Readonly<Record<string, FieldUnit>>
export type PlatformFigure = keyof typeof platformFigures

const figureNames = Object.keys(platformFigures) as PlatformFigure[]

const order = {
  required: ['orderNo', 'status', 'createdAt'],
  optional: [
    ...['parentOrderNo', 'shop', 'buyer', 'paidAt', 'shippedAt', 'completedAt', 'itemsTotal', 'payable', 'postage'],
    ...['paid', 'refunded', 'quantity', 'memo', 'flag', 'buyerNote', 'productTitle', 'productId', 'sku'],
    ...['merchantCode', 'closeReason', 'afterSales', 'itemNo', 'itemPrice', 'itemPaid'],
  ],
} as const

/** Canonical fields of each kind, the targets of a mapping. A roster has one column a date besides its person. */
export const importFields = {
  orders: order,
  messages: {
    required: ['agentAccount', 'buyer', 'sentAt', 'text'],
    optional: ['direction', 'sender', 'shop', 'sessionId', 'day'],
  },
  sessions: {
    required: ['agentAccount', 'startedAt'],
    optional: [
      ...['sessionId', 'shop', 'buyer', 'endedAt', 'firstResponse', 'averageResponse', 'messagesIn', 'messagesOut'],
      ...['satisfaction', 'resolved', 'transcript', 'length', 'transferredTo', 'group', 'productId', 'topic'],
    ],
  },
  'agent-figures': { required: ['agentAccount', 'day'], optional: figureNames },
  refunds: {
    required: ['orderNo', 'amount', 'succeededAt'],
    optional: ['refundNo', 'appliedAt', 'reason', 'reasonKind', 'status', 'phase', 'operator', 'productTitle', 'note'],
  },
  reviews: {
    required: ['orderNo', 'at', 'grade'],
    optional: ['buyer', 'text', 'reply', 'reviewNo', 'followUp', 'followUpAt', 'productTitle', 'productId', 'sku'],
  },
  attendance: {
    required: ['person', 'day'],
    optional: ['in', 'out', 'status', 'minutesLate', 'minutesEarly', 'shift', 'minutesWorked'],
  },
  roster: { required: ['person'], optional: [] },
} as const satisfies Readonly<Record<ImportKind, { required: readonly string[]; optional: readonly string[] }>>

type FieldsOf<Kind extends ImportKind> =
  (typeof importFields)[Kind]['required'][number] | (typeof importFields)[Kind]['optional'][number]
export type OrderField = FieldsOf<'orders'>
/** A canonical field of any kind. */
export type ImportField = { [Kind in ImportKind]: FieldsOf<Kind> }[ImportKind]

/** Every field of a kind, the required ones first. */
export const fieldsOf = (kind: ImportKind): readonly ImportField[] => [
  ...importFields[kind].required,
  ...importFields[kind].optional,
]

/** True for a canonical field of the kind. */
export const isFieldOf = (kind: ImportKind, name: string): name is ImportField =>
  (fieldsOf(kind) as readonly string[]).includes(name)

/** The kinds that belong to the team, not to one shop. */
export const teamKinds: readonly ImportKind[] = ['attendance', 'roster']

import { z } from 'zod'
import { agentNumber, shopId } from '../kit/ids.ts'
import { localDate } from '../kit/local-time.ts'
import { done, draft, nothing, read, write } from './method.ts'
import { namedPerson, registerEntry, registerValues, wholeEntry } from './registers.ts'

const count = z.number().int().nonnegative()
const id = z.number().int().positive()
const span = z.strictObject({ from: localDate, to: localDate })

/** One category of a week's problems: how many, how many the week before, and the entries. */
export const digestGroup = z.strictObject({
  category: z.string(),
  made: count,
  before: count,
  settled: count,
  entries: z.array(registerEntry),
})

/** What was noted in a span, by category, largest first; `left`: open ones from before. */
export const problemDigest = z.strictObject({
  ...span.shape,
  made: count,
  settled: count,
  adopted: count,
  left: count,
  groups: z.array(digestGroup),
  products: z.array(z.strictObject({ product: z.string(), count })),
})
export type ProblemDigest = z.infer<typeof problemDigest>

/** A knowledge entry found: `marks` by field, where the words stand. `used`: how often its answer was copied. */
export const knowledgeHit = z.strictObject({
  entry: registerEntry,
  isExpired: z.boolean(),
  used: count,
  marks: z.strictObject({ question: z.array(z.tuple([count, count])), answer: z.array(z.tuple([count, count])) }),
})
export type KnowledgeHit = z.infer<typeof knowledgeHit>

/** A question many buyers asked that no valid entry answers. `answers`: what agents wrote, most frequent first. */
export const knowledgeGap = z.strictObject({
  question: z.string(),
  product: z.string(),
  asked: count,
  before: count,
  answers: z.array(z.strictObject({ text: z.string(), agents: z.array(namedPerson), count })),
})
export type KnowledgeGap = z.infer<typeof knowledgeGap>

export const contribution = z.strictObject({
  agent: agentNumber,
  name: z.string(),
  problems: count,
  settled: count,
  ideas: count,
  patrol: count,
  adopted: count,
  knowledge: count,
  copied: count,
})
export type Contribution = z.infer<typeof contribution>

/**
 * An inquiry that did not buy in time; `lastText`: the buyer's last line of that day. `reason`: what was noted, null = nobody said. `laterOrder`: number of the
 * first paid order the same buyer made afterwards, null = none is known.
 */
export const lostInquiry = z.strictObject({
  day: localDate,
  shopId,
  shop: z.string(),
  buyerId: id,
  buyer: z.string(),
  agent: agentNumber.nullable(),
  name: z.string().nullable(),
  lastText: z.string(),
  entry: id.nullable(),
  reason: z.string().nullable(),
  laterOrder: z.string().nullable(),
})
export type LostInquiry = z.infer<typeof lostInquiry>

export const lostReasonsOf = z.strictObject({
  ...span.shape,
  /** inquiries of the span that did not buy; null: no chats of these days */
  lost: count.nullable(),
  noted: count,
  reasons: z.array(z.strictObject({ reason: z.string(), count, before: count })),
  inquiries: z.array(lostInquiry),
})
export type LostReasons = z.infer<typeof lostReasonsOf>

/** A week from Monday to Sunday to begin with. `day`: the newest day that holds something; null: none until today does, the week is the running one. */
export const startWeek = z.strictObject({ ...span.shape, day: localDate.nullable() })
export type StartWeek = z.infer<typeof startWeek>

export const problemsContract = {
  /** Where the screens of a week begin: the newest week until today with chats, problems or reasons; on a Monday the one that has just ended, if it has any. */
  startWeek: read(nothing, startWeek),
  digest: read(span, problemDigest),
  /** One click from a settled problem to a knowledge entry; both are linked. */
  makeKnowledge: write(z.strictObject({ problem: id, values: registerValues }), wholeEntry),
  /** Valid entries first, best match first; empty `search`: those used most. */
  knowledge: read(
    z.strictObject({
      search: z.string().trim().max(100),
      product: z.string().max(200).nullable().default(null),
      category: z.string().max(40).nullable().default(null),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    z.strictObject({ total: count, hits: z.array(knowledgeHit) }),
  ),
  /** An answer was copied: counted, told to nobody. */
  countCopy: draft(z.strictObject({ id, agent: agentNumber.nullable().default(null) }), done),
  gaps: read(
    z.strictObject({ ...span.shape, least: z.number().int().min(1).max(1000).default(3) }),
    z.array(knowledgeGap),
  ),
  contributions: read(span, z.array(contribution)),
  lost: read(z.strictObject({ ...span.shape, limit: z.number().int().min(0).max(1000).default(200) }), lostReasonsOf),
  /** Why an inquiry did not buy; said again it is corrected. `agent` null: whoever served it; where nobody did, somebody must be named. */
  noteLost: write(
    z.strictObject({
      shopId,
      buyerId: id,
      day: localDate,
      reason: z.string().trim().min(1).max(30),
      text: z.string().trim().max(1000).nullable().default(null),
      agent: agentNumber.nullable().default(null),
    }),
    wholeEntry,
  ),
  /** Adds the answers that come with the app to an empty or filled base, once each. `added`: how many were not there yet. */
  addTemplates: write(z.strictObject({ agent: agentNumber }), z.strictObject({ added: count })),
}

import { register } from './definition.ts'

// What is noted in seconds between two chats. Checklist S001-014, -023, -057, -084, -086, -141, -150, -156, S002-015, S003-014, -019, -021, -022.

/** Causes that the shop can do something about; complaints, reviews and problems count by them. */
export const causes = ['product', 'process', 'logistics', 'service', 'page'] as const

/** Why an inquiry did not buy. */
export const lostReasons = [
  'price',
  'size',
  'delivery-time',
  'competitor',
  'hesitation',
  'stock',
  'quality-doubt',
  'no-reply',
  'other',
] as const

export const daily = {
  problems: register({
    fields: {
      category: {
        kind: 'choice',
        choices: ['product', 'logistics', 'page', 'policy', 'service', 'system', 'idea', 'patrol', 'memo', 'other'],
        isOpen: true,
        isRequired: true,
        isListed: true,
      },
      text: { kind: 'text', isRequired: true, isListed: true },
      product: { kind: 'product', isListed: true },
      shop: { kind: 'shop' },
      buyer: { kind: 'buyer' },
      orderNo: { kind: 'order' },
      priority: { kind: 'choice', choices: ['low', 'normal', 'high'], isListed: true },
      department: {
        kind: 'choice',
        choices: ['operations', 'warehouse', 'logistics', 'after-sales', 'technical', 'finance'],
        isOpen: true,
      },
      links: { kind: 'links' },
      answer: { kind: 'text', isLater: true, isListed: true },
    },
    title: 'text',
    states: ['open', 'settled', 'adopted', 'dropped'],
    closed: ['settled', 'adopted', 'dropped'],
    moves: {
      settle: { from: ['open'], to: 'settled', asks: ['answer'], isSupervisors: true },
      adopt: { from: ['open', 'settled'], to: 'adopted', asks: ['answer'], isSupervisors: true },
      drop: { from: ['open'], to: 'dropped', needsText: true, isSupervisors: true },
      reopen: { from: ['settled', 'adopted', 'dropped'], to: 'open', needsText: true },
    },
    due: { rule: 'none' },
    person: 'required',
    hasOwner: true,
    isOpenToAgents: true,
  }),
  knowledge: register({
    fields: {
      question: { kind: 'line', isRequired: true, isListed: true, most: 300 },
      answer: { kind: 'text', isRequired: true, isListed: true, most: 4000 },
      category: {
        kind: 'choice',
        choices: ['greeting', 'product', 'price', 'logistics', 'after-sales', 'policy', 'closing', 'case', 'procedure'],
        isOpen: true,
        isListed: true,
      },
      product: { kind: 'product', isListed: true },
      shortcut: { kind: 'line', isListed: true, most: 20 },
      validUntil: { kind: 'day', isListed: true },
      links: { kind: 'links' },
    },
    title: 'question',
    states: ['valid', 'retired'],
    closed: ['retired'],
    moves: {
      retire: { from: ['valid'], to: 'retired', needsText: true },
      restore: { from: ['retired'], to: 'valid' },
    },
    due: { rule: 'field', field: 'validUntil' },
    person: 'required',
    hasOwner: true,
    isStanding: true,
    isOpenToAgents: false,
  }),
  lost: register({
    fields: {
      reason: { kind: 'choice', choices: lostReasons, isOpen: true, isRequired: true, isListed: true },
      text: { kind: 'text', isListed: true },
      product: { kind: 'product', isListed: true },
      shop: { kind: 'shop' },
      buyer: { kind: 'buyer', isListed: true },
      day: { kind: 'day', isRequired: true, isListed: true },
    },
    title: 'reason',
    states: ['noted', 'won-back', 'given-up'],
    closed: ['won-back', 'given-up'],
    moves: {
      'win-back': { from: ['noted'], to: 'won-back' },
      'give-up': { from: ['noted'], to: 'given-up' },
      reopen: { from: ['won-back', 'given-up'], to: 'noted' },
    },
    due: { rule: 'none' },
    person: 'required',
    hasOwner: false,
    isStanding: true,
    isOpenToAgents: true,
  }),
  'follow-up': register({
    fields: {
      kind: {
        kind: 'choice',
        choices: ['address', 'stock', 'dispatch', 'logistics', 'gift', 'refund', 'other'],
        isOpen: true,
        isRequired: true,
        isListed: true,
      },
      orderNo: { kind: 'order', isListed: true },
      text: { kind: 'text', isRequired: true, isListed: true },
      shop: { kind: 'shop' },
      buyer: { kind: 'buyer', isListed: true },
      outcome: { kind: 'text', isLater: true, isListed: true },
    },
    title: 'text',
    states: ['open', 'done', 'dropped'],
    closed: ['done', 'dropped'],
    moves: {
      finish: { from: ['open'], to: 'done', asks: ['outcome'] },
      drop: { from: ['open'], to: 'dropped', needsText: true },
      reopen: { from: ['done', 'dropped'], to: 'open', needsText: true },
    },
    due: { rule: 'days', days: 1 },
    person: 'optional',
    hasOwner: true,
    isOpenToAgents: true,
  }),
  visits: register({
    fields: {
      kind: {
        kind: 'choice',
        choices: ['after-delivery', 'regular', 'festival', 'survey'],
        isOpen: true,
        isRequired: true,
        isListed: true,
      },
      buyer: { kind: 'buyer', isRequired: true, isListed: true },
      shop: { kind: 'shop' },
      orderNo: { kind: 'order' },
      text: { kind: 'text', isListed: true },
      satisfaction: {
        kind: 'choice',
        choices: ['satisfied', 'neutral', 'dissatisfied', 'not-reached'],
        isLater: true,
        isListed: true,
      },
      recommend: { kind: 'number', least: 0, most: 10, isLater: true, isListed: true },
      answer: { kind: 'text', isLater: true },
    },
    title: 'buyer',
    states: ['planned', 'done', 'dropped'],
    closed: ['done', 'dropped'],
    moves: {
      finish: { from: ['planned'], to: 'done', asks: ['satisfaction'] },
      drop: { from: ['planned'], to: 'dropped', needsText: true },
    },
    due: { rule: 'days', days: 7 },
    person: 'optional',
    hasOwner: true,
    isOpenToAgents: true,
  }),
} as const

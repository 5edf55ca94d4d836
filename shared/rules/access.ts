import type { MethodName } from '../contract/index.ts'
import type { Role } from '../contract/people.ts'

// Who may do what at the window. Checklist S002-007, S002-022, S002-024; the rule book: docs/privacy.md §4.

/** What can be called while nobody has said who he is: how the window looks, and the lock itself. */
export const openWhileLocked: readonly MethodName[] = [
  'settings.get',
  'settings.access',
  'settings.unlock',
  'settings.lock',
]

/** What an agent may call. Where a call names a person, it must be the agent's own number: the services see to that. */
const agentMay: readonly MethodName[] = [
  'people.list',
  'people.coursesOf',
  'people.signCourse',
  'people.shops',
  'roster.month',
  'roster.shiftKinds',
  'roster.requests',
  'roster.ask',
  'roster.consent',
  'handovers.list',
  'handovers.changes',
  'handovers.get',
  'handovers.open',
  'handovers.suggestions',
  'handovers.add',
  'handovers.accept',
  'handovers.drop',
  'handovers.change',
  'handovers.note',
  'handovers.close',
  'handovers.reopen',
  'handovers.draftOf',
  'handovers.saveDraft',
  'handovers.sign',
  'handovers.remark',
  'handovers.waiting',
  'handovers.calendar',
  'handovers.settings',
  'registers.list',
  'registers.get',
  'registers.add',
  'registers.correct',
  'registers.move',
  'registers.note',
  'registers.attachments',
  'registers.attach',
  'registers.detach',
  'registers.draftOf',
  'registers.saveDraft',
  'registers.settings',
  'problems.knowledge',
  'problems.countCopy',
  'quality.returnRules',
  'quality.returnAdvice',
  'quality.orderFacts',
  'quality.scores',
  'quality.scoreOf',
  'quality.acknowledge',
  'ledger.acknowledge',
  'performance.sheets',
  'performance.appeals',
  'performance.makeAppeal',
  'performance.noteAppeal',
  'performance.withdrawAppeal',
  'orders.months',
]

/** What finance may call: pay and what it stands on, and the activity fund. */
const financeMay: readonly MethodName[] = [
  'people.list',
  'people.shops',
  'roster.shiftKinds',
  'orders.months',
  'orders.commission',
  'orders.why',
  'orders.plans',
  'orders.planSignatures',
  'performance.sheets',
  'performance.summary',
  'performance.details',
  'performance.saveWorkbook',
  'performance.months',
  'performance.monthFindings',
  'performance.monthDifference',
  'performance.appeals',
  'performance.scores',
  'performance.inputs',
  'performance.paySettings',
  'performance.savePaySettings',
  'performance.addCorrection',
  'registers.list',
  'registers.get',
  'registers.add',
  'registers.correct',
  'registers.move',
  'registers.note',
  'registers.attachments',
  'registers.attach',
  'registers.detach',
  'registers.draftOf',
  'registers.saveDraft',
  'registers.settings',
  'ledger.fund',
  'ledger.fundMonths',
  'ledger.settings',
]

const allowed: Readonly<Record<Exclude<Role, 'supervisor'>, ReadonlySet<MethodName>>> = {
  agent: new Set([...openWhileLocked, ...agentMay]),
  finance: new Set([...openWhileLocked, ...financeMay]),
}

/** True when a role may call a method at all; `null`: the window is locked. A supervisor may everything. */
export const mayCall = (role: Role | null, method: MethodName): boolean =>
  role === 'supervisor' || (role === null ? openWhileLocked.includes(method) : allowed[role].has(method))

/** Every call a role may make; null: all of them. */
export const methodsFor = (role: Role): readonly MethodName[] | null =>
  role === 'supervisor' ? null : [...allowed[role]]

/** A screen with the tabs of it a role sees, in order; `tabs` null: all of them. */
export interface AllowedScreen {
  readonly screen: string
  readonly tabs: readonly string[] | null
}

const screensOf: Readonly<Record<Exclude<Role, 'supervisor'>, readonly AllowedScreen[]>> = {
  agent: [
    { screen: 'today', tabs: null },
    { screen: 'handovers', tabs: ['waiting', 'sheet', 'calendar', 'list'] },
    { screen: 'quality', tabs: ['complaints', 'reviews', 'after-sales'] },
    { screen: 'problems', tabs: ['log', 'knowledge', 'follow-up', 'visits'] },
  ],
  finance: [
    { screen: 'performance', tabs: ['sheets', 'months'] },
    { screen: 'orders', tabs: ['commission'] },
    { screen: 'ledger', tabs: ['fund'] },
  ],
}

/** The screens a role sees; null: all. */
export const screensFor = (role: Role): readonly AllowedScreen[] | null =>
  role === 'supervisor' ? null : screensOf[role]

/** Registers that finance may read and write. */
export const financeRegisters: readonly string[] = ['fund']
/** Registers of which an agent reads only what speaks of the agent. */
export const ownRegisters: readonly string[] = ['awards', 'warnings', 'office', 'improvement', 'mentoring']
/** Registers of which an agent reads only what is his to see to, and takes no step but these. */
export const ownedRegisters: Readonly<Record<string, readonly string[]>> = { actions: ['finish'] }

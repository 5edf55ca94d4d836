import type { z } from 'zod'
import { appeals } from './appeals.ts'
import { attendance } from './attendance.ts'
import { chats } from './chats.ts'
import { commission } from './commission.ts'
import { demand } from './demand.ts'
import { evidence } from './evidence.ts'
import { handovers } from './handovers.ts'
import { imports } from './imports.ts'
import { monthClose } from './month-close.ts'
import { notebooks } from './notebooks.ts'
import { orders } from './orders.ts'
import { people } from './people.ts'
import { performance } from './performance.ts'
import { plans } from './plans.ts'
import { questions } from './questions.ts'
import { rosterChecks } from './roster-checks.ts'
import { rosterMonths } from './roster-month.ts'
import { rosterPapers } from './roster-paper.ts'
import { rosterRequests } from './roster-requests.ts'
import { rosterSolve } from './roster-solve.ts'
import { roster } from './roster.ts'
import { ruleSets } from './rule-sets.ts'
import { scores } from './scores.ts'
import { serviceFigures } from './service-figures.ts'
import { settings } from './settings.ts'
import { shops } from './shops.ts'
import { unpaid } from './unpaid.ts'

/** The app's table of contents: everything that can be asked of the data process, by name. Nothing else crosses. */
export const contract = {
  ...notebooks,
  'people.list': people.list,
  'people.add': people.add,
  'people.change': people.change,
  'people.leave': people.leave,
  'people.comeBack': people.comeBack,
  'people.setPin': people.setPin,
  'people.understandPaste': people.understandPaste,
  'people.addPasted': people.addPasted,
  'people.shops': shops.list,
  'people.addShop': shops.add,
  'people.changeShop': shops.change,
  'roster.shiftKinds': roster.shiftKinds,
  'roster.saveShiftKind': roster.saveShiftKind,
  'roster.retireShiftKind': roster.retireShiftKind,
  'roster.month': rosterMonths.month,
  'roster.edit': rosterMonths.edit,
  'roster.publish': rosterMonths.publish,
  'roster.versions': rosterMonths.versions,
  'roster.events': rosterMonths.events,
  'roster.saveEvent': rosterMonths.saveEvent,
  'roster.removeEvent': rosterMonths.removeEvent,
  'roster.saveWish': rosterMonths.saveWish,
  'roster.removeWish': rosterMonths.removeWish,
  'roster.saveNeeds': rosterMonths.saveNeeds,
  'roster.settings': rosterChecks.settings,
  'roster.saveSettings': rosterChecks.saveSettings,
  'roster.check': rosterChecks.check,
  'roster.requests': rosterRequests.list,
  'roster.ask': rosterRequests.ask,
  'roster.consent': rosterRequests.consent,
  'roster.decide': rosterRequests.decide,
  'roster.withdraw': rosterRequests.withdraw,
  'roster.solve': rosterSolve.solve,
  'roster.stopSolving': rosterSolve.stopSolving,
  'roster.wall': rosterPapers.wall,
  'roster.saveWorkbook': rosterPapers.saveWorkbook,
  'roster.saveCalendars': rosterPapers.saveCalendars,
  'roster.forecast': demand.forecast,
  'roster.staffing': demand.staffing,
  'roster.monthNeeds': demand.monthNeeds,
  'roster.adoptNeeds': demand.adoptNeeds,
  'roster.attendance': attendance.month,
  'roster.saveAttendance': attendance.save,
  'roster.removeAttendance': attendance.remove,
  'handovers.list': handovers.list,
  'handovers.changes': handovers.changes,
  'handovers.get': handovers.get,
  'handovers.open': handovers.open,
  'handovers.suggestions': handovers.suggestions,
  'handovers.add': handovers.add,
  'handovers.accept': handovers.accept,
  'handovers.drop': handovers.drop,
  'handovers.change': handovers.change,
  'handovers.note': handovers.note,
  'handovers.close': handovers.close,
  'handovers.reopen': handovers.reopen,
  'handovers.draftOf': handovers.draftOf,
  'handovers.saveDraft': handovers.saveDraft,
  'handovers.sign': handovers.sign,
  'handovers.remark': handovers.remark,
  'handovers.waiting': handovers.waiting,
  'handovers.calendar': handovers.calendar,
  'handovers.verify': handovers.verify,
  'handovers.settings': handovers.settings,
  'handovers.saveSettings': handovers.saveSettings,
  'imports.preview': imports.preview,
  'imports.run': imports.run,
  'imports.list': imports.list,
  'imports.contested': imports.contested,
  'imports.undo': imports.undo,
  'imports.saveRejected': imports.saveRejected,
  'imports.keepPasted': imports.keepPasted,
  'imports.waitingFiles': imports.waitingFiles,
  'chats.figures': serviceFigures.figures,
  'chats.histogram': serviceFigures.histogram,
  'chats.why': serviceFigures.why,
  'chats.platformValues': serviceFigures.platformValues,
  'chats.demand': serviceFigures.demand,
  'chats.gamingSigns': serviceFigures.gamingSigns,
  'chats.replySpans': serviceFigures.replySpans,
  'chats.days': serviceFigures.days,
  'chats.ruleSets': ruleSets.list,
  'chats.saveRuleSet': ruleSets.save,
  'chats.tryRuleSet': ruleSets.try,
  'chats.search': chats.search,
  'chats.countHits': chats.countHits,
  'chats.list': chats.list,
  'chats.unownedAccounts': chats.unownedAccounts,
  'chats.read': chats.read,
  'chats.customer': chats.customer,
  'chats.evidence': chats.evidence,
  'chats.readiness': chats.readiness,
  'chats.prepare': chats.prepare,
  'chats.isPastPeriod': chats.isPastPeriod,
  'chats.planPurge': chats.planPurge,
  'chats.purge': chats.purge,
  'chats.purges': chats.purges,
  'chats.questions': questions.digest,
  'chats.questionExamples': questions.examples,
  'chats.words': questions.words,
  'chats.saveWords': questions.saveWords,
  'orders.list': orders.list,
  'orders.attribution': orders.attribution,
  'orders.months': orders.months,
  'orders.attributionSettings': orders.attributionSettings,
  'orders.saveAttributionSettings': orders.saveAttributionSettings,
  'orders.decide': orders.decide,
  'orders.revokeDecision': orders.revokeDecision,
  'orders.history': orders.history,
  'orders.desk': evidence.desk,
  'orders.evidence': evidence.of,
  'orders.missingMemos': evidence.missingMemos,
  'orders.unpaid': unpaid.list,
  'orders.nudge': unpaid.nudge,
  'orders.takeBackNudge': unpaid.takeBackNudge,
  'orders.recovered': unpaid.recovered,
  'orders.plans': plans.list,
  'orders.savePlan': plans.save,
  'orders.planSignatures': plans.signatures,
  'orders.signPlan': plans.sign,
  'orders.comparePlans': plans.compare,
  'orders.commission': commission.run,
  'orders.why': commission.why,
  'performance.schemes': scores.schemes,
  'performance.saveScheme': scores.saveScheme,
  'performance.scores': scores.cards,
  'performance.inputs': scores.inputs,
  'performance.saveInput': scores.saveInput,
  'performance.paySettings': scores.paySettings,
  'performance.savePaySettings': scores.savePaySettings,
  'performance.months': monthClose.months,
  'performance.monthFindings': monthClose.findings,
  'performance.checkMonth': monthClose.check,
  'performance.closeMonth': monthClose.close,
  'performance.reopenMonth': monthClose.reopen,
  'performance.monthDifference': monthClose.difference,
  'performance.appeals': appeals.list,
  'performance.makeAppeal': appeals.make,
  'performance.noteAppeal': appeals.note,
  'performance.answerAppeal': appeals.answer,
  'performance.withdrawAppeal': appeals.withdraw,
  'performance.addCorrection': appeals.addCorrection,
  'performance.sheets': performance.sheets,
  'performance.summary': performance.summary,
  'performance.details': performance.details,
  'performance.saveWorkbook': performance.saveWorkbook,
  'performance.today': performance.today,
  'settings.get': settings.get,
  'settings.change': settings.change,
  'settings.about': settings.about,
  'settings.audit': settings.audit,
  'settings.verify': settings.verify,
  'settings.backups': settings.backups,
  'settings.makeBackup': settings.makeBackup,
  'settings.restore': settings.restore,
  'settings.exportTeam': settings.exportTeam,
  'settings.initTeam': settings.initTeam,
  'settings.loadSample': settings.loadSample,
} as const

export type Contract = typeof contract
export type MethodName = keyof Contract
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
export type ParsedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<Contract[Name]['output']>
export type NamesOfKind<Kind extends Contract[MethodName]['kind']> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never
}[MethodName]

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(contract, name)

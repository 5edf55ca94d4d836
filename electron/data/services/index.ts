import type { MethodName } from '#shared/contract/index.ts'
import type { Handlers } from './handlers.ts'
import { notebooks } from './notebooks.ts'
import * as archiveChat from './chats/archive-chat.ts'
import * as archiveCustomer from './chats/archive-customer.ts'
import * as archiveList from './chats/archive-list.ts'
import * as archivePeople from './chats/archive-people.ts'
import * as archiveSearch from './chats/archive-search.ts'
import * as preparation from './chats/chat-preparation.ts'
import * as chatPurge from './chats/chat-purge.ts'
import * as purgePlan from './chats/purge-plan.ts'
import * as desk from './orders/desk.ts'
import * as orderEvidence from './orders/evidence.ts'
import * as missingMemos from './orders/missing-memos.ts'
import * as unpaid from './orders/unpaid.ts'
import * as planSignatures from './orders/plan-signatures.ts'
import * as planComparison from './orders/plan-comparison.ts'
import * as scores from './performance/scores.ts'
import * as monthInputs from './performance/month-inputs.ts'
import * as monthClose from './performance/month-close.ts'
import * as monthDifference from './performance/month-difference.ts'
import * as appeals from './performance/appeals.ts'
import * as corrections from './performance/corrections.ts'
import * as summary from './performance/summary.ts'
import * as commission from './orders/commission.ts'
import * as figureDemand from './chats/figure-demand.ts'
import * as figureHistogram from './chats/figure-histogram.ts'
import * as figurePlatform from './chats/figure-platform.ts'
import * as figureReplySpans from './chats/figure-reply-spans.ts'
import * as figureSigns from './chats/figure-signs.ts'
import * as figureWhy from './chats/figure-why.ts'
import * as inbox from './imports/import-inbox.ts'
import * as imports from './imports/imports.ts'
import * as attributionRules from './orders/attribution-settings.ts'
import * as orderHistory from './orders/order-history.ts'
import * as orders from './orders/orders.ts'
import * as people from './people.ts'
import * as performance from './performance/performance.ts'
import * as plans from './orders/plans.ts'
import * as questionExamples from './chats/question-examples.ts'
import * as questions from './chats/questions.ts'
import * as roster from './roster/shift-kinds.ts'
import * as rosterExchange from './roster/exchange.ts'
import * as rosterPaper from './roster/paper.ts'
import * as rosterMonth from './roster/month.ts'
import * as rosterEdit from './roster/edit.ts'
import * as rosterPublish from './roster/publish.ts'
import * as rosterDays from './roster/days.ts'
import * as rosterChecks from './roster/checks.ts'
import * as rosterRequests from './roster/requests.ts'
import * as rosterConsents from './roster/consents.ts'
import * as rosterDecisions from './roster/decisions.ts'
import * as rosterSolve from './roster/solve.ts'
import * as rosterForecast from './roster/forecast.ts'
import * as rosterStaffing from './roster/staffing.ts'
import * as rosterAttendance from './roster/attendance.ts'
import * as handoversList from './handovers/list.ts'
import * as handoversHandover from './handovers/handover.ts'
import * as handoversSuggestions from './handovers/suggestions.ts'
import * as handoversItems from './handovers/items.ts'
import * as handoversSigning from './handovers/signing.ts'
import * as handoversSettings from './handovers/settings.ts'
import * as ruleSets from './chats/rule-sets.ts'
import * as serviceFigures from './chats/service-figures.ts'
import * as settings from './settings.ts'
import * as shops from './shops.ts'
import * as team from './team.ts'

/** What does the work of every method of the contract. */
export const handlers: Handlers<MethodName> = {
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
  'roster.month': rosterMonth.month,
  'roster.edit': rosterEdit.edit,
  'roster.publish': rosterPublish.publish,
  'roster.versions': rosterPublish.versions,
  'roster.events': rosterDays.events,
  'roster.saveEvent': rosterDays.saveEvent,
  'roster.removeEvent': rosterDays.removeEvent,
  'roster.saveWish': rosterDays.saveWish,
  'roster.removeWish': rosterDays.removeWish,
  'roster.saveNeeds': rosterDays.saveNeeds,
  'roster.settings': rosterChecks.settings,
  'roster.saveSettings': rosterChecks.saveSettings,
  'roster.check': rosterChecks.check,
  'roster.requests': rosterRequests.requests,
  'roster.ask': rosterRequests.ask,
  'roster.consent': rosterConsents.consent,
  'roster.decide': rosterDecisions.decide,
  'roster.withdraw': rosterDecisions.withdraw,
  'roster.solve': rosterSolve.solve,
  'roster.stopSolving': rosterSolve.stopSolving,
  'roster.wall': rosterPaper.wall,
  'roster.saveWorkbook': rosterExchange.saveWorkbook,
  'roster.saveCalendars': rosterExchange.saveCalendars,
  'roster.forecast': rosterForecast.forecast,
  'roster.staffing': rosterStaffing.staffing,
  'roster.monthNeeds': rosterStaffing.monthNeeds,
  'roster.adoptNeeds': rosterStaffing.adoptNeeds,
  'roster.attendance': rosterAttendance.attendance,
  'roster.saveAttendance': rosterAttendance.saveAttendance,
  'roster.removeAttendance': rosterAttendance.removeAttendance,
  'handovers.list': handoversList.list,
  'handovers.changes': handoversList.changes,
  'handovers.calendar': handoversList.calendar,
  'handovers.waiting': handoversList.waiting,
  'handovers.get': handoversHandover.get,
  'handovers.open': handoversHandover.open,
  'handovers.suggestions': handoversSuggestions.suggestions,
  'handovers.accept': handoversSuggestions.accept,
  'handovers.drop': handoversSuggestions.drop,
  'handovers.add': handoversItems.add,
  'handovers.change': handoversItems.change,
  'handovers.note': handoversItems.note,
  'handovers.close': handoversItems.close,
  'handovers.reopen': handoversItems.reopen,
  'handovers.draftOf': handoversItems.draftOf,
  'handovers.saveDraft': handoversItems.saveDraft,
  'handovers.sign': handoversSigning.sign,
  'handovers.remark': handoversSigning.remark,
  'handovers.verify': handoversSigning.verify,
  'handovers.settings': handoversSettings.settings,
  'handovers.saveSettings': handoversSettings.saveSettings,
  'imports.preview': imports.preview,
  'imports.run': imports.run,
  'imports.list': imports.list,
  'imports.contested': orders.contestedOf,
  'imports.undo': imports.undo,
  'imports.saveRejected': imports.saveRejected,
  'imports.keepPasted': inbox.keepPasted,
  'imports.waitingFiles': inbox.waitingFiles,
  'chats.figures': serviceFigures.figures,
  'chats.replySpans': figureReplySpans.replySpans,
  'chats.days': serviceFigures.days,
  'chats.histogram': figureHistogram.histogram,
  'chats.why': figureWhy.why,
  'chats.platformValues': figurePlatform.platformValues,
  'chats.demand': figureDemand.demand,
  'chats.gamingSigns': figureSigns.gamingSigns,
  'chats.ruleSets': ruleSets.list,
  'chats.saveRuleSet': ruleSets.save,
  'chats.tryRuleSet': serviceFigures.tryRuleSet,
  'chats.questions': questions.digest,
  'chats.questionExamples': questionExamples.examples,
  'chats.words': questions.words,
  'chats.saveWords': questions.saveWords,
  'chats.search': archiveSearch.search,
  'chats.countHits': archiveSearch.countHits,
  'chats.list': archiveList.list,
  'chats.unownedAccounts': archivePeople.unownedAccounts,
  'chats.read': archiveChat.read,
  'chats.customer': archiveCustomer.customer,
  'chats.evidence': archiveChat.evidence,
  'chats.readiness': preparation.readiness,
  'chats.prepare': preparation.prepare,
  'chats.isPastPeriod': purgePlan.isPastPeriod,
  'chats.planPurge': purgePlan.plan,
  'chats.purge': chatPurge.purge,
  'chats.purges': purgePlan.list,
  'orders.list': orders.list,
  'orders.attribution': orders.attribution,
  'orders.months': orders.months,
  'orders.attributionSettings': attributionRules.attributionSettings,
  'orders.saveAttributionSettings': attributionRules.saveAttributionSettings,
  'orders.decide': orders.decide,
  'orders.revokeDecision': orders.revokeDecision,
  'orders.history': orderHistory.history,
  'orders.plans': plans.list,
  'orders.savePlan': plans.save,
  'orders.commission': commission.run,
  'orders.why': commission.why,
  'performance.sheets': performance.sheets,
  'performance.saveWorkbook': performance.saveWorkbook,
  'performance.today': performance.today,
  'orders.desk': desk.desk,
  'orders.evidence': orderEvidence.evidence,
  'orders.missingMemos': missingMemos.missingMemos,
  'orders.unpaid': unpaid.list,
  'orders.nudge': unpaid.nudge,
  'orders.takeBackNudge': unpaid.takeBackNudge,
  'orders.recovered': unpaid.recovered,
  'orders.planSignatures': planSignatures.signatures,
  'orders.signPlan': planSignatures.sign,
  'orders.comparePlans': planComparison.compare,
  'performance.schemes': scores.schemes,
  'performance.saveScheme': scores.saveScheme,
  'performance.scores': scores.cards,
  'performance.inputs': monthInputs.inputs,
  'performance.saveInput': monthInputs.saveInput,
  'performance.paySettings': monthInputs.paySettings,
  'performance.savePaySettings': monthInputs.savePaySettings,
  'performance.months': monthClose.months,
  'performance.monthFindings': monthClose.findings,
  'performance.checkMonth': monthClose.check,
  'performance.closeMonth': monthClose.close,
  'performance.reopenMonth': monthClose.reopen,
  'performance.monthDifference': monthDifference.difference,
  'performance.appeals': appeals.list,
  'performance.makeAppeal': appeals.make,
  'performance.noteAppeal': appeals.note,
  'performance.answerAppeal': appeals.answer,
  'performance.withdrawAppeal': appeals.withdraw,
  'performance.addCorrection': corrections.addCorrection,
  'performance.summary': summary.summary,
  'performance.details': summary.details,
  'settings.get': settings.get,
  'settings.change': settings.change,
  'settings.about': settings.about,
  'settings.audit': settings.audit,
  'settings.verify': settings.verify,
  'settings.backups': settings.backups,
  'settings.makeBackup': settings.makeBackup,
  'settings.restore': settings.restore,
  'settings.exportTeam': team.exportTeam,
  'settings.initTeam': team.initTeam,
  'settings.loadSample': team.loadSample,
}

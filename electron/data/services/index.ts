import type { Contract, MethodName, OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context, Work } from '../context.ts'
import * as archiveChat from './chats/archive-chat.ts'
import * as archiveCustomer from './chats/archive-customer.ts'
import * as archiveList from './chats/archive-list.ts'
import * as archivePeople from './chats/archive-people.ts'
import * as archiveSearch from './chats/archive-search.ts'
import * as preparation from './chats/chat-preparation.ts'
import * as commission from './commission.ts'
import * as figureDemand from './chats/figure-demand.ts'
import * as figureHistogram from './chats/figure-histogram.ts'
import * as figurePlatform from './chats/figure-platform.ts'
import * as figureReplySpans from './chats/figure-reply-spans.ts'
import * as figureSigns from './chats/figure-signs.ts'
import * as figureWhy from './chats/figure-why.ts'
import * as inbox from './imports/import-inbox.ts'
import * as imports from './imports/imports.ts'
import * as orders from './orders.ts'
import * as people from './people.ts'
import * as performance from './performance.ts'
import * as plans from './plans.ts'
import * as questionExamples from './chats/question-examples.ts'
import * as questions from './chats/questions.ts'
import * as roster from './roster.ts'
import * as ruleSets from './chats/rule-sets.ts'
import * as serviceFigures from './chats/service-figures.ts'
import * as settings from './settings.ts'
import * as shops from './shops.ts'
import * as team from './team.ts'

type Answer<Name extends MethodName> = Contract[Name]['kind'] extends 'job' ? Promise<OutputOf<Name>> : OutputOf<Name>

/** One function for every method of the contract: a method without one does not compile. */
type Handlers = {
  readonly [Name in MethodName]: (context: Context, input: ParsedInputOf<Name>, work: Work) => Answer<Name>
}

export const handlers: Handlers = {
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
  'orders.list': orders.list,
  'orders.attribution': orders.attribution,
  'orders.months': orders.months,
  'orders.attributionSettings': orders.attributionSettings,
  'orders.saveAttributionSettings': orders.saveAttributionSettings,
  'orders.decide': orders.decide,
  'orders.revokeDecision': orders.revokeDecision,
  'orders.history': orders.history,
  'orders.plans': plans.list,
  'orders.savePlan': plans.save,
  'orders.commission': commission.run,
  'orders.why': commission.why,
  'performance.schemes': performance.schemes,
  'performance.saveScheme': performance.saveScheme,
  'performance.sheets': performance.sheets,
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
  'settings.exportTeam': team.exportTeam,
  'settings.initTeam': team.initTeam,
  'settings.loadSample': team.loadSample,
}

import type { notebooks as contract } from '#shared/contract/notebooks.ts'
import type { Handlers } from './handlers.ts'
import * as registersList from './registers/list.ts'
import * as registersEntry from './registers/entry.ts'
import * as registersAttachments from './registers/attachments.ts'
import * as registersChanges from './registers/changes.ts'
import * as registersDrafts from './registers/drafts.ts'
import * as registersSettings from './registers/settings.ts'
import * as registersWorkbook from './registers/workbook.ts'
import * as qualityLists from './quality/lists.ts'
import * as qualityScan from './quality/scan.ts'
import * as qualityHits from './quality/hits.ts'
import * as qualityVerdicts from './quality/verdicts.ts'
import * as qualitySamples from './quality/samples.ts'
import * as qualityForms from './quality/forms.ts'
import * as qualityScoring from './quality/scoring.ts'
import * as qualityScored from './quality/scored.ts'
import * as qualityAcknowledging from './quality/acknowledging.ts'
import * as qualityScoringDrafts from './quality/scoring-drafts.ts'
import * as qualityResults from './quality/results.ts'
import * as qualityCareFigures from './quality/care-figures.ts'
import * as qualityCareSuggestions from './quality/care-suggestions.ts'
import * as qualityOrderFacts from './quality/order-facts.ts'
import * as qualityReturnRules from './quality/return-rules.ts'
import * as problemsDigest from './problems/digest.ts'
import * as problemsKnowledge from './problems/knowledge.ts'
import * as problemsGaps from './problems/gaps.ts'
import * as problemsContributions from './problems/contributions.ts'
import * as problemsLost from './problems/lost.ts'
import * as problemsStartWeek from './problems/start-week.ts'
import * as problemsTemplates from './problems/templates.ts'
import * as ledgerAcknowledging from './ledger/acknowledging.ts'
import * as ledgerSettings from './ledger/settings.ts'
import * as ledgerProposals from './ledger/proposals.ts'
import * as ledgerGrant from './ledger/grant.ts'
import * as ledgerStanding from './ledger/standing.ts'
import * as ledgerFund from './ledger/fund.ts'
import * as trainingOverview from './training/overview.ts'
import * as trainingSettings from './training/settings.ts'
import * as trainingCourses from './training/courses.ts'
import * as meetingsMeeting from './meetings/meeting.ts'
import * as meetingsList from './meetings/list.ts'
import * as meetingsChanges from './meetings/changes.ts'
import * as meetingsSettings from './meetings/settings.ts'
import * as access from './access/access.ts'
import * as accessReveal from './access/reveal.ts'
import * as accessLog from './access/log.ts'

/** What does the work of the notebooks' methods. */
export const notebooks: Handlers<keyof typeof contract> = {
  'registers.list': registersList.list,
  'registers.get': registersEntry.get,
  'registers.waiting': registersList.waiting,
  'registers.add': registersChanges.add,
  'registers.correct': registersChanges.correct,
  'registers.move': registersChanges.move,
  'registers.note': registersChanges.note,
  'registers.attachments': registersAttachments.attachments,
  'registers.attach': registersAttachments.attach,
  'registers.detach': registersAttachments.detach,
  'registers.link': registersChanges.link,
  'registers.draftOf': registersDrafts.draftOf,
  'registers.saveDraft': registersDrafts.saveDraft,
  'registers.settings': registersSettings.settings,
  'registers.saveSettings': registersSettings.saveSettings,
  'registers.saveWorkbook': registersWorkbook.saveWorkbook,
  'quality.lists': qualityLists.lists,
  'quality.listsOf': qualityLists.listsOf,
  'quality.saveLists': qualityLists.saveLists,
  'quality.listsDraft': qualityLists.listsDraft,
  'quality.saveListsDraft': qualityLists.saveListsDraft,
  'quality.scan': qualityScan.scan,
  'quality.hits': qualityHits.hits,
  'quality.judge': qualityVerdicts.judge,
  'quality.exceptions': qualityVerdicts.exceptions,
  'quality.revokeException': qualityVerdicts.revokeException,
  'quality.sampleSettings': qualitySamples.sampleSettings,
  'quality.saveSampleSettings': qualitySamples.saveSampleSettings,
  'quality.trySample': qualitySamples.trySample,
  'quality.drawSample': qualitySamples.drawSample,
  'quality.samples': qualitySamples.samples,
  'quality.forms': qualityForms.forms,
  'quality.saveForm': qualityForms.saveForm,
  'quality.formFor': qualityForms.formFor,
  'quality.hitsOf': qualityScoring.hitsOf,
  'quality.score': qualityScoring.score,
  'quality.correctScore': qualityScoring.correctScore,
  'quality.withdrawScore': qualityScoring.withdrawScore,
  'quality.scores': qualityScored.scores,
  'quality.scoreOf': qualityScored.scoreOf,
  'quality.acknowledge': qualityAcknowledging.acknowledge,
  'quality.draftOf': qualityScoringDrafts.draftOf,
  'quality.saveDraft': qualityScoringDrafts.saveDraft,
  'quality.results': qualityResults.results,
  'quality.careFigures': qualityCareFigures.careFigures,
  'quality.careSuggestions': qualityCareSuggestions.careSuggestions,
  'quality.takeUp': qualityCareSuggestions.takeUp,
  'quality.leaveOut': qualityCareSuggestions.leaveOut,
  'quality.importedFacts': qualityCareSuggestions.importedFacts,
  'quality.returnRules': qualityReturnRules.returnRules,
  'quality.saveReturnRules': qualityReturnRules.saveReturnRules,
  'quality.returnAdvice': qualityReturnRules.returnAdvice,
  'quality.orderFacts': qualityOrderFacts.orderFacts,
  'problems.startWeek': problemsStartWeek.startWeek,
  'problems.digest': problemsDigest.digest,
  'problems.makeKnowledge': problemsKnowledge.makeKnowledge,
  'problems.knowledge': problemsKnowledge.knowledge,
  'problems.countCopy': problemsKnowledge.countCopy,
  'problems.gaps': problemsGaps.gaps,
  'problems.contributions': problemsContributions.contributions,
  'problems.lost': problemsLost.lost,
  'problems.noteLost': problemsLost.noteLost,
  'problems.addTemplates': problemsTemplates.addTemplates,
  'ledger.settings': ledgerSettings.settings,
  'ledger.saveSettings': ledgerSettings.saveSettings,
  'ledger.proposals': ledgerProposals.proposals,
  'ledger.grant': ledgerGrant.grant,
  'ledger.acknowledge': ledgerAcknowledging.acknowledge,
  'ledger.standing': ledgerStanding.standing,
  'ledger.fund': ledgerFund.fund,
  'ledger.fundMonths': ledgerFund.fundMonths,
  'people.training': trainingOverview.overview,
  'people.trainingSettings': trainingSettings.settings,
  'people.saveTrainingSettings': trainingSettings.saveSettings,
  'people.signCourse': trainingCourses.sign,
  'people.saveAttendees': trainingCourses.saveAttendees,
  'people.coursesOf': trainingCourses.of,
  'meetings.get': meetingsMeeting.get,
  'meetings.next': meetingsList.next,
  'meetings.list': meetingsList.list,
  'meetings.saveWords': meetingsChanges.saveWords,
  'meetings.attend': meetingsChanges.attend,
  'meetings.saveMinutes': meetingsChanges.saveMinutes,
  'meetings.hold': meetingsChanges.hold,
  'meetings.addMinutes': meetingsChanges.addMinutes,
  'meetings.settings': meetingsSettings.settings,
  'meetings.saveSettings': meetingsSettings.saveSettings,
  'settings.access': access.state,
  'settings.unlock': access.unlock,
  'settings.lock': access.lock,
  'settings.saveAccess': access.saveSettings,
  'settings.revealBuyer': accessReveal.reveal,
  'settings.accessLog': accessLog.log,
}

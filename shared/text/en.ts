import { app } from './en/app.ts'
import { appeals } from './en/appeals.ts'
import { archive } from './en/archive.ts'
import { chats } from './en/chats.ts'
import { cli } from './en/cli.ts'
import { commission } from './en/commission.ts'
import { desk } from './en/desk.ts'
import { failures } from './en/failures.ts'
import { handovers } from './en/handovers.ts'
import { rosterGrid } from './en/roster-grid.ts'
import { rosterChecks } from './en/roster-checks.ts'
import { rosterSolve } from './en/roster-solve.ts'
import { rosterDemand } from './en/roster-demand.ts'
import { rosterPaper } from './en/roster-paper.ts'
import { rosterRequests } from './en/roster-requests.ts'
import { attendance } from './en/attendance.ts'
import { imports } from './en/imports.ts'
import { kit } from './en/kit.ts'
import { months } from './en/months.ts'
import { orders } from './en/orders.ts'
import { people } from './en/people.ts'
import { performance } from './en/performance.ts'
import { plans } from './en/plans.ts'
import { print } from './en/print.ts'
import { questions } from './en/questions.ts'
import { roster } from './en/roster.ts'
import { scores } from './en/scores.ts'
import { settings } from './en/settings.ts'
import { today } from './en/today.ts'
import { unpaid } from './en/unpaid.ts'
import { registers } from './en/registers.ts'
import { registerWords } from './en/register-words.ts'
import { qualityScan } from './en/quality-scan.ts'
import { qualityScores } from './en/quality-scores.ts'
import { care } from './en/care.ts'
import { problems } from './en/problems.ts'
import { ledger } from './en/ledger.ts'
import { training } from './en/training.ts'
import { meetings } from './en/meetings.ts'
import { access } from './en/access.ts'
import { guide } from './en/guide.ts'
import type { Text } from './zh-CN.ts'

/** Every word the app says, in English. */
export const en = {
  app,
  appeals,
  archive,
  chats,
  cli,
  commission,
  desk,
  failures,
  handovers,
  rosterGrid,
  rosterChecks,
  rosterSolve,
  rosterDemand,
  rosterPaper,
  rosterRequests,
  attendance,
  imports,
  kit,
  months,
  orders,
  people,
  performance,
  plans,
  print,
  questions,
  roster,
  scores,
  settings,
  today,
  unpaid,
  registers,
  registerWords,
  qualityScan,
  qualityScores,
  care,
  problems,
  ledger,
  training,
  meetings,
  access,
  guide,
} satisfies Text

import { app } from './zh-CN/app.ts'
import { appeals } from './zh-CN/appeals.ts'
import { archive } from './zh-CN/archive.ts'
import { chats } from './zh-CN/chats.ts'
import { cli } from './zh-CN/cli.ts'
import { commission } from './zh-CN/commission.ts'
import { desk } from './zh-CN/desk.ts'
import { failures } from './zh-CN/failures.ts'
import { handovers } from './zh-CN/handovers.ts'
import { rosterGrid } from './zh-CN/roster-grid.ts'
import { rosterChecks } from './zh-CN/roster-checks.ts'
import { rosterSolve } from './zh-CN/roster-solve.ts'
import { rosterDemand } from './zh-CN/roster-demand.ts'
import { rosterPaper } from './zh-CN/roster-paper.ts'
import { rosterRequests } from './zh-CN/roster-requests.ts'
import { attendance } from './zh-CN/attendance.ts'
import { imports } from './zh-CN/imports.ts'
import { kit } from './zh-CN/kit.ts'
import { months } from './zh-CN/months.ts'
import { orders } from './zh-CN/orders.ts'
import { people } from './zh-CN/people.ts'
import { performance } from './zh-CN/performance.ts'
import { plans } from './zh-CN/plans.ts'
import { print } from './zh-CN/print.ts'
import { questions } from './zh-CN/questions.ts'
import { roster } from './zh-CN/roster.ts'
import { scores } from './zh-CN/scores.ts'
import { settings } from './zh-CN/settings.ts'
import { today } from './zh-CN/today.ts'
import { unpaid } from './zh-CN/unpaid.ts'
import { registers } from './zh-CN/registers.ts'
import { registerWords } from './zh-CN/register-words.ts'
import { qualityScan } from './zh-CN/quality-scan.ts'
import { qualityScores } from './zh-CN/quality-scores.ts'
import { care } from './zh-CN/care.ts'
import { problems } from './zh-CN/problems.ts'
import { ledger } from './zh-CN/ledger.ts'
import { training } from './zh-CN/training.ts'
import { meetings } from './zh-CN/meetings.ts'
import { access } from './zh-CN/access.ts'
import { guide } from './zh-CN/guide.ts'
import type { TextOf } from './text-of.ts'

/** Every word the app says, in Chinese: the shape all other languages must have. */
export const zhCN = {
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
}

export type Text = TextOf<typeof zhCN>

import type { Command } from './command.ts'
import { accessCommands } from './commands/access.ts'
import { appealCommands } from './commands/appeals.ts'
import { attendanceCommands } from './commands/attendance.ts'
import { careCommands } from './commands/care.ts'
import { commissionCommands } from './commands/commission.ts'
import { demandCommands } from './commands/demand.ts'
import { figurePartCommands } from './commands/figure-parts.ts'
import { figureCommands } from './commands/figures.ts'
import { handoverCommands } from './commands/handover.ts'
import { importCommands } from './commands/imports.ts'
import { ledgerCommands } from './commands/ledger.ts'
import { meetingCommands } from './commands/meeting.ts'
import { monthCommands } from './commands/month.ts'
import { orderCommands } from './commands/orders.ts'
import { problemCommands } from './commands/problems.ts'
import { purgeCommands } from './commands/purge.ts'
import { qualitySampleCommands } from './commands/quality-sample.ts'
import { qualityScanCommands } from './commands/quality-scan.ts'
import { registerCommands } from './commands/registers.ts'
import { rosterCommands } from './commands/roster.ts'
import { rosterFileCommands } from './commands/roster-files.ts'
import { rosterSolveCommands } from './commands/roster-solve.ts'
import { safetyCommands } from './commands/safety.ts'
import { scoreCommands } from './commands/score.ts'
import { searchCommands } from './commands/search.ts'
import { sheetCommands } from './commands/sheet.ts'
import { staffingCommands } from './commands/staffing.ts'
import { teamCommands } from './commands/team.ts'
import { trainingCommands } from './commands/training.ts'
import { unpaidCommands } from './commands/unpaid.ts'

/** Every command there is, in the order of the help. */
export const commands: readonly Command[] = [
  ...teamCommands,
  ...importCommands,
  ...orderCommands,
  ...unpaidCommands,
  ...commissionCommands,
  ...scoreCommands,
  ...monthCommands,
  ...appealCommands,
  ...ledgerCommands,
  ...registerCommands,
  ...trainingCommands,
  ...rosterCommands,
  ...rosterSolveCommands,
  ...rosterFileCommands,
  ...attendanceCommands,
  ...handoverCommands,
  ...sheetCommands,
  ...figureCommands,
  ...figurePartCommands,
  ...demandCommands,
  ...staffingCommands,
  ...searchCommands,
  ...problemCommands,
  ...accessCommands,
  ...careCommands,
  ...meetingCommands,
  ...qualityScanCommands,
  ...qualitySampleCommands,
  ...purgeCommands,
  ...safetyCommands,
]

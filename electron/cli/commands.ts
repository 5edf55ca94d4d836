import type { Command } from './command.ts'
import { appealCommands } from './commands/appeals.ts'
import { attendanceCommands } from './commands/attendance.ts'
import { commissionCommands } from './commands/commission.ts'
import { demandCommands } from './commands/demand.ts'
import { figurePartCommands } from './commands/figure-parts.ts'
import { figureCommands } from './commands/figures.ts'
import { handoverCommands } from './commands/handover.ts'
import { importCommands } from './commands/imports.ts'
import { monthCommands } from './commands/month.ts'
import { orderCommands } from './commands/orders.ts'
import { rosterCommands } from './commands/roster.ts'
import { rosterFileCommands } from './commands/roster-files.ts'
import { rosterSolveCommands } from './commands/roster-solve.ts'
import { safetyCommands } from './commands/safety.ts'
import { scoreCommands } from './commands/score.ts'
import { searchCommands } from './commands/search.ts'
import { sheetCommands } from './commands/sheet.ts'
import { staffingCommands } from './commands/staffing.ts'
import { teamCommands } from './commands/team.ts'
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
  ...safetyCommands,
]

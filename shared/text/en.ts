import { app } from './en/app.ts'
import { archive } from './en/archive.ts'
import { chats } from './en/chats.ts'
import { cli } from './en/cli.ts'
import { commission } from './en/commission.ts'
import { failures } from './en/failures.ts'
import { imports } from './en/imports.ts'
import { kit } from './en/kit.ts'
import { orders } from './en/orders.ts'
import { people } from './en/people.ts'
import { performance } from './en/performance.ts'
import { plans } from './en/plans.ts'
import { print } from './en/print.ts'
import { questions } from './en/questions.ts'
import { roster } from './en/roster.ts'
import { settings } from './en/settings.ts'
import { today } from './en/today.ts'
import type { Text } from './zh-CN.ts'

/** Every word the app says, in English. */
export const en = {
  app,
  archive,
  chats,
  cli,
  commission,
  failures,
  imports,
  kit,
  orders,
  people,
  performance,
  plans,
  print,
  questions,
  roster,
  settings,
  today,
} satisfies Text

import { z } from 'zod'
import { agentNumber } from '../kit/ids.ts'
import { clockTime, localDate } from '../kit/local-time.ts'
import { fen } from '../kit/money.ts'
import { attributionSettings } from './orders.ts'
import { role } from './people.ts'
import { scheme } from './scores.ts'
import { newPlan } from './plans.ts'
import { rosterSettings } from './roster-checks.ts'
import { shopEvent } from './roster-month.ts'
import { leave, restPattern, shiftKind, wish } from './roster.ts'
import { platform } from './shops.ts'

const teamPerson = z.strictObject({
  number: agentNumber,
  name: z.string().trim().min(1).max(60),
  aliases: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  group: z.string().trim().max(40).default(''),
  level: z.string().trim().max(40).default(''),
  joined: localDate.nullable().default(null),
  left: localDate.nullable().default(null),
  baseSalary: fen
    .refine((amount) => amount >= 0 && amount <= 10_000_000_000)
    .nullable()
    .default(null),
  accounts: z
    .array(
      z.strictObject({
        shop: z.string(),
        account: z.string().trim().min(1).max(100),
        from: localDate.nullable().default(null),
        to: localDate.nullable().default(null),
        isShared: z.boolean().optional(),
      }),
    )
    .max(60)
    .default([]),
  role: role.default('agent'),
  pin: z
    .string()
    .regex(/^\d{4,8}$/)
    .optional(),
})

/** The declarative team file of `init --team` and `export --team`. An unknown key or a wrong type is refused with its path. */
export const teamFile = z.strictObject({
  shops: z.array(z.strictObject({ name: z.string().trim().min(1).max(80), platform })).default([]),
  people: z.array(teamPerson).default([]),
  shiftKinds: z.array(shiftKind).default([]),
  restPattern: restPattern.nullable().default(null),
  /** how the checks of the roster stand; null: as they are at first */
  roster: rosterSettings.omit({ restPattern: true }).nullable().default(null),
  /** the shop's own days: sales, stocktakings */
  events: z.array(shopEvent).default([]),
  leave: z.array(leave).default([]),
  wishes: z.array(wish).default([]),
  attribution: attributionSettings.prefault({}),
  plans: z.array(newPlan).default([]),
  schemes: z.array(scheme).default([]),
  ruleSet: z.string().min(1).max(60).default('house'),
  dayStartsAt: clockTime.default('00:00' as z.infer<typeof clockTime>),
})
export type TeamFile = z.infer<typeof teamFile>

import { Refusal } from '#shared/contract/failure.ts'
import type { Plan } from '#shared/contract/plans.ts'
import type { Scheme } from '#shared/contract/scores.ts'
import { teamFile, type TeamFile } from '#shared/contract/team-file.ts'
import type { PersonId, ShopId } from '#shared/kit/ids.ts'
import { folded } from '#shared/rules/folded.ts'
import type { Context } from '../context.ts'
import { listDated, saveDated } from '../stores/dated-store.ts'
import { countOrders } from '../stores/order-store.ts'
import { listPeople } from '../stores/people-store.ts'
import { listEvents, saveEvent } from '../stores/roster-day-store.ts'
import {
  insertLeave,
  insertWish,
  listLeave,
  listShiftKinds,
  listWishes,
  upsertShiftKind,
} from '../stores/roster-store.ts'
import { saveSetting, settingOf } from '../stores/settings-store.ts'
import { listShops } from '../stores/shop-store.ts'
import { attributionSettings, saveAttributionSettings } from './orders/attribution-settings.ts'
import * as people from './people.ts'
import { rosterSettingsOf } from './roster/settings.ts'
import { sampleChats } from './sample/sample-chats.ts'
import { sampleOrders } from './sample/sample-shop.ts'
import { sampleTeam } from './sample/sample-team.ts'
import { change, get } from './settings.ts'
import * as shops from './shops.ts'
import { storeSampleOrders, storeSampleReviews, storeSampleService } from './sample/sample-import.ts'
import { storeSampleHandovers } from './sample/sample-handovers.ts'
import { storeSampleLedger } from './sample/sample-ledger.ts'
import { storeSampleMeeting } from './sample/sample-meeting.ts'
import { storeSampleMoney } from './sample/sample-money.ts'
import { storeSampleQuality } from './sample/sample-quality.ts'
import { storeSampleRegisters } from './sample/sample-registers.ts'
import { storeSampleReviewNotes } from './sample/sample-review-notes.ts'

const rosterWithoutPattern = (context: Context): TeamFile['roster'] => {
  const { restPattern: _restPattern, ...rest } = rosterSettingsOf(context)
  return rest
}

/** The whole team as a file: what `init --team` reads. PINs are kept as hashes and cannot be exported. */
export const exportTeam = (context: Context): TeamFile => {
  const { sql } = context
  const allShops = listShops(sql)
  const shopName = new Map(allShops.map(({ id, name }) => [id, name]))
  const { ruleSet, dayStartsAt } = get(context)
  return teamFile.parse({
    shops: allShops.map(({ name, platform }) => ({ name, platform })),
    people: listPeople(sql).map(({ id: _id, hasPin: _hasPin, accounts, ...person }) => ({
      ...person,
      accounts: accounts.map(({ shopId, account, from, to, isShared }) => ({
        shop: shopName.get(shopId) ?? '',
        account,
        from,
        to,
        ...(isShared ? { isShared } : {}),
      })),
    })),
    shiftKinds: listShiftKinds(sql),
    restPattern: settingOf(sql, 'restPattern') ?? null,
    roster: settingOf(sql, 'roster') === undefined ? null : rosterWithoutPattern(context),
    events: listEvents(sql),
    leave: listLeave(sql),
    wishes: listWishes(sql),
    attribution: attributionSettings(context),
    plans: listDated<Plan>(sql, 'plans'),
    schemes: listDated<Scheme>(sql, 'schemes'),
    ruleSet,
    dayStartsAt,
  })
}

const parsedTeam = (team: unknown): TeamFile => {
  const parsed = teamFile.safeParse(team)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join(
    '.',
  )
  throw new Refusal('team-file-invalid', { path, reason: issue?.message ?? '' })
}

const broken = (path: string, reason: string): Refusal => new Refusal('team-file-invalid', { path, reason })

const addPeople = (context: Context, team: TeamFile): ReadonlyMap<string, PersonId> => {
  const shopIds = new Map<string, ShopId>(listShops(context.sql).map(({ id, name }) => [name, id]))
  const ids = new Map<string, PersonId>()
  for (const [index, { pin, left, accounts, ...person }] of team.people.entries()) {
    const known = accounts.map(({ shop, ...account }, place) => {
      const shopId = shopIds.get(shop)
      if (shopId === undefined) throw broken(`people.${index}.accounts.${place}.shop`, shop)
      return { shopId, ...account }
    })
    const { id } = people.add(context, { ...person, accounts: known })
    if (left !== null) people.leave(context, { id, left })
    if (pin !== undefined) people.setPin(context, { id, pin })
    ids.set(folded(person.number), id)
  }
  return ids
}

const addDays = (context: Context, team: TeamFile, ids: ReadonlyMap<string, PersonId>): void => {
  const idOf = (agent: string, path: string): PersonId => {
    const id = ids.get(folded(agent))
    if (id === undefined) throw broken(path, agent)
    return id
  }
  for (const [index, leave] of team.leave.entries())
    insertLeave(context.sql, idOf(leave.agent, `leave.${index}.agent`), leave)
  for (const [index, wish] of team.wishes.entries())
    insertWish(context.sql, idOf(wish.agent, `wishes.${index}.agent`), wish)
}

const fill = (context: Context, team: TeamFile): void => {
  const { sql } = context
  for (const shop of team.shops) shops.add(context, shop)
  addDays(context, team, addPeople(context, team))
  for (const kind of team.shiftKinds) upsertShiftKind(sql, kind)
  for (const plan of team.plans) saveDated(sql, 'plans', plan, context.now())
  for (const scheme of team.schemes) saveDated(sql, 'schemes', scheme, context.now())
  for (const event of team.events) saveEvent(sql, event)
  saveSetting(sql, 'restPattern', team.restPattern)
  if (team.roster !== null) saveSetting(sql, 'roster', team.roster)
  saveAttributionSettings(context, team.attribution)
  change(context, { ruleSet: team.ruleSet, dayStartsAt: team.dayStartsAt })
}

const refuseFilled = ({ sql }: Context): void => {
  if (listPeople(sql).length > 0 || listShops(sql).length > 0 || countOrders(sql) > 0) throw new Refusal('not-empty')
}

/** Fills an empty database; one with people, shops or orders is refused and stays as it is. */
export const initTeam = (context: Context, { team }: { team?: unknown }): Record<string, never> => {
  refuseFilled(context)
  fill(context, parsedTeam(team))
  return {}
}

/** Fills an empty database with the sample shop; it is always the same. */
export const loadSample = (context: Context): Record<string, never> => {
  refuseFilled(context)
  fill(context, parsedTeam(sampleTeam))
  const orders = sampleOrders()
  storeSampleService(context, sampleChats(orders))
  storeSampleOrders(context, orders)
  storeSampleReviews(context, orders)
  storeSampleMoney(context, orders)
  storeSampleHandovers(context)
  storeSampleQuality(context)
  storeSampleRegisters(context)
  storeSampleReviewNotes(context, orders)
  storeSampleMeeting(context)
  storeSampleLedger(context)
  return {}
}

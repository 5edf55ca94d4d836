import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '#shared/contract/failure.ts'
import { writeOutput } from '#files/output-file.ts'
import type { Answer, Command, Desk } from '../command.ts'
import { readJsonFile } from '../json-file.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** The refusal with the file it is about, where the data process cannot know it. */
const named = (error: unknown, details: Readonly<Record<string, string>>): unknown =>
  error instanceof Refusal ? new Refusal(error.code, { ...details, ...error.details }) : error

const fillFromFile = async (desk: Desk, team: unknown, path: string): Promise<void> => {
  try {
    await desk.call('settings.initTeam', { team })
  } catch (error) {
    throw named(
      error,
      error instanceof Refusal && error.code === 'team-file-invalid'
        ? { file: basename(path) }
        : { what: desk.database },
    )
  }
}

const fillWithSample = async (desk: Desk): Promise<void> => {
  try {
    await desk.call('settings.loadSample', {})
  } catch (error) {
    throw named(error, { what: desk.database })
  }
}

const remove = (path: string): void => {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) rmSync(file)
}

/** Gives a finished draft its name; refuses with `not-empty` when somebody else was there first. */
const nameDraft = (draft: string, path: string): void => {
  try {
    linkSync(draft, path)
  } catch {
    // Either the name is taken, or the disk knows no second names.
    if (existsSync(path)) throw new Refusal('not-empty', { what: path })
    renameSync(draft, path)
  }
}

/** Fills a database that is not there yet under another name first: whatever goes wrong, nothing half done lies there. */
const makeDatabase = async (desk: Desk, fill: () => Promise<Answer>): Promise<Answer> => {
  const draft = `${desk.database}.draft-${process.pid}`
  try {
    await desk.create(draft)
    const answer = await fill()
    await desk.close()
    nameDraft(draft, desk.database)
    return answer
  } finally {
    await desk.close()
    remove(draft)
  }
}

const created = async (desk: Desk): Promise<Answer> => {
  const people = await desk.call('people.list', {})
  const shops = await desk.call('people.shops', {})
  const plans = await desk.call('orders.plans', {})
  const months = await desk.call('orders.months', {})
  const counts = {
    shops: shops.length,
    people: people.length,
    plans: plans.length,
    orders: months.reduce((sum, month) => sum + month.orders, 0),
  }
  const { init } = desk.text.cli
  const { count } = desk.format
  return {
    json: { database: desk.database, ...counts },
    text: `${init.done(desk.database)}\n${init.counts(count(counts.shops), count(counts.people), count(counts.plans), count(counts.orders))}`,
  }
}

const init = async (desk: Desk): Promise<Answer> => {
  const typed = desk.option('team')
  if ((typed === null) !== desk.has('sample')) throw new WrongUsage('team-or-sample')
  const path = typed === null ? '' : desk.pathOf(typed)
  const team = typed === null ? null : readJsonFile(path, 'team-file-invalid', desk.text.cli)
  const fill = async (): Promise<Answer> => {
    await (typed === null ? fillWithSample(desk) : fillFromFile(desk, team, path))
    return created(desk)
  }
  if (!existsSync(desk.database)) return makeDatabase(desk, fill)
  await desk.create(desk.database)
  return fill()
}

const exportTeam = async (desk: Desk): Promise<Answer> => {
  const team = await desk.call('settings.exportTeam', {})
  const out = desk.option('out')
  const text = JSON.stringify(team, null, 2)
  if (out === null) return { json: team, text }
  const path = desk.pathOf(out)
  await writeOutput(path, `${text}\n`)
  return { json: { path }, text: desk.text.cli.exported(path) }
}

/** `init` and `export`: the team file in and out. */
export const teamCommands: readonly Command[] = [
  {
    words: ['init'],
    about: 'init',
    options: [
      { name: 'team', value: 'FILE.json', about: 'team' },
      { name: 'sample', value: null, about: 'sample' },
    ],
    line: 'init --team FILE.json | --sample',
    database: 'new',
    run: init,
  },
  {
    words: ['export'],
    about: 'export',
    options: [
      { name: 'team', value: null, about: 'teamOut', isRequired: true },
      { name: 'out', value: 'FILE', about: 'out' },
    ],
    database: 'kept',
    run: exportTeam,
  },
]

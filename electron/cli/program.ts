import { appendFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal, type Failure } from '#shared/contract/failure.ts'
import type { Language } from '#shared/contract/settings.ts'
import { texts } from '#shared/text/text.ts'
import { commandOf, firstLook, helpUsage, understand, usageOf, type Understood } from './arguments.ts'
import type { Answer, Command, Surroundings } from './command.ts'
import { deskOf } from './desk.ts'
import { failureLines, toldFailure } from './failure-report.ts'
import { helpOfCommands, helpOfProgram, knownCommands, usageLine } from './help.ts'
import { givenLanguage, terminalLanguage } from './language.ts'
import { databaseFile } from './places.ts'
import { openShopFile, type ShopFile } from './shop-file.ts'
import { WrongUsage } from './wrong-usage.ts'

/** What goes out: texts for the two streams and the exit status. */
export interface Outcome {
  readonly out: string
  readonly error: string
  readonly status: 0 | 1 | 2
}

/** One run of the program: who asks for what, in which language, as far as it is known. */
interface Run {
  readonly surroundings: Surroundings
  readonly commands: readonly Command[]
  readonly program: string
  readonly database: string
  readonly isJson: boolean
  language: Language
  command: Command | null
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`
const lines = (text: string): string => (text === '' ? '' : `${text}\n`)

const outcomeOf = (run: Run, { json: value, text, complaint, status }: Answer): Outcome => ({
  out: run.isJson ? json(value) : lines(text),
  error: run.isJson ? '' : lines(complaint ?? ''),
  status: status ?? 0,
})

const refused = ({ isJson, language, program }: Run, failure: Failure): Outcome => {
  const text = texts[language]
  const told = toldFailure(text, failure, program)
  return isJson
    ? { out: json({ error: told }), error: '', status: 1 }
    : { out: '', error: lines(failureLines(text, told)), status: 1 }
}

const misused = ({ isJson, language, program, command, commands }: Run, { code, details }: WrongUsage): Outcome => {
  const text = texts[language]
  const usage = command === null ? knownCommands(text, program, commands) : usageLine(text, program, usageOf(command))
  const message = text.cli.wrong[code](details)
  const error = {
    code: 'wrong-usage',
    message,
    safe: text.cli.wrongSafe,
    next: usage,
    details: { reason: code, ...details },
  }
  return isJson
    ? { out: json({ error }), error: '', status: 2 }
    : { out: '', error: lines(`${message}\n${usage}`), status: 2 }
}

/** A bug of ours leaves its trace beside the database, never on the screen. */
const noteBug = (database: string, error: unknown): void => {
  if (!existsSync(dirname(database))) return
  try {
    appendFileSync(
      join(dirname(database), 'errors.log'),
      `cli ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
  } catch {
    // A trace that cannot be kept must not hide what it is about.
  }
}

const openedFor = async (run: Run): Promise<ShopFile> => {
  const { version, signal } = run.surroundings
  return openShopFile({ path: run.database, create: false, version, signal })
}

const runCommand = async (run: Run, command: Command, understood: Understood): Promise<Outcome> => {
  const shopFile = command.database === 'new' ? null : await openedFor(run)
  run.language = givenLanguage(understood.values['lang']) ?? shopFile?.language ?? run.language
  const { surroundings, program, database, language } = run
  const desk = deskOf({ surroundings, program, database, language, shopFile }, understood)
  try {
    if (command.database === 'kept' && shopFile?.failure)
      throw new Refusal(shopFile.failure.code, shopFile.failure.details)
    return outcomeOf(run, await command.run(desk))
  } finally {
    await desk.close()
  }
}

/** Help and complaints about the usage speak the language of the database when nobody says which. */
const settleLanguage = async (run: Run, given: Language | null): Promise<void> => {
  if (given !== null || !existsSync(run.database)) return
  const file = await openedFor(run).catch(() => null)
  run.language = file?.language ?? run.language
  await file?.close()
}

const help = (run: Run, words: readonly string[]): Outcome => {
  const { surroundings, commands, program, language } = run
  const text = texts[language]
  const found = commands.filter(
    (command) => words.length > 0 && words.every((word, index) => command.words[index] === word),
  )
  if (words.length > 0 && found.length === 0) commandOf(words, commands)
  const page =
    found.length === 0
      ? helpOfProgram(text, program, surroundings.version, commands)
      : helpOfCommands(text, program, found)
  return outcomeOf(run, { json: { help: page }, text: page })
}

/** What help is asked about: the words of a command, or none; null when no help is asked for. */
const helpWords = (run: Run, args: readonly string[]): readonly string[] | null => {
  const { words, values } = firstLook(args, run.commands)
  if (words[0] === 'help') return understand(args, helpUsage).files
  if (values['help'] !== true) return null
  if (words.length === 0) return []
  run.command = commandOf(words, run.commands)
  understand(args, run.command)
  return run.command.words
}

const answered = async (run: Run, args: readonly string[]): Promise<Outcome> => {
  const { words, values } = firstLook(args, run.commands)
  const { version } = run.surroundings
  if (values['version'] === true && words.length === 0)
    return outcomeOf(run, { json: { version }, text: `zhangban ${version}` })
  try {
    const about = helpWords(run, args)
    if (about !== null) {
      await settleLanguage(run, givenLanguage(values['lang']))
      return help(run, about)
    }
    run.command = commandOf(words, run.commands)
    return await runCommand(run, run.command, understand(args, run.command))
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    await settleLanguage(run, givenLanguage(values['lang']))
    return misused(run, error)
  }
}

/** Runs one command line from its arguments to what goes out. Never throws; a bug of ours becomes the failure `internal`. */
export const outcomeOfArguments = async (
  args: readonly string[],
  surroundings: Surroundings,
  commands: readonly Command[],
): Promise<Outcome> => {
  const { values } = firstLook(args, commands)
  const typed = typeof values['db'] === 'string' && !values['db'].startsWith('-') ? values['db'] : null
  const run: Run = {
    surroundings,
    commands,
    program: surroundings.runtimeFinder === null ? 'zhangban' : 'npm run -s cli --',
    database: databaseFile(typed, surroundings),
    isJson: values['json'] === true,
    language: givenLanguage(values['lang']) ?? terminalLanguage(surroundings.env),
    command: null,
  }
  try {
    return await answered(run, args)
  } catch (error) {
    if (error instanceof Refusal) return refused(run, { code: error.code, details: error.details })
    noteBug(run.database, error)
    return refused(run, { code: 'internal', details: {} })
  }
}

import { parseArgs } from 'node:util'
import { localDate, month } from '#shared/kit/local-time.ts'
import type { Command, Option, Usage } from './command.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Options that every command takes. */
export const commonOptions: readonly Option[] = [
  { name: 'db', value: 'FILE', about: 'db' },
  { name: 'json', value: null, about: 'json' },
  { name: 'lang', value: 'zh-CN|en', about: 'lang', choices: ['zh-CN', 'en'] },
  { name: 'help', value: null, about: 'help' },
]

/** Asked for without a command. */
export const versionOption: Option = { name: 'version', value: null, about: 'version' }

/** `help` and what may follow it. */
export const helpUsage: Usage = {
  words: ['help'],
  about: 'help',
  files: { name: 'COMMAND', least: 0, most: 2 },
  options: [],
}

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** Arguments understood: options of the command by name and what stands after its words. */
export interface Understood {
  readonly values: Values
  readonly files: readonly string[]
}

const parsed = (args: readonly string[], options: readonly Option[]) =>
  parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value, isRepeated = false }) => [
        name,
        { type: value === null ? ('boolean' as const) : ('string' as const), multiple: isRepeated },
      ]),
    ),
  })

const fittingCommand = (words: readonly string[], commands: readonly Command[]): Command | undefined =>
  commands
    .filter((command) => command.words.every((word, index) => words[index] === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0]

/** A first look that never fails: the words that are no options, and language, database and form of output as far as they were given. */
export const firstLook = (
  args: readonly string[],
  commands: readonly Command[],
): { words: string[]; values: Values } => {
  const all = [...commands.flatMap(({ options }) => options), ...commonOptions, versionOption]
  // `--team` takes a value in one command and none in another: where it might, the next word is its value.
  const switchesFirst = all.toSorted((a, b) => Number(a.value !== null) - Number(b.value !== null))
  const { positionals: words, values } = parsed(args, switchesFirst)
  const command = fittingCommand(words, commands)
  // Once the command is known its own options say what is a value: `export --team --db FILE` names a database.
  return { words, values: (command ? parsed(args, [...command.options, ...commonOptions]).values : values) as Values }
}

/** The command that the words begin with, the one with most words; throws {@link WrongUsage} when there is none. */
export const commandOf = (words: readonly string[], commands: readonly Command[]): Command => {
  const found = fittingCommand(words, commands)
  if (found) return found
  const [first] = words
  if (first === undefined) throw new WrongUsage('no-command')
  const known = commands
    .filter((command) => command.words[0] === first)
    .map((command) => command.words.slice(1).join(' '))
  throw known.length > 0
    ? new WrongUsage('incomplete-command', { word: first, known: known.join(' | ') })
    : new WrongUsage('unknown-command', { word: first })
}

const shown = (option: Option): string =>
  option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`

interface OptionToken {
  readonly kind: 'option'
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

const isCount = (value: string, most: number): boolean =>
  /^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most

const checkForm = ({ name, isMonth, isDay, mostCount }: Option, value: string): void => {
  const option = `--${name}`
  if (isMonth && !month.safeParse(value).success) throw new WrongUsage('not-a-month', { option, value })
  if (isDay && !localDate.safeParse(value).success) throw new WrongUsage('not-a-day', { option, value })
  if (mostCount !== undefined && !isCount(value, mostCount))
    throw new WrongUsage('not-a-count', { option, value, most: String(mostCount) })
}

const checkToken = (token: OptionToken, options: readonly Option[]): void => {
  const option = options.find(({ name }) => name === token.name)
  if (!option) throw new WrongUsage('unknown-option', { option: token.rawName })
  if (option.value === null) {
    if (token.inlineValue) throw new WrongUsage('unexpected-value', { option: `--${option.name}` })
    return
  }
  const { value } = token
  // A value that looks like an option is a forgotten value; a file of such a name is written --out=-name.
  const isForgotten = value === undefined || value.trim() === '' || (value.startsWith('-') && !token.inlineValue)
  if (isForgotten) throw new WrongUsage('missing-value', { option: shown(option) })
  if (option.choices && !option.choices.includes(value))
    throw new WrongUsage('not-a-choice', { option: `--${option.name}`, known: option.choices.join(' | '), value })
  checkForm(option, value)
}

const checkFiles = ({ files }: Usage, given: readonly string[]): void => {
  const { name = '', least = 0, most = 0 } = files ?? {}
  if (given.length < least || given.some((file) => file.trim() === ''))
    throw new WrongUsage('missing-argument', { argument: name })
  const [extra] = given.slice(most)
  if (extra !== undefined) throw new WrongUsage('unexpected-argument', { argument: extra })
}

/** Understands the arguments of a command; throws {@link WrongUsage} on anything it does not know or misses. */
export const understand = (args: readonly string[], command: Usage): Understood => {
  const options = [...command.options, ...commonOptions]
  const { tokens, values, positionals } = parsed(args, options)
  for (const token of tokens) if (token.kind === 'option') checkToken(token as OptionToken, options)
  const files = positionals.slice(command.words.length)
  if (values['help']) return { values: values as Values, files }
  const missing = command.options.find(({ name, isRequired }) => isRequired && values[name] === undefined)
  if (missing) throw new WrongUsage('missing-option', { option: shown(missing) })
  checkFiles(command, files)
  return { values: values as Values, files }
}

/** The usage line of a command, without the program: `sheet --month M --out DIR [--agent ID]`. */
export const usageOf = (command: Usage): string => {
  if (command.line !== undefined) return command.line
  const { words, files, options } = command
  const named =
    files === undefined ? [] : [files.least === 0 ? `[${files.name}]` : files.most > 1 ? `${files.name}…` : files.name]
  return [
    ...words,
    ...named,
    ...options.map((option) => (option.isRequired ? shown(option) : `[${shown(option)}]`)),
  ].join(' ')
}

/** An option as the help shows it: `--month M`. */
export const optionLabel = shown

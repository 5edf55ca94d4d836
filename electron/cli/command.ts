import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { Language } from '#shared/contract/settings.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'

/** An option of a command. `value` is the placeholder shown in the usage line; null: a switch. */
export interface Option {
  readonly name: string
  readonly value: string | null
  readonly about: keyof Text['cli']['option']
  readonly isRequired?: boolean
  /** the only values it takes */
  readonly choices?: readonly string[]
  /** a calendar month, `YYYY-MM` */
  readonly isMonth?: boolean
  /** a calendar day, `YYYY-MM-DD` */
  readonly isDay?: boolean
  /** may be written several times; read with {@link Desk.all} */
  readonly isRepeated?: boolean
  /** a whole number from 1 to so many */
  readonly mostCount?: number
}

/** How a command is written: data. Words and names of options are stable, scripts are written against them. */
export interface Usage {
  readonly words: readonly string[]
  readonly about: keyof Text['cli']['about']
  /** what stands after the words: placeholder and how many */
  readonly files?: { readonly name: string; readonly least: number; readonly most: number }
  readonly options: readonly Option[]
  /** instead of the usage line made from the options, where they exclude each other */
  readonly line?: string
}

/** A command: how it is written, what it needs of the database and what it does. */
export interface Command extends Usage {
  /** `new`: makes it · `kept`: needs it open · `any`: works when it cannot be opened too */
  readonly database: 'new' | 'kept' | 'any'
  readonly run: (desk: Desk) => Promise<Answer>
}

/** What a command answers: `json` with `--json`, else `text`. */
export interface Answer {
  readonly json: unknown
  readonly text: string
  /** for standard error, after the text; null when all went well */
  readonly complaint?: string | null
  /** 1: not all was done */
  readonly status?: 0 | 1
}

/** Asks the data the way a window does; throws the refusal. `label` stands before the progress, a file's name for example. */
export type Call = <Name extends MethodName>(
  name: Name,
  input: InputOf<Name>,
  label?: string,
) => Promise<OutputOf<Name>>

/** The world around the program, handed in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** the folder that relative paths start from */
  readonly folder: string
  readonly version: string
  /** the script that finds an Electron for a checkout; null in an installed app */
  readonly runtimeFinder: string | null
  readonly stderr: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** What a command works with. */
export interface Desk {
  readonly language: Language
  readonly text: Text
  readonly format: Format
  readonly surroundings: Surroundings
  /** how the user calls this program, for sentences that name a command */
  readonly program: string
  /** absolute */
  readonly database: string
  /** what was written after the words of the command */
  readonly files: readonly string[]
  readonly option: (name: string) => string | null
  readonly has: (name: string) => boolean
  /** every value of an option that may be written several times, in their order */
  readonly all: (name: string) => readonly string[]
  /** an option that the table of commands makes obligatory */
  readonly required: (name: string) => string
  /** a path as typed, made absolute */
  readonly pathOf: (typed: string) => string
  readonly call: Call
  /** opens this database, making it when it is missing; only `init` does */
  readonly create: (path: string) => Promise<void>
  /** closes the database before another program opens it */
  readonly close: () => Promise<void>
  /** shows what is going on when somebody watches */
  readonly say: (line: string) => void
}

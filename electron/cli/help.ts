import type { Text } from '#shared/text/text.ts'
import { commonOptions, helpUsage, optionLabel, usageOf, versionOption } from './arguments.ts'
import type { Option, Usage } from './command.ts'
import { displayWidth } from './text-table.ts'

const pageWidth = 100

/** Breaks a sentence into lines that fit; Chinese breaks anywhere, English between words. */
const wrapped = (sentence: string, width: number): string[] => {
  const pieces =
    sentence.match(/[\p{Script=Han}，。；：、（）“”？！]|[^\s\p{Script=Han}，。；：、（）“”？！]+\s*|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const isClosing = /^[，。；：、）”？！]$/.test(piece)
    if (line !== '' && !isClosing && displayWidth(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

const indent = (width: number): string => ' '.repeat(width)

/** Two columns: names left, sentences wrapped right. */
const listed = (entries: readonly (readonly [name: string, about: string])[]): string[] => {
  const nameWidth = Math.max(...entries.map(([name]) => displayWidth(name)))
  return entries.flatMap(([name, about]) =>
    wrapped(about, pageWidth - nameWidth - 4).map((line, index) =>
      index === 0 ? `  ${name}${indent(nameWidth - displayWidth(name))}  ${line}` : `${indent(nameWidth + 4)}${line}`,
    ),
  )
}

const optionEntries = (text: Text, options: readonly Option[]): (readonly [string, string])[] =>
  options.map((option) => [optionLabel(option), text.cli.option[option.about]] as const)

/** A usage line with the program: `zhangban verify`. */
export const usageLine = (text: Text, program: string, usage: string): string =>
  `${text.cli.headings.usage}${program} ${usage}`

const generalUsage = (text: Text, program: string): string =>
  usageLine(text, program, `${text.cli.headings.command} ${text.cli.headings.options}`)

/** For somebody who wrote no command that there is: the general usage and all commands by their words. */
export const knownCommands = (text: Text, program: string, commands: readonly Usage[]): string =>
  `${generalUsage(text, program)}\n${text.cli.headings.commands}\n  ${commands.map(({ words }) => words.join(' ')).join(text.cli.listSeparator)}`

const ownHelp = (text: Text, program: string, command: Usage): string[] => {
  const { headings, about } = text.cli
  const own =
    command.options.length === 0 ? [] : ['', headings.ownOptions, ...listed(optionEntries(text, command.options))]
  return [usageLine(text, program, usageOf(command)), '', ...wrapped(about[command.about], pageWidth), ...own, '']
}

/** The help of a command, or of several that begin alike. */
export const helpOfCommands = (text: Text, program: string, commands: readonly Usage[]): string =>
  [
    ...commands.flatMap((command) => ownHelp(text, program, command)),
    text.cli.headings.commonOptions,
    ...listed(optionEntries(text, commonOptions)),
  ].join('\n')

/** The help of the program: every command with its usage, common options, exit status. */
export const helpOfProgram = (text: Text, program: string, version: string, commands: readonly Usage[]): string => {
  const { headings, about, exits, environment } = text.cli
  return [
    text.cli.title(version),
    '',
    generalUsage(text, program),
    '',
    headings.commands,
    ...[...commands, helpUsage].flatMap((command) => [
      `  ${usageOf(command)}`,
      ...wrapped(about[command.about], pageWidth - 6).map((line) => indent(6) + line),
    ]),
    '',
    headings.commonOptions,
    ...listed(optionEntries(text, [...commonOptions, versionOption])),
    '',
    headings.exit,
    ...listed(Object.entries(exits)),
    '',
    headings.environment,
    ...listed(Object.entries(environment)),
    '',
    headings.more(`${program} help import`),
  ].join('\n')
}

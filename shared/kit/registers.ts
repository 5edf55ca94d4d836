import { care } from './registers/care.ts'
import { daily } from './registers/daily.ts'
import type { RegisterDefinition } from './registers/definition.ts'
import { growth } from './registers/growth.ts'

/** Every notebook there is, as data: one form, one list, one history for all of them. docs/registers.md */
export const registers = { ...daily, ...care, ...growth } as const satisfies Readonly<
  Record<string, RegisterDefinition>
>
export type RegisterName = keyof typeof registers

/** All names, in the order they are shown. */
export const registerNames = Object.keys(registers) as [RegisterName, ...RegisterName[]]

/** A register by its name, without its literal keys: for code that serves all of them. */
export const definitionOf = (name: RegisterName): RegisterDefinition => registers[name]

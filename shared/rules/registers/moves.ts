import type { RegisterDefinition, RegisterMove } from '#shared/kit/registers/definition.ts'

// Steps of an entry from one state to another. docs/registers.md §3

/** The move by its name from a state; undefined when it is not possible from there. */
export const moveFrom = (definition: RegisterDefinition, state: string, name: string): RegisterMove | undefined => {
  const move = Object.hasOwn(definition.moves, name) ? definition.moves[name] : undefined
  return move?.from.includes(state) ? move : undefined
}

/** Nothing is left to do in this state. */
export const isClosedState = (definition: RegisterDefinition, state: string): boolean =>
  definition.closed.includes(state)

/** A step back into work: out of a closed state, or called so. */
export const isReopening = (definition: RegisterDefinition, name: string, from: string, to: string): boolean =>
  name === 'reopen' || (isClosedState(definition, from) && !isClosedState(definition, to))

import type { RegisterDefinition, RegisterField } from '#shared/kit/registers/definition.ts'

/** A field with its key. */
export interface NamedField {
  readonly key: string
  readonly field: RegisterField
}

const fieldsOf = ({ fields }: RegisterDefinition): readonly NamedField[] =>
  Object.entries(fields).map(([key, field]) => ({ key, field }))

/** Fields of the form of a new entry: those open at first – required ones, what one has at hand and what the entry is called by – and those under “more”. */
export const formFields = (
  definition: RegisterDefinition,
): { readonly first: readonly NamedField[]; readonly more: readonly NamedField[] } => {
  const asked = fieldsOf(definition).filter(({ field }) => field.isLater !== true)
  const isFirst = ({ key, field }: NamedField): boolean =>
    field.isRequired === true || field.isAskedFirst === true || key === definition.title || field.kind === 'attendees'
  return { first: asked.filter(isFirst), more: asked.filter((named) => !isFirst(named)) }
}

/** Every field there is, later ones too: what a correction may change. */
export const allFields = fieldsOf

/** The fields a move asks for, and those nobody else asks for that may be filled in with it when it ends the entry. */
export const moveFields = (
  definition: RegisterDefinition,
  name: string,
): { readonly asked: readonly NamedField[]; readonly offered: readonly NamedField[] } => {
  const move = definition.moves[name]
  const asks = new Set(move?.asks ?? [])
  const asked = fieldsOf(definition).filter(({ key }) => asks.has(key))
  if (move === undefined || asked.length === 0 || !definition.closed.includes(move.to)) return { asked, offered: [] }
  const elsewhere = new Set(Object.values(definition.moves).flatMap(({ asks: keys }) => keys ?? []))
  const offered = fieldsOf(definition).filter(({ key, field }) => field.isLater === true && !elsewhere.has(key))
  return { asked, offered }
}

/** The moves possible from a state, the way forward first: what leads back to work, or out of it for no result, comes after. */
export const movesFrom = (definition: RegisterDefinition, state: string): readonly string[] =>
  Object.entries(definition.moves)
    .filter(([, { from }]) => from.includes(state))
    .map(([name]) => name)

/** True when a move is done by its button alone. */
export const isPlainMove = (definition: RegisterDefinition, name: string): boolean => {
  const move = definition.moves[name]
  return move?.needsText !== true && (move?.asks ?? []).length === 0
}

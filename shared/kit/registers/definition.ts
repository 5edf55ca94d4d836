/**
 * What a field of a register takes. `line` one line, `text` several; `choice` one code of `choices`, or a word of the shop's own where `isOpen`;
 * `score` a number; `money` whole fen; `day`, `month`; `person` a number of the team; `attendees` who took part, with result; `links` names of files that lie elsewhere.
 */
export const fieldKinds = [
  'line',
  'text',
  'choice',
  'yes',
  'number',
  'money',
  'day',
  'month',
  'person',
  'shop',
  'buyer',
  'order',
  'product',
  'attendees',
  'links',
] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface RegisterField {
  readonly kind: FieldKind
  readonly isRequired?: true
  /** codes with a word in every language */
  readonly choices?: readonly string[]
  /** the shop may add words of its own */
  readonly isOpen?: true
  /** open at first in the form of a new entry, though it may stay empty */
  readonly isAskedFirst?: true
  /** a column of the list at first */
  readonly isListed?: true
  /** asked for by a move, not when the entry is made */
  readonly isLater?: true
  /** a number of a parcel or the like: kept as typed, nothing in it is masked */
  readonly isReference?: true
  readonly least?: number
  readonly most?: number
}

/** A step from one state to another. `asks`: fields that must be filled by then. `needsText`: why, in words. */
export interface RegisterMove {
  readonly from: readonly string[]
  readonly to: string
  readonly asks?: readonly string[]
  readonly needsText?: true
  /** agents may not take it, also where they may write the register */
  readonly isSupervisors?: true
}

/**
 * When an entry is due: `none` unless somebody says so · `days` after it was made · `hours` after it was made, by the value of a field (the shop's
 * settings say how many) · `field`: the day in that field.
 */
export type RegisterDue =
  | { readonly rule: 'none' }
  | { readonly rule: 'days'; readonly days: number }
  | { readonly rule: 'hours'; readonly by: string; readonly hours: Readonly<Record<string, number>> }
  | { readonly rule: 'field'; readonly field: string }

/** A notebook as data: its fields, its states and the moves between them. The first state is where an entry begins. */
export interface RegisterDefinition {
  readonly fields: Readonly<Record<string, RegisterField>>
  /** the field an entry is called by */
  readonly title: string
  readonly states: readonly string[]
  /** states in which nothing is left to do */
  readonly closed: readonly string[]
  readonly moves: Readonly<Record<string, RegisterMove>>
  readonly due: RegisterDue
  /** whom it is about, or who noted it: must be said, may be, or has no place */
  readonly person: 'required' | 'optional' | 'none'
  /** somebody has to see to it */
  readonly hasOwner: boolean
  /** an open entry is in force, not something left to do: it waits for nobody before it is overdue */
  readonly isStanding?: true
  /** agents may write it themselves */
  readonly isOpenToAgents: boolean
}

/** Keeps the literal keys of a definition and checks it. */
export const register = <const Definition extends RegisterDefinition>(definition: Definition): Definition => definition

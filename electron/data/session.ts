import type { Role } from '#shared/contract/people.ts'
import type { PersonId } from '#shared/kit/ids.ts'

/** Somebody who has said with a PIN who he is. */
export interface Present {
  readonly id: PersonId
  readonly number: string
  readonly name: string
  readonly role: Role
}

/** Who is at the window; null: nobody has said. Of the command line nobody is asked (`isAsked` false). */
export interface Session {
  readonly isAsked: boolean
  present: Present | null
}

/** Everything that can be wrong with a file; the screens hold one sentence for each. */
export type ReadFailureCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'unknown-file'
  | 'file-truncated'
  | 'file-corrupt'
  | 'password-protected'
  | 'too-large'

/**
 * A file that cannot be read, with a closed code and facts for the sentence: `file` (the one inside an archive), `row`, `limit`, `reason`.
 * `part` and `cause` are for whoever looks for the fault and stand in no sentence.
 */
export class ReadFailure extends Error {
  readonly code: ReadFailureCode
  readonly details: Record<string, string | number>
  constructor(code: ReadFailureCode, details: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'ReadFailure'
    this.code = code
    this.details = details
  }
}

/** Thrown inside the own workbook reader on a legal oddity that it leaves to the fallback library; it never leaves this folder. */
export class NotRecognised extends Error {
  constructor(what: string) {
    super(`not recognised: ${what}`)
    this.name = 'NotRecognised'
  }
}

/** Ends a switch over a closed union: a new member that is not handled does not compile, and if it gets here anyway it throws. */
export const assertNever = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}

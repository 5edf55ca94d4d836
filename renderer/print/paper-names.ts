/** Names as they are on the day of printing: of people by number, of shifts by code. What has none is called as it is. */
export interface PaperNames {
  readonly people: ReadonlyMap<string, string>
  readonly shifts: ReadonlyMap<string, string>
}

export const noNames: PaperNames = { people: new Map(), shifts: new Map() }

/** The names out of the lists of people and of kinds of shifts. */
export const paperNames = (
  people: readonly { readonly number: string; readonly name: string }[],
  kinds: readonly { readonly code: string; readonly name: string }[],
): PaperNames => ({
  people: new Map(people.map(({ number, name }) => [number, name])),
  shifts: new Map(kinds.map(({ code, name }) => [code, name])),
})

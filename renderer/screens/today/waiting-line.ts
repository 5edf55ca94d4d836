/** Something that waits for the supervisor, and the list it leads to. */
export interface Waiting {
  readonly key: string
  readonly words: string
  readonly action: string
  readonly tone: 'warn' | null
  readonly screen: string
  readonly query: Readonly<Record<string, string>>
}

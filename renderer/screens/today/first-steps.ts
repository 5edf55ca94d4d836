import type { Today } from '#shared/contract/performance.ts'

/** One step of the way from an empty app to the first imported file. */
export interface FirstStep {
  readonly key: 'language' | 'shop' | 'people' | 'shifts' | 'import'
  readonly isDone: boolean
  /** null: done in place, without leaving the first screen */
  readonly screen: string | null
  readonly query: Readonly<Record<string, string>>
}

/** The steps in their order; whoever has a shop or people has long read the language. */
export const stepsOf = (today: Today, isLanguageChosen: boolean): readonly FirstStep[] => [
  {
    key: 'language',
    isDone: isLanguageChosen || today.shopCount > 0 || today.peopleCount > 0,
    screen: null,
    query: {},
  },
  { key: 'shop', isDone: today.shopCount > 0, screen: 'people', query: { tab: 'shops' } },
  { key: 'people', isDone: today.peopleCount > 0, screen: 'people', query: {} },
  { key: 'shifts', isDone: today.shiftCount > 0, screen: 'roster', query: { tab: 'shifts' } },
  { key: 'import', isDone: today.latestImport !== null, screen: 'imports', query: {} },
]

/** True while there is neither shop nor person nor order. */
export const isUnstarted = (today: Today): boolean =>
  today.shopCount === 0 && today.peopleCount === 0 && today.latestImport === null && today.latestDataMonth === null

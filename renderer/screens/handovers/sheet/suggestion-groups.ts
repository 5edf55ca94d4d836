import { suggestionSources, type HandoverSuggestion } from '#shared/contract/handovers.ts'
import type { OutputOf } from '#shared/contract/index.ts'

export type Suggestions = OutputOf<'handovers.suggestions'>
export type SuggestionSource = (typeof suggestionSources)[number]

/** The suggestions of every source that has any, in the order of the sources. */
export const groupedSuggestions = (
  suggestions: Suggestions,
): readonly { readonly source: SuggestionSource; readonly found: readonly HandoverSuggestion[] }[] =>
  suggestionSources
    .map((source) => ({ source, found: suggestions.filter((suggestion) => suggestion.source === source) }))
    .filter(({ found }) => found.length > 0)

/** What `handovers.accept` takes at most at once. */
export const mostAccepted = 200

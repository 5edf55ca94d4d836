const pairsOf = (value: unknown, name: string): readonly string[] => {
  if (value === null || value === '') return []
  if (Array.isArray(value)) return value.flatMap((entry) => pairsOf(entry, name))
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, entry]) => pairsOf(entry, key))
  return [name === '' ? String(value) : `${name}: ${String(value)}`]
}

/** The input that the audit trail keeps as JSON, read as `name: value` pairs; text that was cut and is no JSON any more stays as it is. */
export const readableSummary = (summary: string): string => {
  try {
    return pairsOf(JSON.parse(summary), '').join(' · ')
  } catch {
    return summary
  }
}

/** The paths in a route's query, a JSON list of texts; anything else is an empty list. */
export const pathsOfRoute = (query: string): readonly string[] => {
  try {
    const value: unknown = JSON.parse(query)
    return Array.isArray(value) ? value.filter((path): path is string => typeof path === 'string' && path !== '') : []
  } catch {
    return []
  }
}

const longest = 31

const legal = (wish: string): string => {
  const clean = wish
    .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
    .replace(/^'+|'+$/g, '')
    .trim()
  return clean === '' || /^history$/i.test(clean) ? `_${clean}` : clean
}

/** Cut to so many UTF-16 units without leaving half a character behind. */
const cut = (name: string, length: number): string => {
  let kept = ''
  for (const character of name) {
    if (kept.length + character.length > length) break
    kept += character
  }
  return kept.replace(/[' ]+$/, '')
}

/** Names Excel takes, one for each wish in order: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end, unique whatever the case. */
export const sheetNamesOf = (wishes: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return wishes.map((wish) => {
    const base = legal(wish)
    let name = cut(base, longest)
    for (let count = 2; taken.has(name.toLowerCase()); count++)
      name = `${cut(base, longest - ` (${count})`.length)} (${count})`
    taken.add(name.toLowerCase())
    return name
  })
}

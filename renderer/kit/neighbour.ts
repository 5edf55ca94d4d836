/** The choice a key leads to in a list without wrapping round; undefined when the key moves nothing. */
export const neighbourOf = <Choice>(choices: readonly Choice[], current: Choice, key: string): Choice | undefined => {
  const index = choices.indexOf(current)
  if (key === 'ArrowDown') return choices[index + 1]
  if (key === 'ArrowUp') return index > 0 ? choices[index - 1] : undefined
  if (key === 'Home') return choices[0]
  if (key === 'End') return choices.at(-1)
  return undefined
}

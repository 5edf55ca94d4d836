/** Behind a bar that opens something: the whole column takes the click, however low the bar. */
export const openable = { fill: 'transparent' } as const

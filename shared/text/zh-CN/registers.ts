/** Words of registers. */
export const registers = {}

/** Words of register words. */
export const registerWords = {}

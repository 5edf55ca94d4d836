/** Words of access. */
export const access = {}

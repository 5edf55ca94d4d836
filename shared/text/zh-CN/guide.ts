/** Words of guide. */
export const guide = {}

/** Words of care. */
export const care = {}

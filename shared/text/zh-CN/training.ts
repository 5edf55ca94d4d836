/** Words of training. */
export const training = {}

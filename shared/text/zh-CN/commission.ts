export const commission = {}

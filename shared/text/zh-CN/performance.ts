export const performance = {}

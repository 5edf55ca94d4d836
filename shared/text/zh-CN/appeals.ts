export const appeals = {}

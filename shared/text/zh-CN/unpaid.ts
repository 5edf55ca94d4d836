export const unpaid = {}

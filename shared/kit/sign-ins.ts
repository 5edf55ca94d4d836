/** How many were in a meeting: those there in the morning and those told in the evening; who stayed on duty was not. */
export const presentCount = (signs: readonly { readonly state: string | null }[]): number =>
  signs.filter(({ state }) => state === 'present' || state === 'evening').length

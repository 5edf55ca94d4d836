const isMonth = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(value)

/** The month of the route; without one the latest month that has orders; without orders the month of `now`. */
export const shownMonthOf = (
  asked: string | undefined,
  months: readonly { readonly month: string }[] | null,
  now: Date,
): string => {
  if (isMonth(asked)) return asked
  const latest = months
    ?.map((entry) => entry.month)
    .toSorted()
    .at(-1)
  return latest ?? `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`
}

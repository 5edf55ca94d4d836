import type { Person } from '#shared/contract/people.ts'

const place = 'zhangban.register.person'

/** Who was said to have written the last entry, when still here; null: nobody yet. */
export const lastPerson = (people: readonly Person[]): string | null => {
  const number = window.localStorage.getItem(place)
  return people.some((person) => person.number === number && person.left === null) ? number : null
}

/** Keeps who wrote an entry for the next form. A full or closed storage forgets it. */
export const keepPerson = (number: string | null): void => {
  try {
    if (number !== null) window.localStorage.setItem(place, number)
  } catch {
    return
  }
}

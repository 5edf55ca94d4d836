import type { Masking } from '../contract/settings.ts'
import { afterDoors, beforeDoors, withoutAddresses } from './masking-addresses.ts'
import { withoutBankCards, withoutEmails, withoutIdentityNumbers, withoutPhones } from './masking-numbers.ts'

// What is hidden while importing, and how names are shortened on screen. (docs/privacy.md)

/** Everything that can be masked is. */
export const fullMasking: Masking = {
  phones: true,
  identityNumbers: true,
  bankCards: true,
  addresses: true,
  emails: true,
}

/** Telephone, identity and card numbers have this many digits or more, gaps between them not counted. */
const fewestDigits = 11

const [digit, letter, gap, at, beforeDoor, afterDoor] = [1, 2, 4, 8, 16, 32]

/** What each character can be part of; a table, because every message ever imported is looked at character by character. */
const traits = new Uint8Array(65_536)
const mark = (characters: string, trait: number): void => {
  for (const character of characters) traits[character.charCodeAt(0)] = (traits[character.charCodeAt(0)] ?? 0) | trait
}
mark('0123456789０１２３４５６７８９', digit)
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letter)
mark(' \u00a0\u3000.·－–—-()（）', gap)
mark('@＠', at)
mark(beforeDoors, beforeDoor)
mark(afterDoors, afterDoor)

interface Signs {
  readonly hasAt: boolean
  readonly hasLongNumber: boolean
  readonly hasDoor: boolean
}

/** A cheap look at what may be in a text at all; nearly every message is done with it. */
const signsIn = (text: string): Signs => {
  let [seen, digits, isDoor, last] = [0, 0, false, 0]
  let hasLongNumber = false
  for (let index = 0; index < text.length; index++) {
    const trait = traits[text.charCodeAt(index)] ?? 0
    seen |= trait
    if (trait & digit) {
      digits += 1
      if (digits >= fewestDigits) hasLongNumber = true
      // `3-2-501` after an estate is a door without a word for it.
      if (last & (gap | afterDoor)) isDoor = true
    } else if (trait & gap) {
      if (last & (digit | letter)) last = gap
      continue
    } else {
      digits = 0
      if (trait & (letter | afterDoor) && last & (digit | letter | gap)) isDoor = true
    }
    last = trait
  }
  return {
    hasAt: (seen & at) !== 0,
    hasLongNumber,
    hasDoor: isDoor && (seen & beforeDoor) !== 0 && (seen & digit) !== 0,
  }
}

/**
 * Free text (memo, note, message) with telephone, identity and bank card numbers, e-mail and postal addresses masked, as far as the settings
 * say; everything else stays as it was, and what is masked once stays so. Null stays null.
 */
export const maskedText = (text: string | null, masking: Masking = fullMasking): string | null => {
  if (text === null) return null
  const { hasAt, hasLongNumber, hasDoor } = signsIn(text)
  let masked = hasDoor && masking.addresses ? withoutAddresses(text) : text
  if (hasAt && masking.emails) masked = withoutEmails(masked)
  if (!hasLongNumber) return masked
  if (masking.identityNumbers) masked = withoutIdentityNumbers(masked)
  if (masking.bankCards) masked = withoutBankCards(masked)
  return masking.phones ? withoutPhones(masked) : masked
}

/** A buyer's name as shown: first and last character with ** between; a name the platform already masked stays. Null stays null. */
export const shortenedName = (name: string | null): string | null => {
  if (name === null || name.includes('*')) return name
  const characters = Array.from(name)
  return characters.length < 2 ? '**' : `${characters[0]}**${characters[characters.length - 1]}`
}

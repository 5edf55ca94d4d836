// What is hidden while importing, and how names are shortened on screen. (docs/privacy.md)

const mobile = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g
const identity = /(?<!\d)(\d{6})(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g
const cardLike = /(?<!\d)\d{16,19}(?!\d)/g

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** UnionPay cards have 16 to 19 digits, the others 16: an order number of 18 or 19 digits is a card only by rare chance. */
const isBankCard = (digits: string): boolean =>
  (digits.startsWith('62') || (digits.length === 16 && /^(4|5[1-5]|35)/.test(digits))) && passesLuhn(digits)

/** Free text (memo, buyer's note) with mobile, identity and bank card numbers masked; everything else stays as it was. Null stays null. */
export const maskedText = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .replace(identity, '$1************')
        .replace(mobile, '$1****$2')
        .replace(cardLike, (digits) => (isBankCard(digits) ? `${digits.slice(0, 4)}****${digits.slice(-4)}` : digits))

/** A buyer's name as shown: first and last character with ** between; a name the platform already masked stays. Null stays null. */
export const shortenedName = (name: string | null): string | null => {
  if (name === null || name.includes('*')) return name
  const characters = Array.from(name)
  return characters.length < 2 ? '**' : `${characters[0]}**${characters[characters.length - 1]}`
}

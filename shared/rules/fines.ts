/** Words of a fine, in both languages. Employers may not fine in money; what was paid too much may be taken back. */
const words = /罚|扣款|扣钱|扣工资|\b(?:fines?|fined|penalt(?:y|ies)|penali[sz]ed?)\b/i

/** True when a reason for taking money speaks of a fine: docs/corrections.md. */
export const speaksOfFine = (reason: string): boolean => words.test(reason.normalize('NFKC'))

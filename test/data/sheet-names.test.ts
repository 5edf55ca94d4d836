import { describe, expect, it } from 'vitest'
import { sheetNamesOf } from '#data/writers/sheet-names.ts'

describe('sheet names', () => {
  it('replaces what Excel forbids and keeps 31 characters', () => {
    expect(sheetNamesOf(['A[1]:*?/\\B'])).toEqual(['A_1______B'])
    expect(sheetNamesOf(['欧'.repeat(40)])).toEqual(['欧'.repeat(31)])
    expect(sheetNamesOf(["'quoted'"])).toEqual(['quoted'])
    expect(sheetNamesOf(['', 'History'])).toEqual(['_', '_History'])
  })
  it('never cuts a character in two', () => {
    expect(sheetNamesOf([`${'a'.repeat(30)}𠮷`])).toEqual(['a'.repeat(30)])
  })
  it('makes names unique whatever the case', () => {
    expect(sheetNamesOf(['A01', 'a01', 'A01'])).toEqual(['A01', 'a01 (2)', 'A01 (3)'])
    const long = sheetNamesOf(['长'.repeat(31), '长'.repeat(31)])
    expect(long[1]).toBe(`${'长'.repeat(27)} (2)`)
  })
})

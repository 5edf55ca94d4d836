/** Folds width and case, character by character, so that places in the folded text are places in the original. */
export const folded = (text: string): string =>
  /^[ -~\u4e00-\u9fff]*$/.test(text)
    ? text.toLowerCase()
    : Array.from(text, (character) => {
        const code = character.codePointAt(0) ?? 0
        const narrow =
          code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : code === 0x3000 ? ' ' : character
        const lower = narrow.toLowerCase()
        return lower.length === character.length ? lower : character
      }).join('')

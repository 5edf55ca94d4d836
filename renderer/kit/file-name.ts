/** A file name that Windows, macOS and Linux all take: signs they forbid become `_`, at most 120 characters, no dot or space at its end. */
export const fileNameOf = (words: string): string =>
  [...words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')]
    .slice(0, 120)
    .join('')
    .replace(/[. ]+$/, '')

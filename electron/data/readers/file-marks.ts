const foreignStarts = [
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'BM', '%PDF', 'Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'MZ'],
  ...['SQLite format 3', 'RIFF', '{\\rtf', '\u007fELF', 'BZh', '\u00fd7zXZ', 'ID3', 'OggS'],
]

/** True for the first bytes of a zip, which workbooks are too. */
export const isZip = (start: Buffer): boolean => start.toString('latin1', 0, 2) === 'PK' && (start[2] ?? 9) < 9

/** True for the first bytes of an OLE container: .xls, .doc, encrypted .xlsx. */
export const isCompound = (start: Buffer): boolean => start.toString('hex', 0, 4) === 'd0cf11e0'

/** True for the first record of a sheet older than the OLE container. */
export const isOldBinarySheet = (start: Buffer): boolean => start[0] === 0x09 && [0, 2, 4, 8].includes(start[1] ?? -1)

/** True for the first 16 bytes of pictures, documents, programs and other archives that hold no table. */
export const isForeign = (start: Buffer): boolean => {
  const text = start.toString('latin1')
  // Two letters are too few to condemn a text, so `BM` and `MZ` need the binary bytes that follow them.
  return foreignStarts.some((mark) => text.startsWith(mark) && (mark.length > 2 || /[\u0000-\u0008]/.test(text)))
}

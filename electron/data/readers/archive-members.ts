import type { ByteSource } from './byte-source.ts'
import { ReadFailure } from './read-failure.ts'
import type { ZipMember } from './zip-directory.ts'

const mostOpened = 2000
const mostExpandedBytes = 8 * 1024 ** 3
// Exports shrink to a tenth, at the utmost to a fiftieth.
const [suspiciousBytes, mostExpansion] = [256 * 1024 * 1024, 250]

const bookkeeping = /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|(?:eh)?thumbs(?:_vista)?\.db$|desktop\.ini$)/i
const neverTables =
  /\.(?:jpe?g|jfif|png|gif|webp|bmp|heic|heif|tiff?|svg|ico|mp[34]|m4[av]|mov|avi|wmv|flv|mkv|webm|3gp|aac|amr|opus|ogg|wav|silk|vcf|pdf|exe|dll|apk)$/i

const mayHoldRows = ({ name }: ZipMember): boolean =>
  !name.endsWith('/') && !bookkeeping.test(name) && !neverTables.test(name)

const checkSizes = (archive: ByteSource, candidates: readonly ZipMember[]): void => {
  if (candidates.length > mostOpened) throw new ReadFailure('too-large', { limit: mostOpened })
  const expanded = candidates.reduce((sum, { size }) => sum + size, 0)
  const isBomb = expanded > suspiciousBytes && expanded > archive.size * mostExpansion
  if (isBomb || expanded > mostExpandedBytes) throw new ReadFailure('too-large', { limit: mostExpandedBytes })
}

/**
 * The members worth a look into: no folders, no pictures, no files of the system. Throws 'too-large' for more than 2,000 of them, more than
 * 8 GiB in them or what only a bomb expands to, by the sizes the directory states (which are held to while reading);
 * 'password-protected' when one is encrypted.
 */
export const candidatesOf = (archive: ByteSource, members: readonly ZipMember[]): ReadonlySet<ZipMember> => {
  const candidates = members.filter(mayHoldRows)
  const locked = candidates.find(({ isEncrypted }) => isEncrypted)
  if (locked) throw new ReadFailure('password-protected', { file: locked.name })
  checkSizes(archive, candidates)
  return new Set(candidates)
}

const packages: readonly (readonly string[])[] = [
  ['[content_types].xml'],
  ['mimetype'],
  ['meta-inf/manifest.mf'],
  ['androidmanifest.xml'],
]

/** True for zips that are one document or program themselves (.docx, .odt, .epub, .jar …): their parts are nobody's tables. */
export const isPackage = (keys: ReadonlySet<string> | ReadonlyMap<string, unknown>): boolean =>
  packages.some((marks) => marks.every((mark) => keys.has(mark)))

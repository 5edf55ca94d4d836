import { candidatesOf } from './archive-members.ts'
import { memorySource, readWhole, type ByteSource } from './byte-source.ts'
import { isCompound, isOldBinarySheet, isZip } from './file-marks.ts'
import { MemberSources } from './member-source.ts'
import { NotRecognised, ReadFailure } from './read-failure.ts'
import type { Container, TableBatch, TableFile, TableSheet } from './table.ts'
import type { ZipMember } from './zip-directory.ts'

/** A file or archive whose container is known. */
export type OpenedTable = Omit<TableFile, 'close'>

/** Opens one member by its bytes, as a plain file of these would be. */
export type OpenMember = (source: ByteSource) => Promise<OpenedTable>

const mostWorkbookBytes = 128 * 1024 * 1024
const mostHeldBytes = 64 * 1024 * 1024

/** These are read forward from a source and hold nothing themselves. */
const streamed: ReadonlySet<Container> = new Set(['csv', 'html', 'spreadsheetml', 'chat-log'])

/** Workbooks are read from their ends and middles, so they are expanded into memory; text is not. */
const needsMemory = (start: Buffer): boolean => isZip(start) || isCompound(start) || isOldBinarySheet(start)

/** Opens members when they are asked for and holds the latest workbooks, so that many in one archive take the memory of few. */
class Members {
  readonly #sources: MemberSources
  readonly #open: OpenMember
  readonly #held = new Map<ZipMember, Promise<OpenedTable>>()

  constructor(archive: ByteSource, open: OpenMember) {
    this.#sources = new MemberSources(archive)
    this.#open = open
  }

  async opened(member: ZipMember): Promise<OpenedTable> {
    const held = this.#held.get(member)
    if (held) return held
    const source = this.#sources.sourceOf(member)
    if (member.size === 0) throw new ReadFailure('file-empty')
    if (!needsMemory(await source.read(0, 16))) return this.#open(source)
    const opening = readWhole(source, mostWorkbookBytes).then((bytes) => this.#open(memorySource(bytes)))
    this.#hold(member, opening)
    return opening
  }

  #hold(member: ZipMember, opening: Promise<OpenedTable>): void {
    this.#held.set(member, opening)
    opening.catch(() => this.#held.delete(member))
    let bytes = [...this.#held.keys()].reduce((sum, { size }) => sum + size, 0)
    for (const [oldest] of this.#held) {
      if (bytes <= mostHeldBytes || oldest === member) break
      this.#held.delete(oldest)
      bytes -= oldest.size
    }
  }
}

const failureIn = (error: unknown, file: string): unknown => {
  // Packed in a way that nobody here can unpack; nothing says that it is damaged.
  if (error instanceof NotRecognised) return new ReadFailure('unknown-file', { file, cause: error.message })
  return error instanceof ReadFailure ? new ReadFailure(error.code, { ...error.details, file }) : error
}

const batchesOf = async function* (
  openSheet: () => Promise<TableSheet | undefined>,
  file: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<TableBatch> {
  signal?.throwIfAborted()
  try {
    const sheet = await openSheet()
    if (!sheet) throw new ReadFailure('file-corrupt')
    yield* sheet.batches(signal)
  } catch (error) {
    throw failureIn(error, file)
  }
}

/** Opens a sheet through the member each time, so that the archive does not keep every workbook in memory. */
const reopening = (members: Members, member: ZipMember, index: number) => async () =>
  (await members.opened(member)).sheets[index]

const keeping = (sheet: TableSheet) => () => Promise.resolve(sheet)

interface MemberSheet {
  readonly name: string
  readonly file: string
  readonly encoding: string | null
  readonly open: () => Promise<TableSheet | undefined>
}

const asSheet = ({ name, file, encoding, open }: MemberSheet): TableSheet => ({
  name,
  ...(encoding === null ? {} : { encoding }),
  batches: (signal) => batchesOf(open, file, signal),
  merges: async (signal) => (await (await open())?.merges?.(signal)) ?? [],
})

// What a sheet's closure can reach stays in memory as long as the archive is open: it must not reach the workbook.
const sheetsOf = (members: Members, member: ZipMember, { container, encoding, sheets }: OpenedTable): TableSheet[] => {
  const file = member.name
  return sheets.map((sheet, index) => {
    const name = sheets.length === 1 ? file : `${file} › ${sheet.name}`
    const open = streamed.has(container) ? keeping(sheet) : reopening(members, member, index)
    return asSheet({ name, file, encoding, open })
  })
}

const uniquelyNamed = (sheets: readonly TableSheet[]): TableSheet[] => {
  const uses = new Map<string, number>()
  return sheets.map((sheet) => {
    const use = (uses.get(sheet.name) ?? 0) + 1
    uses.set(sheet.name, use)
    return use === 1 ? sheet : { ...sheet, name: `${sheet.name} (${use})` }
  })
}

const commonOf = (encodings: readonly (string | null)[]): string | null =>
  new Set(encodings).size === 1 ? (encodings[0] ?? null) : null

/** What is told when nothing in an archive can be read: the first failure that says more than that it is no table. */
const tellingFailure = (failures: readonly ReadFailure[]): ReadFailure =>
  failures.find(({ code }) => code !== 'unknown-file' && code !== 'file-empty') ??
  failures[0] ??
  new ReadFailure('unknown-file')

/** The archive is at fault, not the member: the disk does not answer, or a password is needed. */
const isFatal = (error: unknown): boolean =>
  !(error instanceof ReadFailure) || error.code === 'file-unreadable' || error.code === 'password-protected'

interface Reading {
  readonly sheets: TableSheet[]
  readonly encodings: (string | null)[]
  readonly failures: ReadFailure[]
  readonly refused: Set<ZipMember>
  isDateOrderOpen: boolean
}

const readMember = async (members: Members, member: ZipMember, reading: Reading): Promise<void> => {
  try {
    const table = await members.opened(member)
    reading.sheets.push(...sheetsOf(members, member, table))
    reading.encodings.push(table.encoding)
    reading.isDateOrderOpen ||= table.isDateOrderOpen
  } catch (thrown) {
    const error = failureIn(thrown, member.name)
    if (isFatal(error)) throw error
    if (error instanceof ReadFailure) reading.failures.push(error)
    reading.refused.add(member)
  }
}

/**
 * An archive as one file whose sheets are all sheets of all files in it. Text files of any size are inflated as they are read; workbooks
 * are expanded into memory, above 128 MiB they are 'too-large'. What cannot be read is listed as ignored, archives in the archive too;
 * only a password, or nothing readable at all, fails.
 */
export const openArchive = async (
  archive: ByteSource,
  directory: readonly ZipMember[],
  open: OpenMember,
): Promise<OpenedTable> => {
  if (directory.length === 0) throw new ReadFailure('file-empty')
  const all = directory.map((member) => ({ ...member, name: member.name.replaceAll('\\', '/') }))
  const candidates = candidatesOf(archive, all)
  const members = new Members(archive, open)
  const reading: Reading = { sheets: [], encodings: [], failures: [], refused: new Set(), isDateOrderOpen: false }
  for (const member of candidates) await readMember(members, member, reading)
  const { sheets, encodings, failures, refused, isDateOrderOpen } = reading
  if (sheets.length === 0) throw tellingFailure(failures)
  return {
    container: 'zip',
    encoding: commonOf(encodings),
    sheets: uniquelyNamed(sheets),
    ignored: all.filter((member) => !candidates.has(member) || refused.has(member)).map(({ name }) => name),
    isDateOrderOpen,
  }
}

// Paths of what is dropped on the window. A folder stands for the exports in it.

const importable = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|log|htm|html|xml|mht|zip)$/i
const mostFiles = 200
const mostLevels = 3

/** What a folder holds, as far as it matters. */
export interface FolderFinding {
  readonly folder: string
  readonly paths: readonly string[]
  /** files that nothing could be made of */
  readonly leftOut: number
  /** there were more files than are taken at once */
  readonly isCut: boolean
}

/** A dropped thing as the browser shows it: its path on disk, and its entry while the drop is under way. */
export interface DroppedThing {
  readonly path: string
  readonly entry: FileSystemEntry | null
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory ?? false

/** A reader hands out its entries in portions and ends with an empty one. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((take) => reader.readEntries(take, () => take([])))
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

const isHidden = ({ name }: FileSystemEntry): boolean => name.startsWith('.') || name.startsWith('~$')

const separatorOf = (path: string): string => (path.includes('\\') ? '\\' : '/')

const filesIn = async (folder: FileSystemDirectoryEntry, path: string, level: number): Promise<string[]> => {
  const files: string[] = []
  const entries = (await entriesOf(folder)).filter((entry) => !isHidden(entry))
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name))) {
    const own = `${path}${separatorOf(path)}${entry.name}`
    if (!isFolder(entry)) files.push(own)
    else if (level < mostLevels) files.push(...(await filesIn(entry, own, level + 1)))
  }
  return files
}

/** The exports in a dropped folder and three levels below it, by name; at most two hundred. */
export const filesOfFolder = async (folder: FileSystemDirectoryEntry, path: string): Promise<FolderFinding> => {
  const files = await filesIn(folder, path.replace(/[\\/]+$/, ''), 1)
  const fitting = files.filter((file) => importable.test(file))
  const paths = fitting.slice(0, mostFiles)
  return {
    folder: folder.name,
    paths,
    leftOut: files.length - fitting.length,
    isCut: fitting.length > paths.length,
  }
}

/** Everything dropped, with what the folders among it hold. */
export const droppedPaths = async (
  things: readonly DroppedThing[],
): Promise<{ readonly paths: readonly string[]; readonly folders: readonly FolderFinding[] }> => {
  const folders: FolderFinding[] = []
  const paths: string[] = []
  for (const { path, entry } of things) {
    if (path === '') continue
    if (!isFolder(entry)) paths.push(path)
    else {
      const finding = await filesOfFolder(entry, path)
      folders.push(finding)
      paths.push(...finding.paths)
    }
  }
  return { paths: [...new Set(paths)], folders }
}

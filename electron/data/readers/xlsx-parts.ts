import type { NumberKind } from '#shared/rules/cell-serials.ts'
import type { ByteSource } from './byte-source.ts'
import { builtinNumberKind, numberKindOf } from './number-format.ts'
import { NotRecognised } from './read-failure.ts'
import { memberText } from './zip-member.ts'
import { memberKey, type ZipDirectory, type ZipMember } from './zip-directory.ts'
import { tagsOf } from './xml-tags.ts'

/** A worksheet of the workbook and the member that holds it. */
export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly member: ZipMember
}

/** What stands in a workbook outside its sheets. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly kinds: readonly NumberKind[]
  readonly strings: ZipMember | null
}

/** Ten thousand sheets are listed in one. */
const mostWorkbookBytes = 4 * 1024 * 1024

interface Relation {
  readonly id: string
  readonly type: string
  readonly target: string
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const resolved = (folder: string, target: string): string => {
  const parts: string[] = []
  for (const part of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return memberKey(parts.join('/'))
}

const relationsOf = async (source: ByteSource, directory: ZipDirectory, part: string): Promise<Relation[]> => {
  const folder = folderOf(part)
  const member = directory.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (!member) return []
  const relations: Relation[] = []
  for (const tag of tagsOf(await memberText(source, member))) {
    if (tag.name !== 'Relationship' || tag.isClosing || tag.attribute('TargetMode') === 'External') continue
    const [id, type, target] = [tag.attribute('Id'), tag.attribute('Type'), tag.attribute('Target')]
    if (id !== null && target !== null) {
      relations.push({ id, type: (type ?? '').replace(/^.*\//, ''), target: resolved(folder, target) })
    }
  }
  return relations
}

/** The key of the main part: what `_rels/.rels` calls the office document, else the usual place; null when the zip has none. */
export const mainPartOf = async (source: ByteSource, directory: ZipDirectory): Promise<string | null> => {
  const relation = (await relationsOf(source, directory, '')).find(({ type }) => type === 'officeDocument')
  const usual = ['xl/workbook.xml', 'xl/workbook.bin', 'workbook.xml']
  return [relation?.target ?? '', ...usual].find((part) => directory.has(part)) ?? null
}

const sheetsIn = (xml: string, relations: readonly Relation[], directory: ZipDirectory): SheetPart[] => {
  const sheets: SheetPart[] = []
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'sheet' || tag.isClosing) continue
    const relation = relations.find(({ id }) => id === tag.attribute('id'))
    if (!relation) throw new NotRecognised('sheet without a part')
    if (relation.type !== 'worksheet') continue
    const member = directory.get(relation.target)
    if (!member) throw new NotRecognised('missing sheet part')
    const state = tag.attribute('state')
    sheets.push({ name: tag.attribute('name') ?? '', isHidden: state !== null && state !== 'visible', member })
  }
  return [...sheets.filter(({ isHidden }) => !isHidden), ...sheets.filter(({ isHidden }) => isHidden)]
}

const isTrue = (text: string | null): boolean => text === '1' || text === 'true' || text === 'on'

const counts1904 = (xml: string): boolean => {
  for (const tag of tagsOf(xml)) if (tag.name === 'workbookPr') return isTrue(tag.attribute('date1904'))
  return false
}

/** Number kinds by style index, from `cellXfs` and the custom formats of `styles.xml`. */
export const numberKindsIn = (xml: string): NumberKind[] => {
  const custom = new Map<string, NumberKind>()
  const kinds: NumberKind[] = []
  let isInCellFormats = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt' && !tag.isClosing) {
      // Differential styles reuse the ids of cell formats, so the first definition counts.
      const id = tag.attribute('numFmtId') ?? ''
      if (!custom.has(id)) custom.set(id, numberKindOf(tag.attribute('formatCode') ?? ''))
    } else if (tag.name === 'cellXfs') isInCellFormats = !tag.isClosing
    else if (tag.name === 'xf' && isInCellFormats && !tag.isClosing) {
      const id = tag.attribute('numFmtId') ?? '0'
      kinds.push(custom.get(id) ?? builtinNumberKind(Number(id)))
    }
  }
  return kinds
}

/** Reads the small parts of a workbook whose main part is known. */
export const readWorkbookParts = async (
  source: ByteSource,
  directory: ZipDirectory,
  mainPart: string,
): Promise<WorkbookParts> => {
  const workbook = directory.get(mainPart)
  if (!workbook) throw new NotRecognised('missing workbook part')
  const xml = await memberText(source, workbook, mostWorkbookBytes)
  const relations = await relationsOf(source, directory, mainPart)
  const partOf = (type: string, usual: string): ZipMember | null => {
    const target = relations.find((relation) => relation.type === type)?.target
    return directory.get(target ?? '') ?? directory.get(folderOf(mainPart) + usual) ?? null
  }
  const styles = partOf('styles', 'styles.xml')
  return {
    sheets: sheetsIn(xml, relations, directory),
    date1904: counts1904(xml),
    kinds: styles ? numberKindsIn(await memberText(source, styles)) : [],
    strings: partOf('sharedStrings', 'sharedstrings.xml'),
  }
}

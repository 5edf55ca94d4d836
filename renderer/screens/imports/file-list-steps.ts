import type { Preview } from '#shared/contract/imports.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { keyOf, type ImportFile, type ImportList } from './import-files.ts'

const newFile = (path: string, part: string | null, shopId: ShopId | null): ImportFile => ({
  key: keyOf(path, part),
  path,
  part,
  kind: null,
  mapping: null,
  shopId,
  preview: null,
  report: null,
  batch: null,
  wish: 'preview',
  failure: null,
  isSplit: false,
  version: 0,
})

/** True while nothing is done with the file and nothing is asked for. */
export const isFree = ({ wish }: ImportFile): boolean => wish === null

/** A file that is through, well or badly, and is chosen again starts anew: it may have been corrected on disk. */
export const added = (list: ImportList, paths: readonly string[], shopId: ShopId | null): ImportList => {
  const wanted = new Set(paths)
  const isThrough = (file: ImportFile): boolean => isFree(file) && (file.batch !== null || file.failure !== null)
  const kept = list.files.map((file) =>
    wanted.has(file.path) && isThrough(file)
      ? { ...newFile(file.path, file.part, file.shopId), version: file.version + 1 }
      : file,
  )
  const known = new Set(list.files.map((file) => file.path))
  const fresh = [...wanted].filter((path) => !known.has(path)).map((path) => newFile(path, null, shopId))
  return { ...list, files: [...kept, ...fresh], selected: list.selected ?? fresh[0]?.key ?? null }
}

/** Takes a line off the list and hands the choice to its neighbour. */
export const removed = (list: ImportList, key: string): ImportList => {
  const files = list.files.filter((file) => file.key !== key)
  const place = list.files.findIndex((file) => file.key === key)
  const selected = list.selected === key ? (files[Math.min(place, files.length - 1)]?.key ?? null) : list.selected
  return { ...list, files, selected }
}

/** A line for each further part of a file, behind the leading one; parts that have a line already keep it. */
export const partsAdded = (list: ImportList, key: string, { otherParts }: Preview): ImportList => {
  const place = list.files.findIndex((file) => file.key === key)
  const lead = list.files[place]
  if (!lead) return list
  const known = new Set(list.files.map((file) => file.key))
  const parts = otherParts
    .map(({ part }) => newFile(lead.path, part, lead.shopId))
    .filter((part) => !known.has(part.key))
  return { ...list, files: list.files.toSpliced(place + 1, 0, ...parts) }
}

import type { Batch } from '#shared/contract/imports.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { shownName, titleOf } from './file-words.ts'
import type { ImportFile, ImportList } from './import-files.ts'
import { twinInHistory, twinInList } from './same-content.ts'

interface SameContentProps {
  readonly file: ImportFile
  readonly list: ImportList
  readonly batches: readonly Batch[]
  readonly report: Batch
}

/** Says that these very bytes are in the list, or were imported, already. */
export const SameContent = ({ file, list, batches, report }: SameContentProps) => {
  const text = useText().imports
  const format = useFormat()
  const inList = twinInList(list, file)
  const inHistory = inList === null ? twinInHistory(batches, report) : null
  if (inList) return <p className="warn">{text.twinFile(titleOf(inList, text, format))}</p>
  if (!inHistory) return null
  return <p className="warn">{text.knownFile(format.moment(inHistory.at), shownName(inHistory.file, text, format))}</p>
}

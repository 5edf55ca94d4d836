import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fileStateOf, type ImportFile, type ImportFileState, type ImportList } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'
import { recognisedWords, titleOf } from './file-words.ts'
import { unknownSenders } from './senders.ts'
import { useInView } from './use-in-view.ts'

const tones: Readonly<Partial<Record<ImportFileState, string>>> = {
  failed: 'bad',
  unknown: 'warn',
  question: 'warn',
  'shop-missing': 'warn',
  imported: 'good',
}

const FileNote = ({ file, state }: { file: ImportFile; state: ImportFileState }) => {
  const text = useText().imports
  const { count } = useFormat()
  const rows = (file.batch ?? file.report)?.rows
  const unknown = file.preview ? unknownSenders(file.preview).length : 0
  const isDone = (state === 'checked' || state === 'imported') && rows !== undefined
  const counts = isDone
    ? (['read', 'new', 'updated', 'rejected'] as const).flatMap((key) =>
        rows[key] > 0 || key === 'read' ? [`${text.counts[key]} ${count(rows[key])}`] : [],
      )
    : []
  const isOpen = state === 'ready' && unknown > 0
  const isDoubtful = isOpen || (isDone && rows.rejected > 0)
  return (
    <span className={isDoubtful ? 'warn' : (tones[state] ?? 'mute')}>
      {[isOpen ? text.sendersOpen(count(unknown)) : text.fileState[state], ...counts].join(' · ')}
    </span>
  )
}

interface FileLineProps {
  readonly file: ImportFile
  readonly list: ImportList
  readonly isSelected: boolean
  readonly act: (step: ImportStep) => void
}

const FileLine = ({ file, list, isSelected, act }: FileLineProps) => {
  const text = useText().imports
  const format = useFormat()
  const state = fileStateOf(file, list.running)
  const title = titleOf(file, text, format)
  const recognised = recognisedWords(file, text)
  const line = useInView(isSelected)
  return (
    <div
      ref={line}
      role="option"
      aria-selected={isSelected}
      aria-label={`${title} ${text.fileState[state]}`}
      className="imports-file"
      title={file.path}
      onClick={() => act({ kind: 'selected', key: file.key })}
    >
      <span className="imports-file-name">{title}</span>
      {recognised !== null && <span className="imports-file-kind">{recognised}</span>}
      <FileNote file={file} state={state} />
      {list.running?.key !== file.key && (
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          icon={<CloseOutlined />}
          aria-label={text.removeNamed(title)}
          onClick={(event) => {
            event.stopPropagation()
            act({ kind: 'removed', key: file.key })
          }}
        />
      )}
    </div>
  )
}

interface FileListProps {
  readonly list: ImportList
  readonly selected: string
  readonly act: (step: ImportStep) => void
}

/** The files with what each is and where it stands; ↑ ↓ choose, Delete takes one off the list. */
export const FileList = ({ list, selected, act }: FileListProps) => {
  const text = useText().imports
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = list.files.findIndex((file) => file.key === selected)
    if (event.key === 'Delete' && event.target === event.currentTarget) act({ kind: 'removed', key: selected })
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = list.files[place + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next) act({ kind: 'selected', key: next.key })
  }
  return (
    <div className="imports-files" role="listbox" aria-label={text.files} tabIndex={0} onKeyDown={onKeyDown}>
      {list.files.map((file) => (
        <FileLine key={file.key} file={file} list={list} isSelected={file.key === selected} act={act} />
      ))}
    </div>
  )
}

import type { KeyboardEvent } from 'react'
import { Button } from 'antd'
import { CloseOutlined } from '@ant-design/icons'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { fileStateOf, nameOfPath, type ImportFile, type ImportFileState, type ImportList } from './import-files.ts'
import type { ImportStep } from './import-steps.ts'

const tones: Readonly<Partial<Record<ImportFileState, string>>> = {
  failed: 'bad',
  unknown: 'warn',
  'shop-missing': 'warn',
  imported: 'good',
}

const FileNote = ({ file, state }: { file: ImportFile; state: ImportFileState }) => {
  const text = useText().imports
  const { count } = useFormat()
  const rows = (file.batch ?? file.report)?.rows
  const isDone = state === 'checked' || state === 'imported'
  return (
    <span className={tones[state] ?? 'mute'}>
      {text.fileState[state]}
      {isDone && rows && ` · ${text.counts.new} ${count(rows.new)} · ${text.counts.updated} ${count(rows.updated)}`}
      {isDone && rows && rows.rejected > 0 && ` · ${text.counts.rejected} ${count(rows.rejected)}`}
    </span>
  )
}

interface FileListProps {
  readonly list: ImportList
  readonly selected: string
  readonly act: (step: ImportStep) => void
}

/** The files with where each stands; ↑ ↓ choose, Delete takes one off the list. */
export const FileList = ({ list, selected, act }: FileListProps) => {
  const text = useText().imports
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = list.files.findIndex((file) => file.path === selected)
    if (event.key === 'Delete' && event.target === event.currentTarget) act({ kind: 'removed', path: selected })
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const next = list.files[place + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next) act({ kind: 'selected', path: next.path })
  }
  return (
    <div className="imports-files" role="listbox" aria-label={text.files} tabIndex={0} onKeyDown={onKeyDown}>
      {list.files.map((file) => {
        const state = fileStateOf(file, list.running)
        const name = nameOfPath(file.path)
        return (
          <div
            key={file.path}
            role="option"
            aria-selected={file.path === selected}
            aria-label={`${name} ${text.fileState[state]}`}
            className="imports-file"
            title={file.path}
            onClick={() => act({ kind: 'selected', path: file.path })}
          >
            <span className="imports-file-name">{name}</span>
            <FileNote file={file} state={state} />
            {list.running?.path !== file.path && (
              <Button
                type="text"
                size="small"
                tabIndex={-1}
                icon={<CloseOutlined />}
                aria-label={text.removeNamed(name)}
                onClick={(event) => {
                  event.stopPropagation()
                  act({ kind: 'removed', path: file.path })
                }}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { FileDetail } from './file-detail.tsx'
import { FileList } from './file-list.tsx'
import { titleOf } from './file-words.ts'
import { nextStepOf } from './import-files.ts'
import { MaskingLine } from './masking-line.tsx'
import type { useImportWork } from './use-import-work.ts'

type Work = ReturnType<typeof useImportWork>

const RunningBar = ({ work }: { work: Work }) => {
  const text = useText().imports
  const format = useFormat()
  const { list, act, progress, cancel } = work
  const { running } = list
  const file = list.files.find(({ key }) => key === running?.key)
  const stopAll = () => {
    act({ kind: 'stopped' })
    cancel()
  }
  if (!running) return null
  return (
    <div className="imports-next">
      <ProgressNotice
        key={`${running.key} ${running.work}`}
        title={text.work[running.work](file ? titleOf(file, text, format) : '')}
        progress={progress}
        onCancel={cancel}
      />
      <span className="mute">{text.nextHint.wait}</span>
      {nextStepOf(list).count > 0 && <Button onClick={stopAll}>{text.stopAll}</Button>}
    </div>
  )
}

const NextBar = ({ work }: { work: Work }) => {
  const text = useText().imports
  const { list, act } = work
  const next = nextStepOf(list)
  const button = useRef<HTMLButtonElement>(null)
  const { kind } = next
  // Enter goes on: the button takes the focus whenever a new step is reached, but never from somebody who is matching columns or naming people.
  useEffect(() => {
    if (document.activeElement?.closest('[data-keeps-focus]')) return
    if (kind !== 'wait') button.current?.focus({ preventScroll: true })
  }, [kind])
  if (list.running) return <RunningBar work={work} />
  if (kind === 'choose' || kind === 'wait') return null
  const onNext = () => act(kind === 'check' || kind === 'import' ? { kind: 'asked', work: kind } : { kind: 'cleared' })
  const selectBlocked = (key: string | null) => key !== null && act({ kind: 'selected', key })
  return (
    <div className="imports-next">
      {kind !== 'blocked' && (
        <Button ref={button} type="primary" onClick={onNext}>
          {kind === 'finish' ? text.next.finish : text.next[kind](next.count)}
        </Button>
      )}
      {kind !== 'blocked' && <span className="mute">{text.nextHint[kind]}</span>}
      {next.failed > 0 && <span className="bad">{text.failedFiles(next.failed)}</span>}
      {next.firstBlocked !== null && (
        <Button type="link" className="warn" onClick={() => selectBlocked(next.firstBlocked)}>
          {text.waitingFor(next.blocked)}
        </Button>
      )}
      {kind !== 'finish' && (
        <Button type="text" className="imports-clear" onClick={() => act({ kind: 'cleared' })}>
          {text.clear}
        </Button>
      )}
    </div>
  )
}

interface ImportWizardProps {
  readonly work: Work
  readonly shops: readonly Shop[]
  readonly batches: readonly Batch[]
}

/** Files on the left, the chosen one on the right, and above them the one step that comes next. */
export const ImportWizard = ({ work, shops, batches }: ImportWizardProps) => {
  const { list, act } = work
  const file = list.files.find(({ key }) => key === list.selected) ?? list.files[0]
  if (!file) return null
  return (
    <>
      <NextBar work={work} />
      <div className="imports-wizard">
        <FileList list={list} selected={file.key} act={act} />
        <FileDetail key={file.key} file={file} list={list} shops={shops} batches={batches} act={act} />
      </div>
      <MaskingLine />
    </>
  )
}

import { useEffect, useRef } from 'react'
import { Button } from 'antd'
import type { Shop } from '#shared/contract/shops.ts'
import { useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { FileDetail } from './file-detail.tsx'
import { FileList } from './file-list.tsx'
import { nameOfPath, nextStepOf } from './import-files.ts'
import type { useImportWork } from './use-import-work.ts'

type Work = ReturnType<typeof useImportWork>

const NextBar = ({ work }: { work: Work }) => {
  const text = useText().imports
  const { list, act, progress, cancel } = work
  const next = nextStepOf(list)
  const button = useRef<HTMLButtonElement>(null)
  const { kind } = next
  // Enter goes on: the button takes the focus whenever a new step is reached, but never from somebody who is matching columns.
  useEffect(() => {
    if (document.activeElement?.closest('.imports-mapping')) return
    if (kind !== 'wait') button.current?.focus({ preventScroll: true })
  }, [kind])
  const stopAll = () => {
    act({ kind: 'stopped' })
    cancel()
  }
  const { running } = list
  if (running)
    return (
      <div className="imports-next">
        <ProgressNotice
          key={`${running.path} ${running.work}`}
          title={text.work[running.work](nameOfPath(running.path))}
          progress={progress}
          onCancel={cancel}
        />
        <span className="mute">{text.nextHint.wait}</span>
        {next.count > 0 && <Button onClick={stopAll}>{text.stopAll}</Button>}
      </div>
    )
  if (kind === 'choose' || kind === 'wait') return null
  const onNext = () => act(kind === 'check' || kind === 'import' ? { kind: 'asked', work: kind } : { kind: 'cleared' })
  const selectBlocked = (path: string | null) => path !== null && act({ kind: 'selected', path })
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

/** Files on the left, the chosen one on the right, and above them the one step that comes next. */
export const ImportWizard = ({ work, shops }: { work: Work; shops: readonly Shop[] }) => {
  const { list, act } = work
  const file = list.files.find(({ path }) => path === list.selected) ?? list.files[0]
  if (!file) return null
  return (
    <>
      <NextBar work={work} />
      <div className="imports-wizard">
        <FileList list={list} selected={file.path} act={act} />
        <FileDetail key={file.path} file={file} running={list.running} shops={shops} act={act} />
      </div>
    </>
  )
}

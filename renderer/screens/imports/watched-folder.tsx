import { Button } from 'antd'
import type { WaitingFile } from '#shared/contract/imports.ts'
import { call, system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const mostShown = 6

interface WaitingFilesProps {
  readonly files: readonly WaitingFile[]
  readonly onAdd: (paths: readonly string[]) => void
}

/** Exports of the watched folder that are not imported yet: all at once, or one by one. */
export const WaitingFiles = ({ files, onAdd }: WaitingFilesProps) => {
  const text = useText().imports.watch
  const { count, moment } = useFormat()
  if (files.length === 0) return null
  const shown = files.slice(0, mostShown)
  return (
    <section className="imports-waiting" aria-label={text.waiting(count(files.length))}>
      <div className="imports-heading">
        <h3>{text.waiting(count(files.length))}</h3>
        <Button size="small" onClick={() => onAdd(files.map(({ path }) => path))}>
          {text.addAll}
        </Button>
      </div>
      <ul>
        {shown.map(({ path, file, changedAt }) => (
          <li key={path}>
            <span className="imports-waiting-name" title={path}>
              {file}
            </span>
            <span className="mute">{moment(changedAt)}</span>
            <Button type="link" size="small" aria-label={text.addNamed(file)} onClick={() => onAdd([path])}>
              {text.add}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < files.length && <p className="mute">{text.more(count(files.length - shown.length))}</p>}
    </section>
  )
}

/** One quiet line: watch a folder, or which one is watched and how to stop. */
export const WatchLine = () => {
  const text = useText().imports.watch
  const settings = useQuery('settings.get', {})
  const { act } = useAction()
  const folder = settings.value?.watchedFolder ?? null
  const choose = async (): Promise<void> => {
    const chosen = await act(system('openFolder', {}))
    if (chosen?.path) await act(call('settings.change', { watchedFolder: chosen.path }), text.started)
  }
  const stop = () => void act(call('settings.change', { watchedFolder: null }), text.stopped)
  if (settings.value === null) return null
  return (
    <p className="imports-watch">
      {folder === null ? (
        <>
          <Button type="link" size="small" onClick={() => void choose()}>
            {text.start}
          </Button>
          <span className="mute">{text.hint}</span>
        </>
      ) : (
        <>
          <span className="mute imports-waiting-name" title={folder}>
            {text.now(folder)}
          </span>
          <Button type="link" size="small" onClick={() => void choose()}>
            {text.change}
          </Button>
          <Button type="link" size="small" onClick={stop}>
            {text.stop}
          </Button>
        </>
      )}
    </p>
  )
}

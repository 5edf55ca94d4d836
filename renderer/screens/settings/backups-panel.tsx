import { Button } from 'antd'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { BackupFolder } from './backup-folder.tsx'
import { BackupsTable } from './backups-table.tsx'
import { useRestore } from './use-restore.tsx'

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** The copies of the data file: make one, see whether each was verified, go back to one. */
export const BackupsPanel = () => {
  const text = useText().settings.backups
  const backups = useQuery('settings.backups', {})
  const making = useJob('settings.makeBackup')
  const { act } = useAction()
  const restore = useRestore()
  const make = async () => {
    const made = await act(making.run({}))
    if (made !== null) backups.ask()
  }
  const restoreFile = async () => {
    const chosen = await act(system('openFiles', { purpose: 'backup' }))
    const [path] = chosen?.paths ?? []
    if (path !== undefined) restore.ask(path)
  }
  return (
    <div className="settings-backups">
      <div className="settings-line">
        <Button type="primary" disabled={making.isRunning || restore.isRunning} onClick={() => void make()}>
          {text.make}
        </Button>
        <Button disabled={making.isRunning || restore.isRunning} onClick={() => void restoreFile()}>
          {text.restoreFile}
        </Button>
        <BackupFolder onChanged={backups.ask} />
      </div>
      <p className="mute">{text.note}</p>
      {making.isRunning ? (
        <ProgressNotice title={text.making} progress={making.progress} onCancel={making.cancel} />
      ) : null}
      {restore.isRunning ? (
        <ProgressNotice title={text.restoring} progress={restore.progress} onCancel={restore.cancel} />
      ) : null}
      <QueryView query={backups}>
        {(rows) => (
          <BackupsTable
            backups={rows}
            nameOf={fileNameOf}
            onReveal={(path) => void act(system('reveal', { path }))}
            onRestore={restore.isRunning ? null : restore.ask}
          />
        )}
      </QueryView>
    </div>
  )
}

import { Button } from 'antd'
import { call, system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

/** Where backups go, and how to send them elsewhere. */
export const BackupFolder = ({ onChanged }: { onChanged: () => void }) => {
  const text = useText().settings
  const settings = useQuery('settings.get', {})
  const about = useQuery('settings.about', {})
  const { act } = useAction()
  const folder = settings.value?.backupFolder ?? about.value?.backupFolder ?? null
  const keep = async (backupFolder: string | null) => {
    if ((await act(call('settings.change', { backupFolder }), text.saved)) !== null) onChanged()
  }
  const choose = async () => {
    const chosen = await act(system('openFolder', {}))
    if (chosen !== null && chosen.path !== null) await keep(chosen.path)
  }
  return (
    <>
      <span className="settings-folder">
        <span className="mute">{text.backups.folder}</span>
        <span className="settings-path" title={folder ?? ''}>
          {folder}
        </span>
        {folder === null ? null : (
          <Button size="small" onClick={() => void act(system('reveal', { path: folder }))}>
            {text.backups.openFolder}
          </Button>
        )}
        <Button size="small" onClick={() => void choose()}>
          {text.backups.chooseFolder}
        </Button>
        {(settings.value?.backupFolder ?? null) === null ? null : (
          <Button size="small" onClick={() => void keep(null)}>
            {text.backups.defaultFolder}
          </Button>
        )}
      </span>
      {about.value?.isBackupFolderMissing === true ? (
        <span className="warn settings-whole-line" role="status">
          {text.backups.folderMissing}
        </span>
      ) : null}
    </>
  )
}

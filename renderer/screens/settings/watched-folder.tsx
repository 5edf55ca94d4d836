import { Button } from 'antd'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'

interface WatchedFolderProps {
  /** null: no folder is watched */
  readonly folder: string | null
  readonly onChange: (folder: string | null) => void
}

/** The folder whose new exports are offered for import; off until somebody chooses one. */
export const WatchedFolder = ({ folder, onChange }: WatchedFolderProps) => {
  const text = useText().settings.general
  const { act } = useAction()
  const choose = async () => {
    const chosen = await act(system('openFolder', {}))
    if (chosen !== null && chosen.path !== null) onChange(chosen.path)
  }
  return (
    <span className="settings-line">
      {folder === null ? (
        <span className="mute">{text.watchedNone}</span>
      ) : (
        <span className="settings-path" title={folder}>
          {folder}
        </span>
      )}
      <Button size="small" onClick={() => void choose()}>
        {folder === null ? text.watch : text.watchOther}
      </Button>
      {folder === null ? null : (
        <>
          <Button size="small" onClick={() => void act(system('reveal', { path: folder }))}>
            {text.watchOpen}
          </Button>
          <Button size="small" onClick={() => onChange(null)}>
            {text.watchStop}
          </Button>
        </>
      )}
    </span>
  )
}

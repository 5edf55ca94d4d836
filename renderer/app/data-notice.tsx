import { Button } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { system } from './call.ts'
import { useAction } from './use-action.ts'

/** A slim bar while the data process is being started again; screens keep their last answers. */
export const DataLostBar = () => (
  <div className="data-lost" role="status">
    {useText().app.data.lost}
  </div>
)

interface DataDeadProps {
  readonly failure: Failure | null
  /** null: it could not be asked any more */
  readonly backupFolder: string | null
}

/** Stands in place of every screen when the data process no longer starts: why, where the backups lie, and a button to try again. */
export const DataDead = ({ failure, backupFolder }: DataDeadProps) => {
  const text = useText().app.data
  const { act, isBusy } = useAction()
  return (
    <div className="data-dead">
      <h1>{text.deadTitle}</h1>
      <FailureNotice failure={failure ?? { code: 'data-process-dead', details: {} }} />
      {backupFolder === null ? (
        <p>{text.backupsUnknown}</p>
      ) : (
        <p>
          {text.backups}
          <code>{backupFolder}</code>
        </p>
      )}
      <div className="data-dead-actions">
        <Button type="primary" loading={isBusy} onClick={() => void act(system('restartData', {}))}>
          {text.restart}
        </Button>
        {backupFolder === null ? null : (
          <Button onClick={() => void act(system('reveal', { path: backupFolder }))}>{text.showBackups}</Button>
        )}
      </div>
    </div>
  )
}

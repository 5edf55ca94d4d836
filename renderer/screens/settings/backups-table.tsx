import { Button } from 'antd'
import type { Backup } from '#shared/contract/settings.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'

interface BackupsTableProps {
  readonly backups: readonly Backup[]
  readonly nameOf: (path: string) => string
  readonly onReveal: (path: string) => void
  /** null: not now */
  readonly onRestore: ((path: string) => void) | null
}

const keyOf = (backup: Backup): string => backup.file

const useColumns = ({ nameOf, onReveal, onRestore }: BackupsTableProps): readonly Column<Backup>[] => {
  const text = useText().settings.backups
  const format = useFormat()
  const verifiedWord = ({ isVerified }: Backup) => (isVerified ? text.isVerified : text.isNotVerified)
  return [
    {
      key: 'at',
      title: text.time,
      width: 150,
      value: ({ at }) => at,
      show: ({ at }) => `${at.slice(0, 4)}-${format.moment(at)}`,
    },
    { key: 'reason', title: text.reason, width: 130, value: ({ reason }) => text.reasons[reason] },
    {
      key: 'verified',
      title: text.verified,
      width: 90,
      value: verifiedWord,
      show: (backup) => <span className={backup.isVerified ? 'settings-ok' : 'bad'}>{verifiedWord(backup)}</span>,
    },
    {
      key: 'bytes',
      title: text.size,
      width: 90,
      align: 'right',
      value: ({ bytes }) => bytes,
      show: ({ bytes }) => text.megabytes((bytes / 1_048_576).toFixed(1)),
    },
    { key: 'file', title: text.file, width: 220, grow: true, value: ({ file }) => nameOf(file) },
    {
      key: 'actions',
      title: text.actions,
      width: 170,
      value: () => null,
      show: ({ file }) => (
        <>
          <Button size="small" type="link" disabled={onRestore === null} onClick={() => onRestore?.(file)}>
            {text.restore}
          </Button>
          <Button size="small" type="link" onClick={() => onReveal(file)}>
            {text.openFolder}
          </Button>
        </>
      ),
    },
  ]
}

/** Every backup there is, newest first as the data process gives them, each with its verified mark. */
export const BackupsTable = (props: BackupsTableProps) => {
  const text = useText().settings.backups
  return (
    <DataTable
      name="backups"
      columns={useColumns(props)}
      rows={props.backups}
      keyOf={keyOf}
      empty={text.empty}
      hasSearch={false}
    />
  )
}

import { useState } from 'react'
import { Checkbox, Modal } from 'antd'
import type { PurgePlan } from '#shared/contract/chat-purges.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

interface PurgeDialogProps {
  readonly plan: PurgePlan
  readonly onClose: () => void
  readonly onPurge: (evenOpenMonths: boolean) => void
}

/** Asks before chats go for good: what goes, what stays, what backups still hold, and which months stand on them. */
export const PurgeDialog = ({ plan, onClose, onPurge }: PurgeDialogProps) => {
  const text = useText()
  const words = text.settings.data.retention
  const format = useFormat()
  const [isAccepted, setIsAccepted] = useState(false)
  const months = plan.openMonths.map((month) => format.month(month)).join(words.separator)
  const isOpen = plan.openMonths.length > 0
  return (
    <Modal
      open
      title={words.asked(plan.before ?? '')}
      width={560}
      okText={words.yes}
      cancelText={text.kit.cancel}
      okButtonProps={{ danger: true, disabled: isOpen && !isAccepted }}
      onOk={() => onPurge(isAccepted)}
      onCancel={onClose}
    >
      <dl className="settings-purge">
        <dt>{words.goes}</dt>
        <dd>{words.goesWhat}</dd>
        <dt>{words.stays}</dt>
        <dd>{words.staysWhat}</dd>
      </dl>
      <p>
        {words.backups}{' '}
        <a href={linkTo('settings', { tab: 'backups' })} onClick={onClose}>
          {words.openBackups}
        </a>
      </p>
      {isOpen ? (
        <>
          <p className="warn">{words.openMonths(months)}</p>
          <Checkbox checked={isAccepted} onChange={({ target }) => setIsAccepted(target.checked)}>
            {words.evenOpenMonths}
          </Checkbox>
        </>
      ) : null}
    </Modal>
  )
}

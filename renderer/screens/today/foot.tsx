import type { Today } from '#shared/contract/performance.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'

const useBackupWords = ({ latestBackup }: Today): string => {
  const text = useText().today.foot
  const format = useFormat()
  if (latestBackup === null) return text.noBackup
  const time = format.moment(latestBackup.at)
  return latestBackup.isVerified ? text.verifiedBackup(time) : text.unverifiedBackup(time)
}

/** Last import, last backup, team: each a link to its list. */
export const Foot = ({ today }: { today: Today }) => {
  const text = useText().today.foot
  const format = useFormat()
  const { latestImport, latestBackup, peopleCount, shopCount } = today
  const backup = useBackupWords(today)
  return (
    <div className="today-foot">
      <a href={linkTo('imports')}>
        {latestImport === null
          ? text.noImport
          : text.latestImport(format.moment(latestImport.at), format.count(latestImport.rows), latestImport.file)}
      </a>
      <a href={linkTo('settings', { tab: 'backups' })} className={latestBackup?.isVerified === true ? '' : 'warn'}>
        {backup}
      </a>
      <a href={linkTo('people')}>{text.team(format.count(peopleCount), format.count(shopCount))}</a>
    </div>
  )
}

import { useMay } from '#renderer/app/access.tsx'
import { linkTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'

const PastPeriod = () => {
  const text = useText().today.foot
  const { value } = useQuery('chats.isPastPeriod', {})
  if (!value?.isDue) return null
  return (
    <div className="today-foot">
      <a href={linkTo('settings', { tab: 'data' })}>{text.pastPeriod(value.oldest ?? '', value.before ?? '')}</a>
    </div>
  )
}

/** One quiet line when chats are past the period they are kept for; only the supervisor removes them, so only he reads it. */
export const RetentionLine = () => {
  const may = useMay()
  return may('chats.isPastPeriod') ? <PastPeriod /> : null
}

import { Button } from 'antd'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import type { MonthView } from './month-view.ts'

/** Why there is no grid: nobody to plan, or no shifts to plan with; null when there can be one. */
export const emptyReason = ({ month }: MonthView): 'people' | 'kinds' | null => {
  if (month.kinds.length === 0) return 'kinds'
  return month.people.length === 0 ? 'people' : null
}

/** Loads the sample shop, offered only while there is nobody at all. */
const SampleButton = () => {
  const text = useText().orders
  const { act, isBusy } = useAction()
  const isNew = useQuery('people.list', {}).value?.length === 0
  return isNew ? (
    <Button loading={isBusy} onClick={() => void act(call('settings.loadSample', {}), text.sampleLoaded)}>
      {text.loadSample}
    </Button>
  ) : null
}

/** What to do first when there is no grid. */
export const EmptyMonth = ({ reason }: { reason: 'people' | 'kinds' }) => {
  const text = useText().rosterGrid.empty
  return reason === 'people' ? (
    <EmptyNotice
      title={text.noPeopleTitle}
      text={text.noPeopleText}
      actions={
        <Button type="primary" onClick={() => goTo('people')}>
          {text.toPeople}
        </Button>
      }
    />
  ) : (
    <EmptyNotice
      title={text.noKindsTitle}
      text={text.noKindsText}
      actions={
        <>
          <Button type="primary" onClick={() => goTo('roster', { tab: 'shifts' })}>
            {text.toShifts}
          </Button>
          <SampleButton />
        </>
      }
    />
  )
}

interface EmptyMonthLineProps {
  readonly view: MonthView
  readonly onFillLast: () => void
  readonly onSolve: () => void
}

/** Over a grid without a single cell: the three ways to begin. */
export const EmptyMonthLine = ({ view, onFillLast, onSolve }: EmptyMonthLineProps) => {
  const text = useText().rosterGrid.empty
  if ([...view.words.values()].some(({ shift }) => shift !== null)) return null
  return (
    <div className="empty-month-line">
      <span>{text.noCells}</span>
      <Button size="small" onClick={onFillLast}>
        {text.fillLast}
      </Button>
      <Button size="small" onClick={onSolve}>
        {text.fillForMe}
      </Button>
      <span className="mute">{text.paint}</span>
    </div>
  )
}

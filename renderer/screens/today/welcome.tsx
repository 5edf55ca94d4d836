import { Button } from 'antd'
import type { Today } from '#shared/contract/performance.ts'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { FirstRun } from './first-run.tsx'

/** The first screen of an empty app: what the app does, three ways to begin, and the checklist. */
export const Welcome = ({ today }: { today: Today }) => {
  const text = useText().today.empty
  const { act, isBusy } = useAction()
  const loadSample = () => void act(call('settings.loadSample', {}), text.sampleLoaded)
  return (
    <div className="welcome">
      <EmptyNotice
        title={text.title}
        text={text.text}
        actions={
          <>
            <Button type="primary" onClick={() => goTo('imports')}>
              {text.import}
            </Button>
            <Button onClick={() => goTo('people')}>{text.people}</Button>
            <Button loading={isBusy} onClick={loadSample}>
              {text.sample}
            </Button>
            <span className="mute">{text.sampleHint}</span>
          </>
        }
      />
      <FirstRun today={today} />
    </div>
  )
}

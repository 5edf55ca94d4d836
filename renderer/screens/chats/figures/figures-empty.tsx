import { Button } from 'antd'
import { call } from '#renderer/app/call.ts'
import { goTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'

/** Before the first chat: what to import, and what comes of it. `isNew`: nobody is in the team yet, so the sample shop can be loaded. */
export const FiguresEmpty = ({ isNew }: { isNew: boolean }) => {
  const text = useText().chats.empty
  const { act, isBusy } = useAction()
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        <>
          <Button type="primary" onClick={() => goTo('imports')}>
            {text.import}
          </Button>
          {isNew ? (
            <Button loading={isBusy} onClick={() => void act(call('settings.loadSample', {}), text.sampleLoaded)}>
              {text.sample}
            </Button>
          ) : null}
        </>
      }
    />
  )
}

/** Days without any chat, while there are chats on others. */
export const RangeEmpty = ({ newest, onNewest }: { newest: string; onNewest: () => void }) => {
  const text = useText().chats.empty
  const format = useFormat()
  return (
    <EmptyNotice
      title={text.rangeTitle}
      text={text.rangeText(format.date(newest))}
      actions={
        <>
          <Button type="primary" onClick={onNewest}>
            {text.toNewest}
          </Button>
          <Button onClick={() => goTo('imports')}>{text.import}</Button>
        </>
      }
    />
  )
}

import { Button } from 'antd'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { goTo } from '#renderer/app/route.ts'
import { useText } from '#renderer/kit/language.tsx'
import { RangeEmpty } from '../range-empty.tsx'

/** Before the first chat: what to import, and what comes of it. `isNew`: nobody is in the team yet, so the sample shop can be loaded. */
export const FiguresEmpty = ({ isNew }: { isNew: boolean }) => {
  const text = useText().chats.empty
  return (
    <ImportFirst
      text={{ ...text, toImports: text.import }}
      sample={isNew ? { load: text.sample, loaded: text.sampleLoaded } : null}
    />
  )
}

/** Days without any chat, while there are chats on others. */
export const FiguresRangeEmpty = ({ newest, onNewest }: { newest: string; onNewest: () => void }) => {
  const text = useText().chats.empty
  return (
    <RangeEmpty text={text} newest={newest} onNewest={onNewest}>
      <Button onClick={() => goTo('imports')}>{text.import}</Button>
    </RangeEmpty>
  )
}

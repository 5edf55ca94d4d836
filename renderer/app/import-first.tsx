import type { ReactNode } from 'react'
import { Button } from 'antd'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { isShown, useAccess } from './access.tsx'
import { call } from './call.ts'
import { goTo } from './route.ts'
import { useAction } from './use-action.ts'

interface SampleWords {
  readonly load: string
  readonly loaded: string
}

const LoadSample = ({ words }: { words: SampleWords }) => {
  const { act, isBusy } = useAction()
  return (
    <Button loading={isBusy} onClick={() => void act(call('settings.loadSample', {}), words.loaded)}>
      {words.load}
    </Button>
  )
}

interface ImportFirstProps {
  readonly text: { readonly title: string; readonly text: string; readonly toImports: string }
  /** given while there is nothing at all: then the sample shop can be loaded too */
  readonly sample?: SampleWords | null
  /** other ways to begin */
  readonly children?: ReactNode
}

/** A place that is empty until something is imported, with the way there; whoever may not import only reads what belongs here. */
export const ImportFirst = ({ text, sample = null, children }: ImportFirstProps) => {
  const { state } = useAccess()
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        isShown(state, 'imports') ? (
          <>
            <Button type="primary" onClick={() => goTo('imports')}>
              {text.toImports}
            </Button>
            {sample === null ? null : <LoadSample words={sample} />}
            {children}
          </>
        ) : null
      }
    />
  )
}

import { lazy, Suspense, useState } from 'react'
import { Button, Spin } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { isShown, useAccess } from './access.tsx'
import { Catch } from './catch.tsx'
import { DataDead, DataLostBar } from './data-notice.tsx'
import { DropTarget } from './drop-target.tsx'
import { LockScreen } from './lock-screen.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { goTo, useRoute } from './route.ts'
import { screens } from './screens.ts'
import { useDataState } from './use-data-state.ts'
import { usePreparation } from './use-preparation.ts'
import { useKey, useShortcut } from './use-shortcut.ts'
import './frame.css'

const Guide = lazy(async () => ({ default: (await import('./guide/guide.tsx')).Guide }))

const UnknownScreen = () => {
  const text = useText().app.unknownScreen
  return (
    <EmptyNotice
      title={text.title}
      text={text.text}
      actions={
        <Button type="primary" onClick={() => goTo('today')}>
          {text.action}
        </Button>
      }
    />
  )
}

const Content = ({ screen }: { screen: string }) => {
  const Component = screens.find(({ key }) => key === screen)?.component
  if (Component === undefined) return <UnknownScreen />
  return (
    <Catch key={screen}>
      <Suspense fallback={<Spin className="frame-waiting" delay={200} />}>
        <Component />
      </Suspense>
    </Catch>
  )
}

/** What only somebody who may see everything needs beside the screens: the finder, files dropped anywhere, chats prepared in the background. */
const ForSupervisors = ({
  isPaletteOpen,
  onPalette,
}: {
  isPaletteOpen: boolean
  onPalette: (isOpen: boolean) => void
}) => {
  usePreparation()
  useShortcut('k', () => onPalette(!isPaletteOpen))
  return (
    <>
      <Palette isOpen={isPaletteOpen} onClose={() => onPalette(false)} />
      <DropTarget />
    </>
  )
}

/** Navigation left, the screen right; above it what the data process says. `settingsFailure`: the settings could never be read. */
export const Frame = ({ settingsFailure }: { settingsFailure: Failure | null }) => {
  const { screen } = useRoute()
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const [isGuideOpen, setIsGuideOpen] = useState(false)
  useKey('F1', () => setIsGuideOpen((isOpen) => !isOpen))
  const data = useDataState()
  const { state, isKnown } = useAccess()
  const isDead = data.state === 'dead' || settingsFailure?.code === 'data-process-dead'
  if (!isKnown && !isDead) return null
  if (state?.isLocked) return <LockScreen state={state} />
  return (
    <div className="frame">
      <Navigation current={screen} onFind={() => setIsPaletteOpen(true)} onGuide={() => setIsGuideOpen(true)} />
      <main className="frame-content">
        {data.state === 'lost' ? <DataLostBar /> : null}
        {isDead ? (
          <DataDead failure={data.failure ?? settingsFailure} backupFolder={data.backupFolder} />
        ) : (
          <Content screen={isShown(state, screen) ? screen : ''} />
        )}
      </main>
      <Suspense fallback={null}>
        {isGuideOpen ? <Guide screen={screen} isOpen onClose={() => setIsGuideOpen(false)} /> : null}
      </Suspense>
      {state?.role === 'agent' || state?.role === 'finance' ? null : (
        <ForSupervisors isPaletteOpen={isPaletteOpen} onPalette={setIsPaletteOpen} />
      )}
    </div>
  )
}

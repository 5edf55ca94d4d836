import { Suspense, useState } from 'react'
import { Button, Spin } from 'antd'
import type { Failure } from '#shared/contract/failure.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { Catch } from './catch.tsx'
import { DataDead, DataLostBar } from './data-notice.tsx'
import { DropTarget } from './drop-target.tsx'
import { Navigation } from './navigation.tsx'
import { Palette } from './palette.tsx'
import { goTo, useRoute } from './route.ts'
import { screens } from './screens.ts'
import { useDataState } from './use-data-state.ts'
import { usePreparation } from './use-preparation.ts'
import { useShortcut } from './use-shortcut.ts'
import './frame.css'

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

/** Navigation left, the screen right; above it what the data process says. `settingsFailure`: the settings could never be read. */
export const Frame = ({ settingsFailure }: { settingsFailure: Failure | null }) => {
  const { screen } = useRoute()
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  const data = useDataState()
  usePreparation()
  useShortcut('k', () => setIsPaletteOpen((isOpen) => !isOpen))
  const isDead = data.state === 'dead' || settingsFailure?.code === 'data-process-dead'
  return (
    <div className="frame">
      <Navigation current={screen} onFind={() => setIsPaletteOpen(true)} />
      <main className="frame-content">
        {data.state === 'lost' ? <DataLostBar /> : null}
        {isDead ? (
          <DataDead failure={data.failure ?? settingsFailure} backupFolder={data.backupFolder} />
        ) : (
          <Content screen={screen} />
        )}
      </main>
      <Palette isOpen={isPaletteOpen} onClose={() => setIsPaletteOpen(false)} />
      <DropTarget />
    </div>
  )
}

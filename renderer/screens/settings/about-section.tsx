import { useEffect, useState } from 'react'
import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import type { SystemOutput } from '#shared/contract/system.ts'
import { system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

type Runtime = SystemOutput<'runtime'>

const useRuntime = (): Runtime | null => {
  const [runtime, setRuntime] = useState<Runtime | null>(null)
  useEffect(() => {
    void system('runtime', {}).then((answer) => {
      if (answer.ok) setRuntime(answer.value)
    })
  }, [])
  return runtime
}

interface AboutListProps {
  readonly about: OutputOf<'settings.about'>
  readonly runtime: Runtime | null
  readonly onReveal: (path: string) => void
}

/** What support asks for on the phone, in a list whose values can be selected. */
export const AboutList = ({ about, runtime, onReveal }: AboutListProps) => {
  const text = useText().settings
  const window =
    runtime === null ? [] : [`Electron ${runtime.electron}`, `Chromium ${runtime.chromium}`, `Node ${runtime.node}`]
  return (
    <dl className="settings-about">
      <dt>{text.data.version}</dt>
      <dd>{about.version}</dd>
      <dt>{text.data.database}</dt>
      <dd>
        {about.database}
        <Button size="small" type="link" onClick={() => onReveal(about.database)}>
          {text.data.show}
        </Button>
      </dd>
      <dt>{text.data.size}</dt>
      <dd>{text.backups.megabytes((about.bytes / 1_048_576).toFixed(1))}</dd>
      <dt>{text.data.schema}</dt>
      <dd>{about.schema}</dd>
      <dt>{text.backups.folder}</dt>
      <dd>{about.backupFolder}</dd>
      <dt>{text.data.runtime}</dt>
      <dd>{[...new Set([about.runtime, ...window])].join(' · ')}</dd>
    </dl>
  )
}

/** Version, data file, backups, runtime. */
export const AboutSection = () => {
  const text = useText().settings.data
  const about = useQuery('settings.about', {})
  const runtime = useRuntime()
  const { act } = useAction()
  return (
    <section aria-label={text.about}>
      <h3>{text.about}</h3>
      <QueryView query={about}>
        {(value) => (
          <AboutList about={value} runtime={runtime} onReveal={(path) => void act(system('reveal', { path }))} />
        )}
      </QueryView>
    </section>
  )
}

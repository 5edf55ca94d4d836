import { Button } from 'antd'
import { call, system } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import { parsedTeam } from './team-file.ts'

const useTeamActions = () => {
  const text = useText().settings.data
  const { act, isBusy } = useAction()
  const exportTeam = async () => {
    const team = await act(call('settings.exportTeam', {}))
    if (team === null) return
    const chosen = await act(system('saveFile', { suggestedName: text.teamFileName, type: 'json' }))
    const path = chosen?.path ?? null
    if (path === null) return
    await act(system('writeText', { path, text: `${JSON.stringify(team, null, 2)}\n` }), text.exported(path))
  }
  const initTeam = async () => {
    const [path] = (await act(system('openFiles', { purpose: 'team' })))?.paths ?? []
    if (path === undefined) return
    const read = await act(system('readText', { path }))
    if (read === null) return
    const team = await act(Promise.resolve(parsedTeam(path, read.text)))
    if (team !== null) await act(call('settings.initTeam', { team }), text.initialised)
  }
  const loadSample = () => act(call('settings.loadSample', {}), text.sampleLoaded)
  return { isBusy, exportTeam, initTeam, loadSample }
}

/** The team as a file: out at any time; in, like the sample shop, only while the app is empty. */
export const TeamSection = () => {
  const text = useText().settings.data
  const today = useQuery('performance.today', {})
  const { isBusy, exportTeam, initTeam, loadSample } = useTeamActions()
  const isEmpty = today.value !== null && today.value.peopleCount === 0 && today.value.latestDataMonth === null
  return (
    <section aria-label={text.team}>
      <h3>{text.team}</h3>
      <p className="mute">{text.teamNote}</p>
      <div className="settings-line">
        <Button disabled={isBusy} onClick={() => void exportTeam()}>
          {text.exportTeam}
        </Button>
        <Button disabled={isBusy || !isEmpty} onClick={() => void initTeam()}>
          {text.initTeam}
        </Button>
        <Button disabled={!isEmpty} loading={isBusy} onClick={() => void loadSample()}>
          {text.sample}
        </Button>
      </div>
      {isEmpty ? null : <p className="mute">{text.onlyEmpty}</p>}
    </section>
  )
}

import { useText } from '#renderer/kit/language.tsx'
import { useJob, useRunningJobs } from './use-job.ts'

/** What runs by itself, beside everything else, and can be stopped here because no screen shows it. */
const Preparation = () => {
  const text = useText().app
  const { progress, cancel } = useJob('chats.prepare')
  const name = text.jobs['chats.prepare']
  const fraction = progress?.fraction ?? null
  return (
    <p role="status">
      {name} {fraction === null ? '' : `${Math.floor(fraction * 100)}%`}
      <button type="button" className="running-stop" aria-label={text.stop(name)} onClick={cancel}>
        {text.stopShort}
      </button>
    </p>
  )
}

/** Long work under way, in one quiet line; the preparation of chats in one of its own. */
export const RunningWork = () => {
  const text = useText().app
  const jobs = useRunningJobs()
  const asked = jobs.filter((name) => name !== 'chats.prepare')
  return (
    <>
      {asked.length === 0 ? null : (
        <p role="status">
          {text.running} {asked.map((name) => text.jobs[name]).join(' · ')}
        </p>
      )}
      {asked.length < jobs.length ? <Preparation /> : null}
    </>
  )
}

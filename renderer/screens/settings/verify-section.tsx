import { useState } from 'react'
import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useJob } from '#renderer/app/use-job.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { ProgressNotice } from '#renderer/kit/progress-notice.tsx'

type Verified = OutputOf<'settings.verify'>
type Finding = Verified['findings'][number]

const keyOf = (finding: Finding): string => `${finding.check} ${finding.detail}`

/** What the check found: one sentence, and each check with its result behind it. */
export const Findings = ({ verified }: { verified: Verified }) => {
  const text = useText().settings.data
  const word = ({ isOk }: Finding) => (isOk ? text.isOk : text.isNotOk)
  const columns: readonly Column<Finding>[] = [
    { key: 'check', title: text.check, width: 200, value: ({ check }) => text.checks[check] },
    {
      key: 'result',
      title: text.result,
      width: 90,
      value: word,
      show: (finding) => <span className={finding.isOk ? 'settings-ok' : 'bad'}>{word(finding)}</span>,
    },
    { key: 'detail', title: text.detail, width: 240, grow: true, value: ({ detail }) => detail },
  ]
  return (
    <>
      <p className={verified.isOk ? 'settings-ok' : 'bad'}>{verified.isOk ? text.allGood : text.notGood}</p>
      <DataTable name="verify" columns={columns} rows={verified.findings} keyOf={keyOf} isCompact />
    </>
  )
}

/** Checks the data file on request, with progress, and shows what was found. */
export const VerifySection = () => {
  const text = useText().settings.data
  const { run, cancel, progress, isRunning } = useJob('settings.verify')
  const { act } = useAction()
  const [verified, setVerified] = useState<Verified | null>(null)
  const verify = async () => {
    setVerified(null)
    setVerified(await act(run({})))
  }
  return (
    <section aria-label={text.verify}>
      <h3>{text.verify}</h3>
      <p className="mute">{text.verifyNote}</p>
      {isRunning ? (
        <ProgressNotice title={text.verifying} progress={progress} onCancel={cancel} />
      ) : (
        <div className="settings-line">
          <Button onClick={() => void verify()}>{text.verify}</Button>
        </div>
      )}
      {verified === null ? null : <Findings verified={verified} />}
    </section>
  )
}

import { Button, Segmented } from 'antd'
import { attendanceStates, type Meeting } from '#shared/contract/meetings.ts'
import { presentCount } from '#shared/kit/sign-ins.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { Staying } from '#renderer/print/meeting-roster.tsx'
import { signClock } from '#renderer/print/meeting-words.ts'

type Sign = Meeting['signIns'][number]

/** Who is there; one click each, and one for all others. */
export const SignsSection = ({ meeting, isFrozen }: { meeting: Meeting; isFrozen: boolean }) => {
  const text = useText().meetings
  const { count } = useFormat()
  const { act, isBusy } = useAction()
  const { week, signIns, pack } = meeting
  const attend = (agent: string, state: Sign['state']) => act(call('meetings.attend', { week, agent, state }))
  const others = signIns.filter(({ state }) => state === null)
  const allOthers = async (): Promise<void> => {
    const staying = new Set(pack.roster.staysOnDuty.map(({ agent }) => agent))
    for (const { agent } of others) await attend(agent, staying.has(agent) ? 'on-duty' : 'present')
  }
  return (
    <>
      <Staying pack={pack} />
      <p>
        {text.signIns.summary(count(presentCount(signIns)), count(signIns.length))}{' '}
        {isFrozen || others.length === 0 ? null : (
          <Button size="small" loading={isBusy} onClick={() => void allOthers()}>
            {text.signIns.all}
          </Button>
        )}
      </p>
      <ul className="meeting-sign-list">
        {signIns.map(({ agent, name, state, at }) => (
          <li key={agent}>
            <span>{text.person(name, agent)}</span>
            {isFrozen ? (
              <b>{state === null ? text.signIns.none : text.signIns.states[state]}</b>
            ) : (
              <Segmented<NonNullable<Sign['state']> | 'none'>
                size="small"
                aria-label={text.signIns.of(name)}
                value={state ?? 'none'}
                options={[
                  ...attendanceStates.map((value) => ({ value, label: text.signIns.states[value] })),
                  { value: 'none' as const, label: text.signIns.none },
                ]}
                onChange={(value) => void attend(agent, value === 'none' ? null : value)}
              />
            )}
            <small className="mute">{signClock({ at })}</small>
          </li>
        ))}
      </ul>
    </>
  )
}

import { useState } from 'react'
import { Button, Input, Select, type InputRef } from 'antd'
import type { AccessState } from '#shared/contract/access.ts'
import type { Failure } from '#shared/contract/failure.ts'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import { useAccess } from './access.tsx'
import { goTo } from './route.ts'
import { useJob } from './use-job.ts'
import './lock-screen.css'

const storageKey = 'last-unlocked'
const firstOf = ({ people }: AccessState): string | null => {
  const last = localStorage.getItem(storageKey)
  return people.find(({ agent, hasPin }) => agent === last && hasPin)?.agent ?? null
}

const useUnlocking = (state: AccessState) => {
  const { run, isRunning } = useJob('settings.unlock')
  const { ask } = useAccess()
  const [agent, setAgent] = useState(() => firstOf(state))
  const [pin, setPin] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const pinInput = useFirstFocus<InputRef>(agent !== null)
  const unlock = async (): Promise<void> => {
    if (agent === null || pin === '' || isRunning) return
    const result = await run({ agent, pin })
    setPin('')
    if (!result.ok) {
      setFailure(result.failure)
      requestAnimationFrame(() => pinInput.current?.focus())
      return
    }
    localStorage.setItem(storageKey, agent)
    // Somebody else must not land where the one before was.
    if (result.value.screens !== null) goTo(result.value.screens[0]?.screen ?? 'today')
    ask()
  }
  const choose = (number: string): void => {
    setAgent(number)
    setFailure(null)
    requestAnimationFrame(() => pinInput.current?.focus())
  }
  return { agent, choose, pin, setPin, failure, pinInput, isRunning, unlock }
}

/** Instead of everything else while nobody has said who he is: name, PIN, Enter. */
export const LockScreen = ({ state }: { state: AccessState }) => {
  const text = useText().access.locked
  const { agent, choose, pin, setPin, failure, pinInput, isRunning, unlock } = useUnlocking(state)
  const named = (person: AccessState['people'][number]): string => `${person.agent}　${person.name}`
  return (
    <main className="lock-screen">
      <form
        className="lock-form"
        onSubmit={(event) => {
          event.preventDefault()
          void unlock()
        }}
      >
        <h1>{text.title}</h1>
        <p className="mute">{text.text}</p>
        <label htmlFor="lock-person">{text.person}</label>
        <Select
          id="lock-person"
          autoFocus={agent === null}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={text.personPlaceholder}
          value={agent}
          options={state.people.map((person) => ({
            value: person.agent,
            label: person.hasPin ? named(person) : text.noPin(named(person)),
            disabled: !person.hasPin,
          }))}
          onChange={choose}
        />
        <label htmlFor="lock-pin">{text.pin}</label>
        <Input.Password
          id="lock-pin"
          ref={pinInput}
          value={pin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          visibilityToggle={false}
          onChange={({ target }) => setPin(target.value)}
        />
        {failure === null ? null : <FailureNotice failure={failure} />}
        <Button type="primary" htmlType="submit" loading={isRunning} disabled={agent === null || pin === ''}>
          {text.open}
        </Button>
        <p className="mute lock-hint">{text.forgotten}</p>
      </form>
    </main>
  )
}

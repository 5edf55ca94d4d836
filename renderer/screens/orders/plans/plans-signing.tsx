import { useRef, useState, type KeyboardEvent } from 'react'
import { Button, Input } from 'antd'
import dayjs from 'dayjs'
import type { Plan, PlanSignature } from '#shared/contract/plans.ts'
import type { LocalDate } from '#shared/kit/local-time.ts'
import { inOrder } from '#shared/rules/dated-versions.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { typedDay } from './plans-signed-on.ts'
import { signingVersions, type SigningVersion } from './plans-signing-versions.ts'
import './plans.css'

const today = (): LocalDate => dayjs().format('YYYY-MM-DD') as LocalDate

type Sign = (signature: PlanSignature, signedOn: LocalDate | null) => Promise<void>

/** One person's day of signing: kept with Enter, which goes on to the next person, or on leaving the field. */
const SignedOnField = ({ signature, onSign }: { signature: PlanSignature; onSign: Sign }) => {
  const text = useText().plans
  const format = useFormat()
  const [typed, setTyped] = useState(signature.signedOn ?? '')
  const read = typedDay(typed, today())
  const isBad = read.kind === 'wrong' || read.kind === 'future'
  const keep = () => {
    if (read.kind === 'wrong' || read.kind === 'future') return
    const day = read.kind === 'day' ? read.day : null
    setTyped(day ?? '')
    if (day !== signature.signedOn) void onSign(signature, day)
  }
  const goOn = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isBad) return
    const fields = [...document.querySelectorAll<HTMLInputElement>('.plan-signing input')]
    const next = fields[fields.indexOf(event.currentTarget) + 1]
    if (next === undefined) keep()
    else next.focus()
  }
  return (
    <>
      <Input
        size="small"
        aria-label={text.signing.dateOf(signature.personName, signature.name, format.month(signature.from))}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onPressEnter={goOn}
        onFocus={(event) => event.target.select()}
        placeholder="–"
        {...(isBad ? { status: 'error' as const } : {})}
      />
      <span className="plan-problem" role={isBad ? 'alert' : undefined}>
        {isBad ? text.signing[read.kind] : null}
      </span>
    </>
  )
}

interface VersionProps {
  readonly version: SigningVersion
  readonly onSign: Sign
  readonly onAllToday: (version: SigningVersion) => void
}

/** Everybody a version is for, with the day they signed. */
export const VersionSigning = ({ version: entry, onSign, onAllToday }: VersionProps) => {
  const text = useText().plans
  const format = useFormat()
  const { version, people, signed } = entry
  return (
    <section className="plan-version" aria-label={`${version.name} ${format.month(version.from)}`}>
      <header>
        <h3>{version.name}</h3>
        <span className="mute">
          {format.month(version.from)} · {version.group ?? text.everyone}
        </span>
        {people.length === 0 ? null : (
          <span className="mute">
            {signed === people.length
              ? text.signing.allSigned
              : text.signing.signed(format.count(signed), format.count(people.length))}
          </span>
        )}
        {signed === people.length ? null : (
          <Button size="small" onClick={() => onAllToday(entry)}>
            {text.signing.allToday}
          </Button>
        )}
      </header>
      {people.length === 0 ? <p className="plan-hint">{text.signing.nobody}</p> : null}
      <div className="plan-signers">
        {people.map((signature) => (
          <div key={`${signature.agent} ${signature.signedOn}`} className="plan-signer">
            <span className="mute">{signature.agent}</span>
            <span>{signature.personName}</span>
            <SignedOnField signature={signature} onSign={onSign} />
          </div>
        ))}
      </div>
    </section>
  )
}

interface PlanSigningProps {
  readonly plans: readonly Plan[]
  readonly signatures: readonly PlanSignature[]
  readonly onClose: () => void
}

/** Who signed which version of a plan and when; days are entered one after the other by keyboard. */
export const PlanSigning = ({ plans, signatures, onClose }: PlanSigningProps) => {
  const text = useText().plans.signing
  const format = useFormat()
  const { act } = useAction()
  const queue = useRef(Promise.resolve())
  const send = ({ name, from, group, agent }: PlanSignature, signedOn: LocalDate | null, done?: string) => {
    // One after the other: fields are left faster than a write takes.
    const turn = queue.current.then(
      async () => void (await act(call('orders.signPlan', { name, from, group, agent, signedOn }), done)),
    )
    queue.current = turn
    return turn
  }
  const allToday = (version: SigningVersion) => {
    const unsigned = version.people.filter(({ signedOn }) => signedOn === null)
    for (const [index, signature] of unsigned.entries()) {
      const isLast = index === unsigned.length - 1
      void send(signature, today(), isLast ? text.savedAll(format.count(unsigned.length)) : undefined)
    }
  }
  const versions = signingVersions(inOrder(plans), signatures)
  return (
    <SidePanel title={text.title} isOpen onClose={onClose} width={560}>
      <div className="plan-signing">
        <p className="plan-hint">{text.text}</p>
        <p className="plan-hint">{versions.length === 0 ? text.none : text.hint}</p>
        {versions.map((version) => (
          <VersionSigning
            key={version.key}
            version={version}
            onSign={(signature, day) => send(signature, day, text.saved(signature.personName))}
            onAllToday={allToday}
          />
        ))}
      </div>
    </SidePanel>
  )
}

import { useState } from 'react'
import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { linkToHandover } from '../handovers-route.ts'

type Chain = OutputOf<'handovers.verify'>

/** What verifying answered: whole, or the first link that does not hold. */
export const ChainAnswer = ({ chain: { ok, count, firstBroken } }: { chain: Chain }) => {
  const text = useText().handovers.settings
  const format = useFormat()
  if (ok || firstBroken === null)
    return <p className="chain-whole">{count === 0 ? text.empty : text.whole(format.count(count))}</p>
  const { place, kind, day, problem, handover } = firstBroken
  const what = text.brokenPart(text.linkKinds[kind], text.problems[problem])
  return (
    <div className="chain-broken" role="alert">
      <b>{text.broken(format.count(place), day === null ? text.noDay : format.date(day), what)}</b>
      <p>
        {text.brokenNext} {handover === null ? null : <a href={linkToHandover(handover)}>{text.openBroken}</a>}
      </p>
    </div>
  )
}

/** Verifies the chain of everything signed, on request. */
export const ChainSection = () => {
  const text = useText().handovers.settings
  const { act, isBusy } = useAction()
  const [chain, setChain] = useState<Chain | null>(null)
  const verify = async (): Promise<void> => {
    setChain(null)
    setChain(await act(call('handovers.verify', {})))
  }
  return (
    <section aria-label={text.verifyTitle} className="chain">
      <h3>{text.verifyTitle}</h3>
      <p className="mute">{text.verifyNote}</p>
      <Button loading={isBusy} onClick={() => void verify()}>
        {text.verify}
      </Button>
      {chain === null ? null : <ChainAnswer chain={chain} />}
    </section>
  )
}

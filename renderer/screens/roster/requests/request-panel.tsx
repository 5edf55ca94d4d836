import { useState } from 'react'
import { Button } from 'antd'
import type { RosterRequest } from '#shared/contract/roster-requests.ts'
import { monthOf } from '#shared/kit/local-time.ts'
import { linkTo } from '#renderer/app/route.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { ConsentDialog } from './consent-dialog.tsx'
import { RequestDecision } from './request-decision.tsx'
import { useRequestWords } from './use-request-words.ts'

interface RequestPanelProps {
  readonly request: RosterRequest
  /** name and number of somebody */
  readonly who: (agent: string) => string
  readonly onClose: () => void
}

type PartProps = Omit<RequestPanelProps, 'onClose'>

const Facts = ({ request }: { request: RosterRequest }) => {
  const words = useText().rosterRequests
  const text = words.detail
  const format = useFormat()
  const { asked, state, askedAt, decidedAt, decidedBy, note } = request
  const by = Object.entries(text.by).find(([key]) => key === decidedBy)?.[1] ?? decidedBy ?? ''
  const facts = [
    [text.askedAt, askedAt === null ? text.imported : format.moment(askedAt)],
    [text.reason, asked.reason],
    [text.decided, decidedAt === null ? '' : text.decidedLine(words.states[state], format.moment(decidedAt), by)],
    [text.note, note],
  ] as const
  return (
    <dl className="side-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
    </dl>
  )
}

/** Both sides of a swap: who agreed when, and a button for who has not. */
const Consents = ({ request, who }: PartProps) => {
  const text = useText().rosterRequests.detail
  const format = useFormat()
  const [agreeing, setAgreeing] = useState<string | null>(null)
  const { asked, consents, state, id } = request
  if (asked.kind !== 'swap') return null
  const sides = [
    { agent: asked.agent, at: consents.agent },
    { agent: asked.other, at: consents.other },
  ]
  return (
    <section className="side-part is-stacked" aria-label={text.consents}>
      <h3>{text.consents}</h3>
      <ul className="request-sides">
        {sides.map(({ agent, at }) => (
          <li key={agent}>
            <span className={at === null ? 'mute' : ''}>
              {at === null ? text.notAgreed(who(agent)) : text.agreed(who(agent), format.moment(at))}
            </span>
            {at === null && state === 'asked' ? (
              <Button size="small" onClick={() => setAgreeing(agent)}>
                {text.agree(who(agent))}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {agreeing === null ? null : (
        <ConsentDialog id={id} agent={agreeing} who={who(agreeing)} onClose={() => setAgreeing(null)} />
      )}
    </section>
  )
}

/** One request: what is asked, who agreed, what was decided. */
export const RequestPanel = ({ request, who, onClose }: RequestPanelProps) => {
  const text = useText().rosterRequests
  const sentence = useRequestWords(who)
  const { asked, state, answerable } = request
  const names = asked.kind === 'swap' ? text.both(who(asked.agent), who(asked.other)) : who(asked.agent)
  return (
    <SidePanel title={`${text.kinds[asked.kind]} · ${names}`} isOpen onClose={onClose}>
      <p className="side-text">{sentence(request)}</p>
      <p>
        <span className={`request-state ${state}`}>{text.states[state]}</span>{' '}
        <a href={linkTo('roster', { tab: 'grid', month: monthOf(asked.from) })}>{text.detail.openRoster}</a>
      </p>
      <Facts request={request} />
      <Consents request={request} who={who} />
      {answerable.length === 0 ? null : (
        <p className="request-answerable">
          {text.detail.answerable(text.both(who(answerable[0] ?? ''), who(answerable[1] ?? '')))}
        </p>
      )}
      <RequestDecision key={request.id} request={request} />
    </SidePanel>
  )
}

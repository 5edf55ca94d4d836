import { useState, type ReactNode } from 'react'
import type { Meeting } from '#shared/contract/meetings.ts'
import type { Week } from '#shared/kit/iso-weeks.ts'
import { dayAfter } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { linkTo } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { AgentFigures, TeamFigures } from '#renderer/print/meeting-figures.tsx'
import { First } from '#renderer/print/meeting-first.tsx'
import { PlaceLinks, type Place } from '#renderer/print/meeting-places.tsx'
import { Complaints, Handovers, Ledger, Problems, Quality, Training } from '#renderer/print/meeting-registers.tsx'
import { RosterWeek } from '#renderer/print/meeting-roster.tsx'
import { Breaches, Losses, Questions, Wins } from '#renderer/print/meeting-service.tsx'
import { ActionsSection } from './actions-section.tsx'
import { MinutesSection } from './minutes-section.tsx'
import { Section, type SectionName } from './section.tsx'
import { SignsSection } from './signs-section.tsx'
import { WeekBar } from './week-bar.tsx'
import { WordsSection } from './words-section.tsx'

const order = [
  ...(['first', 'figures', 'wins', 'breaches', 'losses', 'problems', 'questions', 'complaints', 'handovers'] as const),
  ...(['quality', 'ledger', 'training', 'roster', 'words', 'actions', 'minutes', 'signIns'] as const),
] satisfies readonly SectionName[]

/** Parts in which an action item makes no sense of its own. */
const plain: ReadonlySet<SectionName> = new Set(['first', 'signIns'])

const Figures = ({ meeting: { pack } }: { meeting: Meeting }) => {
  const text = useText().meetings
  const { count } = useFormat()
  if (pack.agents.length === 0 && pack.team.every(({ value }) => value === null))
    return <p className="meeting-none">{text.table.none}</p>
  return (
    <>
      <TeamFigures pack={pack} />
      <AgentFigures pack={pack} />
      <p className="mute meeting-note">
        {text.table.note} {text.head.coverage(count(pack.coverage.chatDays), count(pack.coverage.orderDays))}
      </p>
    </>
  )
}

interface PageProps {
  readonly meeting: Meeting
  readonly onMinutes: (minutes: string) => void
}

const partsOf = ({ meeting, onMinutes }: PageProps): Readonly<Record<SectionName, ReactNode>> => {
  const { pack, isFrozen } = meeting
  return {
    first: <First meeting={meeting} />,
    figures: <Figures meeting={meeting} />,
    wins: <Wins pack={pack} />,
    breaches: <Breaches pack={pack} />,
    losses: <Losses pack={pack} />,
    problems: <Problems pack={pack} />,
    questions: <Questions pack={pack} />,
    complaints: <Complaints pack={pack} />,
    handovers: <Handovers pack={pack} />,
    quality: <Quality pack={pack} />,
    ledger: <Ledger pack={pack} />,
    training: <Training pack={pack} />,
    roster: <RosterWeek pack={pack} />,
    words: <WordsSection meeting={meeting} isFrozen={isFrozen} />,
    actions: <ActionsSection meeting={meeting} />,
    minutes: <MinutesSection meeting={meeting} onType={onMinutes} />,
    signIns: <SignsSection meeting={meeting} isFrozen={isFrozen} />,
  }
}

const Index = () => {
  const text = useText().meetings
  return (
    <nav className="meeting-index" aria-label={text.index}>
      {order.map((name) => (
        <button
          key={name}
          type="button"
          onClick={() => document.getElementById(`meeting-${name}`)?.scrollIntoView({ block: 'start' })}
        >
          {text.sections[name]}
        </button>
      ))}
    </nav>
  )
}

const linkOf = ({ screen, query }: Place): string => linkTo(screen, query)

/** A meeting as one page to read from top to bottom, and to write into while it is held. */
export const WeekPage = ({ meeting, next }: { meeting: Meeting; next: Week }) => {
  const text = useText().meetings
  const { act, isBusy } = useAction()
  const [minutes, setMinutes] = useState(meeting.minutes)
  const { week, isFrozen, pack } = meeting
  const hold = async (): Promise<void> => {
    await act(call('meetings.hold', { week, minutes }), text.actions.held)
  }
  const parts = partsOf({ meeting, onMinutes: setMinutes })
  return (
    <div className="meeting-page">
      <WeekBar meeting={meeting} next={next} onHold={() => void hold()} isBusy={isBusy} />
      <div className="meeting-body">
        <Index />
        <PlaceLinks value={linkOf}>
          <div className="meeting-sections">
            {order.map((name) => (
              <Section
                key={name}
                name={name}
                week={week}
                until={dayAfter(pack.to, 7)}
                isPlain={plain.has(name) || isFrozen}
              >
                {parts[name]}
              </Section>
            ))}
          </div>
        </PlaceLinks>
      </div>
    </div>
  )
}

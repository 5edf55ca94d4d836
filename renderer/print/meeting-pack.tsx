import type { ReactNode } from 'react'
import type { Meeting } from '#shared/contract/meetings.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { CutPages } from './cut-pages.tsx'
import { AgentFigures, TeamFigures } from './meeting-figures.tsx'
import { First } from './meeting-first.tsx'
import { PaperActions, PaperMinutes, PaperSignIns, PaperWords } from './meeting-people.tsx'
import { Complaints, Handovers, Ledger, Problems, Quality, Training } from './meeting-registers.tsx'
import { RosterWeek } from './meeting-roster.tsx'
import { Breaches, Losses, Questions, Wins } from './meeting-service.tsx'
import './meeting-paper.css'

/** The foot of a page: which meeting, which page. */
export const PaperFoot = ({ title, page, of }: { title: string; page: number; of: number }) => {
  const text = useText().meetings.paper
  const { count } = useFormat()
  return (
    <p className="meeting-foot">
      <span>{title}</span>
      <span>{text.of(count(page), count(of))}</span>
    </p>
  )
}

/** Title, week, when it is held, and whether what stands here is final. */
export const MeetingPaperHead = ({ meeting, title }: { meeting: Meeting; title: string }) => {
  const text = useText().meetings
  const format = useFormat()
  const { week, at, eveningAt, heldAt, pack } = meeting
  return (
    <header>
      <h1>{title}</h1>
      <p>
        <b>
          {text.week(week)} {text.span(pack.from, pack.to)}
        </b>
        <br />
        {pack.shopNames.join(text.listSeparator)}
        <br />
        {text.head.at(format.moment(at), eveningAt === null ? '' : eveningAt.slice(11, 16))} ·{' '}
        {heldAt === null ? text.head.notHeld : text.head.held(format.moment(heldAt))}
      </p>
    </header>
  )
}

interface SectionProps {
  readonly name: keyof ReturnType<typeof useText>['meetings']['sections']
  readonly children: ReactNode
}

/** A part of the paper with its heading. */
export const PaperSection = ({ name, children }: SectionProps) => (
  <section>
    <h2>{useText().meetings.sections[name]}</h2>
    {children}
  </section>
)

const Figures = ({ meeting: { pack } }: { meeting: Meeting }) => {
  const text = useText().meetings
  if (pack.agents.length === 0 && pack.team.every(({ value }) => value === null))
    return <p className="meeting-none">{text.table.none}</p>
  return (
    <>
      <TeamFigures pack={pack} />
      <AgentFigures pack={pack} />
      <p className="meeting-note">{text.table.note}</p>
    </>
  )
}

const Hands = () => {
  const text = useText().meetings.paper
  return (
    <div className="meeting-hands" data-piece>
      <span>{text.supervisor}</span>
      <span>{text.recorder}</span>
    </div>
  )
}

/** The whole pack of a meeting on A4, with room for words, minutes and signatures. */
export const MeetingPaper = ({ value }: { value: Meeting }) => {
  const text = useText().meetings.paper
  const { pack } = value
  const parts = [
    ['first', <First meeting={value} />],
    ['figures', <Figures meeting={value} />],
    ['wins', <Wins pack={pack} />],
    ['breaches', <Breaches pack={pack} />],
    ['losses', <Losses pack={pack} />],
    ['problems', <Problems pack={pack} />],
    ['questions', <Questions pack={pack} />],
    ['complaints', <Complaints pack={pack} />],
    ['handovers', <Handovers pack={pack} />],
    ['quality', <Quality pack={pack} />],
    ['ledger', <Ledger pack={pack} />],
    ['training', <Training pack={pack} />],
    ['roster', <RosterWeek pack={pack} />],
    ['words', <PaperWords meeting={value} />],
    ['actions', <PaperActions meeting={value} hasRoom={value.heldAt === null} />],
    ['minutes', <PaperMinutes meeting={value} />],
    ['signIns', <PaperSignIns meeting={value} />],
  ] as const
  return (
    <CutPages
      className="meeting-paper"
      foot={(page, of) => <PaperFoot title={text.documentTitle(value.week)} page={page} of={of} />}
    >
      <MeetingPaperHead meeting={value} title={text.title} />
      {parts.map(([name, part]) => (
        <PaperSection key={name} name={name}>
          {part}
        </PaperSection>
      ))}
      <Hands />
    </CutPages>
  )
}

import type { ReactNode } from 'react'
import type { Meeting } from '#shared/contract/meetings.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { AgentFigures, TeamFigures } from './meeting-figures.tsx'
import { PaperActions, PaperMinutes, PaperSignIns, PaperWords } from './meeting-people.tsx'
import { Complaints, Handovers, Ledger, Problems, Quality, Training } from './meeting-registers.tsx'
import { RosterWeek } from './meeting-roster.tsx'
import { Breaches, Losses, Questions, Wins } from './meeting-service.tsx'
import './meeting-paper.css'

/** Pages are numbered by the paper itself: how many there are is known only when it is laid out. */
export const numberedPages = (of: (page: string, pages: string) => string): string => {
  const [before = '', between = '', after = ''] = of('\u0000', '\u0000').split('\u0000')
  const words = `"${before}" counter(page) "${between}" counter(pages) "${after}"`
  return `@page { size: A4 portrait; margin: 13mm 15mm 14mm; @bottom-right { content: ${words}; font-size: 8pt; color: #000 } }`
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
    <div className="meeting-hands">
      <span>{text.supervisor}</span>
      <span>{text.recorder}</span>
    </div>
  )
}

/** The whole pack of a meeting on A4, with room for words, minutes and signatures. */
export const MeetingPaper = ({ value }: { value: Meeting }) => {
  const language = useLanguage()
  const text = useText().meetings.paper
  const { pack } = value
  return (
    <>
      <style>{numberedPages(text.of)}</style>
      <article lang={language} className="meeting-paper">
        <MeetingPaperHead meeting={value} title={text.title} />
        <PaperSection name="figures">
          <Figures meeting={value} />
        </PaperSection>
        <PaperSection name="wins">
          <Wins pack={pack} />
        </PaperSection>
        <PaperSection name="breaches">
          <Breaches pack={pack} />
        </PaperSection>
        <PaperSection name="losses">
          <Losses pack={pack} />
        </PaperSection>
        <PaperSection name="problems">
          <Problems pack={pack} />
        </PaperSection>
        <PaperSection name="questions">
          <Questions pack={pack} />
        </PaperSection>
        <PaperSection name="complaints">
          <Complaints pack={pack} />
        </PaperSection>
        <PaperSection name="handovers">
          <Handovers pack={pack} />
        </PaperSection>
        <PaperSection name="quality">
          <Quality pack={pack} />
        </PaperSection>
        <PaperSection name="ledger">
          <Ledger pack={pack} />
        </PaperSection>
        <PaperSection name="training">
          <Training pack={pack} />
        </PaperSection>
        <PaperSection name="roster">
          <RosterWeek pack={pack} />
        </PaperSection>
        <PaperSection name="words">
          <PaperWords meeting={value} />
        </PaperSection>
        <PaperSection name="actions">
          <PaperActions meeting={value} />
        </PaperSection>
        <PaperSection name="minutes">
          <PaperMinutes meeting={value} />
        </PaperSection>
        <PaperSection name="signIns">
          <PaperSignIns meeting={value} />
        </PaperSection>
        <Hands />
      </article>
    </>
  )
}

import type { Meeting } from '#shared/contract/meetings.ts'
import { useFormat, useLanguage, useText } from '#renderer/kit/language.tsx'
import { TeamFigures } from './meeting-figures.tsx'
import { MeetingPaperHead, numberedPages, PaperSection } from './meeting-pack.tsx'
import { PaperActions, PaperMinutes, PaperSignIns } from './meeting-people.tsx'
import { Staying } from './meeting-roster.tsx'
import { Breaches, Wins } from './meeting-service.tsx'
import { careWords } from './meeting-words.ts'
import './meeting-paper.css'

const mostBreaches = 3
/** So that it stays on one page. */
const mostWins = 6
const mostActions = 10
const mostMinutes = 700

/** What the evening shift is told, on one page: figures, wins, the longest waits, complaints, what was decided, and who signs. (S001-025) */
export const MeetingShort = ({ value }: { value: Meeting }) => {
  const language = useLanguage()
  const all = useText()
  const format = useFormat()
  const text = all.meetings.paper
  const pack = { ...value.pack, wins: value.pack.wins.slice(0, mostWins) }
  const told: Meeting = {
    ...value,
    actions: value.actions.filter(({ isClosed }) => !isClosed).slice(0, mostActions),
    minutes: value.minutes.length > mostMinutes ? `${value.minutes.slice(0, mostMinutes)}…` : value.minutes,
    added: value.added.slice(-2),
    // The day shift has signed in the morning.
    signIns: value.signIns.filter(({ state }) => state !== 'present').slice(0, 12),
  }
  return (
    <>
      <style>{numberedPages(text.of)}</style>
      <article lang={language} className="meeting-paper is-short">
        <MeetingPaperHead meeting={value} title={text.short} />
        <PaperSection name="figures">
          <TeamFigures pack={pack} />
        </PaperSection>
        <PaperSection name="wins">
          <Wins pack={pack} />
        </PaperSection>
        <PaperSection name="breaches">
          <Breaches pack={pack} most={mostBreaches} />
        </PaperSection>
        <PaperSection name="complaints">
          <p>{careWords(value.pack, all, format).join(' · ')}</p>
        </PaperSection>
        <PaperSection name="minutes">
          <PaperMinutes meeting={told} />
        </PaperSection>
        <PaperSection name="actions">
          <PaperActions meeting={told} />
        </PaperSection>
        <PaperSection name="signIns">
          <Staying pack={pack} />
          <PaperSignIns meeting={told} />
        </PaperSection>
      </article>
    </>
  )
}

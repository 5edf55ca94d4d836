import { useState } from 'react'
import type { Meeting } from '#shared/contract/meetings.ts'
import type { RegisterEntry } from '#shared/contract/registers.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { CutPages } from './cut-pages.tsx'
import { TeamFigures } from './meeting-figures.tsx'
import { MeetingPaperHead, PaperFoot, PaperSection } from './meeting-pack.tsx'
import { PaperActions, PaperMinutes, PaperSignIns } from './meeting-people.tsx'
import { Staying } from './meeting-roster.tsx'
import { Breaches, Wins } from './meeting-service.tsx'
import { careWords } from './meeting-words.ts'
import './meeting-paper.css'

/** How much is told, and how small: the first of these that fits on one page is taken. `item`: signs of an action item, `said`: of the minutes and of each addition. */
const levels = [
  { className: 'is-short', wins: 8, breaches: 5, actions: 15, item: 400, said: 1600, added: 3 },
  { className: 'is-short', wins: 6, breaches: 3, actions: 10, item: 200, said: 700, added: 2 },
  { className: 'is-short is-close', wins: 6, breaches: 3, actions: 10, item: 120, said: 700, added: 2 },
  { className: 'is-short is-tight', wins: 4, breaches: 3, actions: 6, item: 45, said: 200, added: 1 },
] as const
type Level = (typeof levels)[number]

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)

const withShortText = (entry: RegisterEntry, most: number): RegisterEntry => {
  const { text } = entry.values
  return typeof text === 'string' ? { ...entry, values: { ...entry.values, text: shortened(text, most) } } : entry
}

const toldOf = (meeting: Meeting, { wins, actions, item, said, added }: Level): Meeting => ({
  ...meeting,
  pack: { ...meeting.pack, wins: meeting.pack.wins.slice(0, wins) },
  actions: meeting.actions
    .filter(({ isClosed }) => !isClosed)
    .slice(0, actions)
    .map((entry) => withShortText(entry, item)),
  minutes: shortened(meeting.minutes, said),
  added: meeting.added.slice(-added).map((one) => ({ ...one, text: shortened(one.text, said) })),
  // The day shift has signed in the morning.
  signIns: meeting.signIns.filter(({ state }) => state !== 'present'),
})

/** What the evening shift is told, on one page: figures, wins, the longest waits, complaints, what was decided, and who signs. (S001-025) */
export const MeetingShort = ({ value }: { value: Meeting }) => {
  const all = useText()
  const format = useFormat()
  const text = all.meetings.paper
  const [step, setStep] = useState(0)
  const level = levels[step] ?? levels[0]
  const told = toldOf(value, level)
  const { pack } = told
  return (
    <CutPages
      key={step}
      className={`meeting-paper ${level.className}`}
      foot={(page, of) => <PaperFoot title={text.shortTitle(value.week)} page={page} of={of} />}
      onCut={(pages) => {
        if (pages > 1 && step + 1 < levels.length) setStep(step + 1)
      }}
    >
      <MeetingPaperHead meeting={value} title={text.short} />
      <PaperSection name="figures">
        <TeamFigures pack={pack} />
      </PaperSection>
      <PaperSection name="wins">
        <Wins pack={pack} />
      </PaperSection>
      <PaperSection name="breaches">
        <Breaches pack={pack} most={level.breaches} />
      </PaperSection>
      <PaperSection name="complaints">
        <p>{careWords(pack, all, format).join(' · ')}</p>
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
    </CutPages>
  )
}

import type { WholeEntry } from '#shared/contract/registers.ts'
import { definitionOf } from '#shared/kit/registers.ts'
import { StateMark } from './state-mark.tsx'
import { dueWords } from '#shared/text/register-values.ts'
import { Fact } from '#renderer/kit/fact.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { isEmptyValue, type EntryWords } from '#renderer/kit/register-words.ts'

const DueFact = ({ entry }: { entry: WholeEntry }) => {
  const text = useText().registers
  const format = useFormat()
  if (entry.due === null) return null
  const moment = dueWords(entry.due, format)
  return <Fact name={text.due}>{entry.isOverdue ? <span className="bad">{text.overdueAt(moment)}</span> : moment}</Fact>
}

const StateFact = ({ entry, words }: { entry: WholeEntry; words: EntryWords }) => {
  const text = useText().registers
  const format = useFormat()
  return (
    <Fact name={text.state}>
      <StateMark entry={entry} word={words.state(entry.state)} />
      {entry.closedAt === null ? null : <span className="mute"> {format.moment(entry.closedAt)}</span>}
      {entry.reopened === 0 ? null : <span className="warn"> {text.entry.reopened(format.count(entry.reopened))}</span>}
    </Fact>
  )
}

/** What an entry says, field by field; empty fields are left out. */
export const EntryFacts = ({ entry, words }: { entry: WholeEntry; words: EntryWords }) => {
  const text = useText().registers
  const format = useFormat()
  const definition = definitionOf(entry.register)
  const titled = definition.fields[definition.title]
  const isTitleText = titled?.kind === 'text' && !isEmptyValue(entry.values[definition.title])
  const keys = Object.keys(definition.fields).filter((key) => !(isTitleText && key === definition.title))
  return (
    <>
      {isTitleText ? (
        <p className="side-text">{words.value(definition.title, entry.values[definition.title])}</p>
      ) : null}
      <dl className="side-facts" aria-label={text.number(String(entry.id))}>
        <StateFact entry={entry} words={words} />
        <DueFact entry={entry} />
        {entry.person === null ? null : (
          <Fact name={words.label('person')}>{words.value('person', entry.person.agent)}</Fact>
        )}
        {entry.owner === null ? null : (
          <Fact name={words.label('owner')}>{words.value('owner', entry.owner.agent)}</Fact>
        )}
        {keys
          .filter((key) => !isEmptyValue(entry.values[key]))
          .map((key) => (
            <Fact key={key} name={words.label(key)}>
              {words.value(key, entry.values[key])}
            </Fact>
          ))}
        <Fact name={text.at}>
          {format.moment(entry.at)} <span className="mute">{words.writer(entry.by)}</span>
        </Fact>
      </dl>
    </>
  )
}

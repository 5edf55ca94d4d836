import { describe, expect, it } from 'vitest'
import { definitionOf, registerNames } from '#shared/kit/registers.ts'
import { texts } from '#shared/text/text.ts'
import { wordsOf } from '#shared/text/register-values.ts'
import { EntryFacts } from '#renderer/registers/entry-facts.tsx'
import { EntryFields } from '#renderer/registers/entry-fields.tsx'
import { EntryHistory } from '#renderer/registers/entry-history.tsx'
import { EntryMoves, MoveForm } from '#renderer/registers/entry-move.tsx'
import { allFields } from '#renderer/registers/register-fields.ts'
import { draftOf } from '#renderer/registers/entry-draft.ts'
import { useEntryWords } from '#renderer/kit/register-words.ts'
import { inKeyLanguage, keyText, leftOverWords } from '#test/support/key-language.tsx'
import { entryOf, help } from './registers-fixtures.ts'

const languages = ['zh-CN', 'en'] as const
const keys = (table: object): readonly string[] => Object.keys(table).toSorted()

describe('every register has words', () => {
  it.each(languages)('for itself, its fields, choices, states and moves, and for nothing else, in %s', (language) => {
    expect(keys(texts[language].registerWords.registers)).toEqual([...registerNames].toSorted())
    for (const name of registerNames) {
      const words = wordsOf(texts[language], name)
      const { fields, states, moves, person } = definitionOf(name)
      const chosen = Object.entries(fields).filter(([, { choices }]) => choices !== undefined)
      expect(keys(words.fields), name).toEqual(keys(fields))
      expect(keys(words.states), name).toEqual([...states].toSorted())
      expect(keys(words.moves), name).toEqual(keys(moves))
      expect(keys(words.choices), name).toEqual(chosen.map(([key]) => key).toSorted())
      for (const [key, { choices }] of chosen)
        expect(keys(words.choices[key] ?? {}), `${name}.${key}`).toEqual([...(choices ?? [])].toSorted())
      expect(words.person !== undefined, name).toBe(person !== 'none')
    }
  })
  it.each(languages)('and no two of a list are called alike in %s', (language) => {
    for (const name of registerNames) {
      const { fields, states, moves, choices } = wordsOf(texts[language], name)
      const lists = [fields, states, ...Object.values(choices)]
      for (const list of [...lists.map((table) => Object.values(table)), Object.values(moves).map((m) => m.button)])
        expect(new Set(list).size, `${name}: ${list.join(' ')}`).toBe(list.length)
    }
  })
})

describe('what is drawn comes from the text tables', () => {
  const Everything = ({ name }: { name: (typeof registerNames)[number] }) => {
    const entry = entryOf(name)
    const words = useEntryWords(name, help.team)
    const definition = definitionOf(name)
    return (
      <>
        <EntryFacts entry={entry} words={words} />
        <EntryHistory entry={entry} words={words} />
        <EntryMoves entry={entry} onAsk={() => undefined} />
        {Object.keys(definition.moves).map((move) => (
          <MoveForm key={move} entry={entry} move={move} help={help} onClose={() => undefined} />
        ))}
        <EntryFields
          prefix="p"
          definition={definition}
          words={wordsOf(keyText, name)}
          help={help}
          draft={draftOf(entry)}
          first={allFields(definition)}
          more={[]}
          problems={new Map()}
          hasPeople
          onChange={() => undefined}
        />
      </>
    )
  }
  it.each(registerNames)('%s: facts, history, moves and every control', (name) => {
    const markup = inKeyLanguage(<Everything name={name} />)
    // antd names the sign that empties a field itself, in its own language.
    expect(leftOverWords(markup, ['Clear'])).toEqual([])
    for (const key of Object.keys(definitionOf(name).fields))
      expect(markup, key).toContain(`«registerWords.registers.${name}.fields.${key}»`)
    for (const [move, { from }] of Object.entries(definitionOf(name).moves))
      if (from.includes(entryOf(name).state))
        expect(markup, move).toContain(`«registerWords.registers.${name}.moves.${move}.button»`)
  })
})

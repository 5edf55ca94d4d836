import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { KnowledgeGap } from '#shared/contract/problems.ts'
import type { Question } from '#shared/contract/questions.ts'
import { dateOf } from '#shared/kit/local-time.ts'
import { answerVariants, isAnsweredBy, knownQuestion, type KnownQuestion } from '#shared/rules/problems/gaps.ts'
import type { Context } from '../../context.ts'
import { daysWith } from '../../stores/question-store.ts'
import { archivePeople } from '../chats/archive-people.ts'
import { exampleOf } from '../chats/question-examples.ts'
import { mostAsked } from '../chats/questions.ts'
import { isExpiredOn, knowledgeIndex } from './knowledge-index.ts'
import { wordsIn } from './words.ts'

// What buyers ask again and again and nobody has written an answer to. (docs/problems.md)

type Input = ParsedInputOf<'problems.gaps'>

/** Gaps told, and messages read for the answers of each. */
const mostGaps = 30
const mostMessages = 12
const mostAnswers = 5

const known = (context: Context): readonly KnownQuestion[] => {
  const today = dateOf(context.now())
  return knowledgeIndex(context)
    .filter((entry) => !isExpiredOn(entry, today))
    .map(({ row, product }) => knownQuestion(wordsIn(row.values, 'question'), product))
}

const secondOf = (at: string): number =>
  Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19))

/** What was answered to the first message of each day and product that asked it, newest days first. */
const answersTo = (context: Context, { from, to }: Input, key: string): KnowledgeGap['answers'] => {
  const scope = { from, to, shopId: null, product: null }
  const people = archivePeople(context)
  const ids = daysWith(context.sql, scope, { what: 'key', value: key }).flatMap(({ messageIds }) => messageIds)
  const given = ids.slice(0, mostMessages).flatMap((id) => {
    const example = exampleOf(context.sql, id)
    if (example === null || example.answer === null || example.account === null) return []
    const { agent, name } = people.speakerAt(example.shopId, example.account, dateOf(example.at), secondOf(example.at))
    const person = agent === null || name === null ? null : { agent, name }
    return [{ text: example.answer, person }]
  })
  return answerVariants(given)
    .slice(0, mostAnswers)
    .map(({ agents, ...answer }) => ({ ...answer, agents: [...agents] }))
}

const gapOf = (context: Context, input: Input, { key, text, product, chats, before }: Question): KnowledgeGap => ({
  question: text,
  product: product ?? '',
  asked: chats,
  before,
  answers: answersTo(context, input, key),
})

/** Questions asked in so many chats or more that no valid entry answers, the most asked first, with what agents answered; `limit`: no more than so many. */
export const firstGaps = (context: Context, input: Input, limit: number): OutputOf<'problems.gaps'> => {
  const entries = known(context)
  return mostAsked(context, input)
    .filter(({ chats }) => chats >= input.least)
    .filter((question) => !entries.some((entry) => isAnsweredBy(question, entry)))
    .slice(0, Math.min(limit, mostGaps))
    .map((question) => gapOf(context, input, question))
}

/** All of them that are told. */
export const gaps = (context: Context, input: Input): OutputOf<'problems.gaps'> => firstGaps(context, input, mostGaps)

import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { Context } from '../../context.ts'
import { entryBySource } from '../../stores/register-store.ts'
import { returnRules } from '../quality/return-rules.ts'
import { add } from '../registers/changes.ts'
import { answerTemplates } from './answer-templates.ts'
import { templateMark } from './template-mark.ts'

/** Adds the answers that come with the app, in the care of somebody; those already there, changed or retired since, stay as they are. */
export const addTemplates = (
  context: Context,
  { agent }: ParsedInputOf<'problems.addTemplates'>,
): OutputOf<'problems.addTemplates'> => {
  let added = 0
  for (const { key, question, answer, category, shortcut } of answerTemplates(returnRules(context))) {
    const source = `${templateMark}${key}`
    if (entryBySource(context.sql, source) !== undefined) continue
    add(context, {
      register: 'knowledge',
      person: agent,
      owner: null,
      values: { question, answer, category, shortcut },
      links: [],
      source,
    })
    added++
  }
  return { added }
}

import { Refusal } from '#shared/contract/failure.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ScoringForm } from '#shared/contract/quality-scores.ts'
import type { Month } from '#shared/kit/local-time.ts'
import { defaultForm } from '#shared/rules/quality/default-form.ts'
import { folded } from '#shared/rules/folded.ts'
import { scoringFormFor } from '#shared/rules/quality/scoring.ts'
import type { Context } from '../../context.ts'
import { listDated, saveDated } from '../../stores/dated-store.ts'
import { listPeople } from '../../stores/people-store.ts'

// Forms of criteria, dated per group as schemes are. docs/quality.md §4

const isDefault = ({ name, from, group }: ScoringForm): boolean =>
  name === defaultForm.name && from === defaultForm.from && group === defaultForm.group

/** Forms the shop keeps, newest start first, and at the end the one that comes with the app, unless the shop saved another in its place. */
export const forms = ({ sql }: Context): ScoringForm[] => {
  const kept = listDated<ScoringForm>(sql, 'quality_forms')
  return kept.some(isDefault) ? kept : [...kept, defaultForm]
}

/** Keeps a version of a form; scores given by an earlier one keep that one. */
export const saveForm = (context: Context, form: ParsedInputOf<'quality.saveForm'>): ScoringForm => {
  for (const [index, { key }] of form.criteria.entries())
    if (form.criteria.findIndex((other) => other.key === key) !== index)
      throw new Refusal('invalid-input', { path: `criteria.${index}.key`, reason: key })
  saveDated(context.sql, 'quality_forms', form, context.now())
  return form
}

/** The form by which a group's chats of a month are scored. */
export const formOf = (context: Context, group: string, month: Month): ScoringForm =>
  scoringFormFor(forms(context), group, month) ?? defaultForm

export const formFor = (
  context: Context,
  { agent, month }: ParsedInputOf<'quality.formFor'>,
): OutputOf<'quality.formFor'> => {
  const wanted = folded(agent)
  const person = listPeople(context.sql).find(({ number }) => folded(number) === wanted)
  if (person === undefined) throw new Refusal('not-found', { what: 'person', number: agent })
  return formOf(context, person.group, month)
}

import type { ReactNode } from 'react'
import { Form } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import type { RuleSetDraft, RuleSetProblems } from './rule-set-form.ts'

/** What every group of fields takes. */
export interface FieldsProps {
  readonly draft: RuleSetDraft
  readonly problems: RuleSetProblems
  readonly onChange: (draft: RuleSetDraft) => void
}

interface FieldProps {
  readonly name: keyof RuleSetDraft
  readonly label: string
  readonly extra?: string
  readonly problems: RuleSetProblems
  readonly children: ReactNode
}

/** The id of a field's control, for its label. */
export const idOf = (name: keyof RuleSetDraft): string => `rule-set-${name}`

/** A labelled field with what is wrong with it. */
export const Field = ({ name, label, extra, problems, children }: FieldProps) => {
  const text = useText().chats.ruleSets.form.problems
  const problem = problems.get(name)
  return (
    <Form.Item
      label={label}
      htmlFor={idOf(name)}
      {...(extra === undefined ? {} : { extra })}
      {...(problem === undefined ? {} : { validateStatus: 'error' as const, help: text[problem] })}
    >
      {children}
    </Form.Item>
  )
}

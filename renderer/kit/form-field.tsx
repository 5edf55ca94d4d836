import type { ReactNode } from 'react'
import { Form } from 'antd'

/** What every labelled field takes. */
export interface FormFieldProps {
  readonly id: string
  readonly label: string
  readonly problem?: string | null | undefined
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/** A labelled field of a form; `problem` says what is wrong with it. */
export const FormField = ({ id, label, problem, extra, children }: FormFieldProps) => (
  <Form.Item
    label={label}
    htmlFor={id}
    extra={extra}
    {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
  >
    {children}
  </Form.Item>
)

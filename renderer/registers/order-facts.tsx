import { Button } from 'antd'
import type { OutputOf } from '#shared/contract/index.ts'
import type { RegisterValues } from '#shared/contract/registers.ts'
import type { FieldKind, RegisterDefinition } from '#shared/kit/registers/definition.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { EntryDraft } from './entry-draft.ts'
import type { RegisterPeople } from './use-register-people.ts'

/** What an order says of an entry. */
export type OrderFacts = NonNullable<OutputOf<'quality.orderFacts'>>

const fieldOf = ({ fields }: RegisterDefinition, kind: FieldKind): string | undefined =>
  Object.keys(fields).find((key) => fields[key]?.kind === kind && fields[key]?.isLater !== true)

/** The draft with what the order says written over shop, buyer, product and person, as far as the register has them and the order says them. */
export const filledFrom = (
  definition: RegisterDefinition,
  draft: EntryDraft,
  facts: OrderFacts,
  isHere: (agent: string) => boolean,
): EntryDraft => {
  const said = (['shop', 'buyer', 'product'] as const).flatMap((kind) => {
    const key = fieldOf(definition, kind)
    return key === undefined || facts[kind] === null ? [] : [[key, facts[kind]] as const]
  })
  const { agent } = facts
  return {
    ...draft,
    person: definition.person === 'none' || agent === null || !isHere(agent) ? draft.person : agent,
    values: { ...draft.values, ...(Object.fromEntries(said) as RegisterValues) },
  }
}

interface OrderFactsProps {
  readonly definition: RegisterDefinition
  readonly team: RegisterPeople
  readonly draft: EntryDraft
  readonly onChange: (draft: EntryDraft) => void
}

/** Whose order it is and of what, as soon as its number is known, to be filled in with one key. Nothing while it is not known or all of it stands there. */
export const OrderFactsLine = ({ definition, team, draft, onChange }: OrderFactsProps) => {
  const text = useText().registers
  const typed = draft.values[fieldOf(definition, 'order') ?? '']
  const number = typeof typed === 'string' ? typed.trim().slice(0, 60) : ''
  const facts = useQuery('quality.orderFacts', number === '' ? null : { orderNo: number }).value
  if (number === '' || facts === null) return null
  const filled = filledFrom(definition, draft, facts, (agent) => team.people.some((one) => one.number === agent))
  if (JSON.stringify(filled) === JSON.stringify(draft)) return null
  const { buyer, product, agent, shop } = facts
  const parts = [shop, buyer, product, agent === null ? null : team.nameOf(agent)]
  return (
    <p className="register-kept" role="status">
      {text.form.orderIs(parts.filter((part) => part !== null).join(' · '))}{' '}
      <Button size="small" type="link" onClick={() => onChange(filled)}>
        {text.form.fillIn}
      </Button>
    </p>
  )
}

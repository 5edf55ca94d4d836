import { Fragment } from 'react'
import { Button, Checkbox, Input, Select } from 'antd'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Shop } from '#shared/contract/shops.ts'
import { useText } from '#renderer/kit/language.tsx'
import { DateField } from './date-field.tsx'
import { withAccount, type AccountDraft, type AccountProblem, type PersonDraft } from './person-form.ts'
import './people.css'

interface AccountRowProps {
  readonly row: number
  readonly account: AccountDraft
  readonly shops: readonly Shop[]
  readonly problem: AccountProblem | undefined
  readonly onChange: (account: AccountDraft) => void
  readonly onRemove: () => void
}

const AccountRow = ({ row, account, shops, problem, onChange, onRemove }: AccountRowProps) => {
  const text = useText().people
  const name = (field: string) => `${text.accounts.row(row)} ${field}`
  return (
    <Fragment>
      <Select
        aria-label={name(text.accounts.shop)}
        value={account.shopId}
        onChange={(shopId: number) => onChange({ ...account, shopId })}
        options={shops.map((shop) => ({ value: shop.id as number, label: shop.name }))}
        placeholder={text.accounts.shop}
      />
      <Input
        aria-label={name(text.accounts.account)}
        value={account.account}
        onChange={(event) => onChange({ ...account, account: event.target.value })}
        placeholder={text.accounts.account}
        maxLength={100}
      />
      <DateField
        label={name(text.accounts.from)}
        value={account.from}
        onChange={(from) => onChange({ ...account, from })}
        placeholder={text.accounts.always}
      />
      <DateField
        label={name(text.accounts.to)}
        value={account.to}
        onChange={(to) => onChange({ ...account, to })}
        placeholder={text.accounts.still}
        isWrong={problem === 'accountDates'}
      />
      <Checkbox
        aria-label={name(text.accounts.shared)}
        title={text.accounts.sharedHint}
        checked={account.isShared === true}
        onChange={(event) => onChange({ ...account, isShared: event.target.checked })}
      />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={`${text.accounts.remove} ${row}`}
        title={text.accounts.remove}
        onClick={onRemove}
      />
      {problem === undefined ? null : (
        <span className="people-problem" role="alert">
          {text.problems[problem]}
        </span>
      )}
    </Fragment>
  )
}

const Heads = () => {
  const text = useText().people.accounts
  return (
    <>
      {[text.shop, text.account, text.from, text.to, text.shared, ''].map((head, index) => (
        <span key={index} className="people-heads" aria-hidden="true">
          {head}
        </span>
      ))}
    </>
  )
}

interface AccountsFieldProps {
  readonly draft: PersonDraft
  readonly shops: readonly Shop[]
  readonly problems: ReadonlyMap<number, AccountProblem>
  readonly onChange: (draft: PersonDraft) => void
}

/** Platform logins of a person, one row each. */
export const AccountsField = ({ draft, shops, problems, onChange }: AccountsFieldProps) => {
  const text = useText().people.accounts
  const replace = (changed: AccountDraft) =>
    onChange({ ...draft, accounts: draft.accounts.map((account) => (account.key === changed.key ? changed : account)) })
  const remove = (key: number) =>
    onChange({ ...draft, accounts: draft.accounts.filter((account) => account.key !== key) })
  const onlyShop = shops.length === 1 ? (shops[0]?.id ?? null) : null
  return (
    <section className="people-section" aria-label={text.title}>
      <h3>{text.title}</h3>
      <p className="people-hint">{shops.length === 0 ? text.noShops : text.text}</p>
      {draft.accounts.length === 0 ? null : (
        <div className="people-accounts">
          <Heads />
          {draft.accounts.map((account, index) => (
            <AccountRow
              key={account.key}
              row={index + 1}
              account={account}
              shops={shops}
              problem={problems.get(account.key)}
              onChange={replace}
              onRemove={() => remove(account.key)}
            />
          ))}
        </div>
      )}
      <Button
        size="small"
        icon={<PlusOutlined />}
        disabled={shops.length === 0}
        onClick={() => onChange(withAccount(draft, onlyShop))}
      >
        {text.add}
      </Button>
    </section>
  )
}

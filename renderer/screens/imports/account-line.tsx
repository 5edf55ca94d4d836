import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import type { InputRef } from 'antd'
import { ownPart, type OwnedAccount } from './account-owners.ts'

interface NewPersonProps {
  readonly account: string
  readonly isBusy: boolean
  readonly onAdd: (number: string, name: string) => void
  readonly onCancel: () => void
}

const NewPerson = ({ account, isBusy, onAdd, onCancel }: NewPersonProps) => {
  const text = useText().imports.accounts
  const [number, setNumber] = useState('')
  const [name, setName] = useState(ownPart(account))
  const first = useFirstFocus<InputRef>()
  const isWhole = number.trim() !== '' && name.trim() !== ''
  return (
    <form
      className="imports-inline"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) onAdd(number, name)
      }}
    >
      <Input
        ref={first}
        size="small"
        className="imports-number"
        aria-label={text.number}
        placeholder={text.number}
        maxLength={20}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Input
        size="small"
        className="imports-person-name"
        aria-label={text.name}
        placeholder={text.name}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={isBusy || !isWhole}>
        {text.add}
      </Button>
      <Button size="small" type="text" onClick={onCancel}>
        {text.cancel}
      </Button>
    </form>
  )
}

interface AccountLineProps {
  readonly account: OwnedAccount
  readonly people: readonly Person[]
  /** true: one person only, the name becomes an alias */
  readonly isName: boolean
  readonly isBusy: boolean
  readonly onGive: (people: readonly Person[]) => void
  readonly onAdd: (number: string, name: string) => void
}

const Choice = ({ account, people, isName, isBusy, onGive }: Omit<AccountLineProps, 'onAdd'>) => {
  const text = useText().imports.accounts
  const [chosen, setChosen] = useState<readonly string[]>([])
  const given = people.filter(({ number }) => chosen.includes(number))
  return (
    <>
      <Select<string[]>
        mode="multiple"
        size="small"
        className="imports-owner"
        aria-label={text.chooseFor(account.name)}
        placeholder={text.choose}
        value={[...chosen]}
        {...(isName ? { maxCount: 1 } : {})}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setChosen}
        options={people.map(({ number, name }) => ({ value: number, label: `${number} ${name}` }))}
      />
      <Button
        size="small"
        aria-label={text.keepFor(account.name)}
        disabled={isBusy || given.length === 0}
        onClick={() => onGive(given)}
      >
        {text.keep}
      </Button>
    </>
  )
}

/** An account nobody owns: choose whose it is – several people share it – or add somebody new. */
export const AccountLine = (props: AccountLineProps) => {
  const text = useText().imports.accounts
  const { count } = useFormat()
  const { account, isBusy, onAdd } = props
  const [isNew, setIsNew] = useState(false)
  return (
    <li className="imports-account">
      <span className="imports-account-name" title={account.name}>
        {account.name}
      </span>
      <span className="mute is-number">{text.rows(count(account.rows))}</span>
      {isNew ? (
        <NewPerson account={account.name} isBusy={isBusy} onAdd={onAdd} onCancel={() => setIsNew(false)} />
      ) : (
        <span className="imports-inline">
          <Choice {...props} />
          <Button size="small" type="link" aria-label={text.newPersonFor(account.name)} onClick={() => setIsNew(true)}>
            {text.newPerson}
          </Button>
        </span>
      )}
    </li>
  )
}

import type { Result } from '#shared/contract/failure.ts'
import type { Batch } from '#shared/contract/imports.ts'
import type { Person } from '#shared/contract/people.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { AccountLine } from './account-line.tsx'
import { accountGiven, aliasGiven, newOwner, type OwnedAccount } from './account-owners.ts'

interface AccountListProps {
  readonly batch: Batch
  readonly people: readonly Person[]
  readonly open: readonly OwnedAccount[]
  readonly owned: readonly OwnedAccount[]
  /** somebody was given a name or an account */
  readonly onGiven: () => void
}

const useGiving = ({ shopId }: Batch, onGiven: () => void) => {
  const text = useText().imports.accounts
  const { act, isBusy } = useAction()
  const said = async (account: string, answer: Promise<Result<unknown>>): Promise<boolean> => {
    const isGiven = (await act(answer, text.kept(account))) !== null
    if (isGiven) onGiven()
    return isGiven
  }
  const give = async (account: string, people: readonly Person[]): Promise<void> => {
    const changes =
      shopId === null ? people.slice(0, 1).map((p) => aliasGiven(account, p)) : accountGiven(shopId, account, people)
    for (const change of changes) if (!(await said(account, call('people.change', change)))) return
  }
  const add = (account: string, number: string, name: string): void =>
    void said(account, call('people.add', newOwner(shopId, account, number, name)))
  return { isBusy, give, add }
}

const Owned = ({ owned, isName }: { owned: readonly OwnedAccount[]; isName: boolean }) => {
  const text = useText().imports
  const { count } = useFormat()
  return (
    <details>
      <summary className="mute">
        {(isName ? text.accounts.ownedNames : text.accounts.owned)(count(owned.length))}
      </summary>
      <ul className="imports-owned">
        {owned.map(({ name, rows, owners }) => (
          <li key={name}>
            <span>{name}</span>
            <span className="mute">{text.accounts.rows(count(rows))}</span>
            <span>{owners.map((person) => `${person.number} ${person.name}`).join(text.listSeparator)}</span>
            {owners.length > 1 && <span className="mute">{text.accounts.shared}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Whose the accounts of an import are; what belongs to nobody is given to somebody on the spot. */
export const AccountList = ({ batch, people, open, owned, onGiven }: AccountListProps) => {
  const { accounts: text } = useText().imports
  const { count } = useFormat()
  const { isBusy, give, add } = useGiving(batch, onGiven)
  const isName = batch.shopId === null
  const here = people.filter(({ left }) => left === null || left >= batch.at.slice(0, 10))
  const openWords = isName ? text.openNames : text.open
  const noneOpen = isName ? text.noneOpenNames : text.noneOpen
  return (
    <section aria-label={isName ? text.people : text.title} className="imports-accounts" data-keeps-focus>
      <h3>{isName ? text.people : text.title}</h3>
      <p className={open.length > 0 ? 'warn' : 'mute'}>{open.length > 0 ? openWords(count(open.length)) : noneOpen}</p>
      {open.length > 0 && (
        <ul>
          {open.map((account) => (
            <AccountLine
              key={account.name}
              account={account}
              people={here.length > 0 ? here : people}
              isName={isName}
              isBusy={isBusy}
              onGive={(chosen) => void give(account.name, chosen)}
              onAdd={(number, name) => add(account.name, number, name)}
            />
          ))}
        </ul>
      )}
      {open.length > 0 && !isName && <p className="mute">{text.severalHint}</p>}
      {owned.length > 0 && <Owned owned={owned} isName={isName} />}
    </section>
  )
}

import { useState } from 'react'
import { Button } from 'antd'
import type { Batch } from '#shared/contract/imports.ts'
import { useText } from '#renderer/kit/language.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { AccountList } from './account-list.tsx'
import { ownedAccounts } from './account-owners.ts'

interface BatchAccountsProps {
  readonly batch: Batch
  /** does the same file once more; null: the file is not at hand */
  readonly onAgain: (() => void) | null
}

/** The accounts and names of a report, asked from the team as it is now. Names of attendance and rosters count only when the file is read again. */
export const BatchAccounts = ({ batch, onAgain }: BatchAccountsProps) => {
  const text = useText().imports.accounts
  const people = useQuery('people.list', {})
  const [isGiven, setIsGiven] = useState(false)
  if (batch.accounts.length === 0 || batch.undoneAt !== null || people.value === null) return null
  const { open, owned } = ownedAccounts(batch, people.value)
  const isAgainNeeded = isGiven && batch.shopId === null && onAgain !== null
  return (
    <>
      <AccountList batch={batch} people={people.value} open={open} owned={owned} onGiven={() => setIsGiven(true)} />
      {isAgainNeeded && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setIsGiven(false)
              onAgain()
            }}
          >
            {text.again[batch.id === null ? 'check' : 'import']}
          </Button>
        </div>
      )}
    </>
  )
}

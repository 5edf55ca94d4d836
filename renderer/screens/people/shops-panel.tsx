import { useState } from 'react'
import { Button } from 'antd'
import type { Person } from '#shared/contract/people.ts'
import type { Shop } from '#shared/contract/shops.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ShopPanel } from './shop-panel.tsx'
import './people.css'

const usersOf = (shop: Shop, people: readonly Person[]): readonly Person[] =>
  people.filter((person) => person.accounts.some((account) => account.shopId === shop.id))

const accountsOf = (shop: Shop, people: readonly Person[]): number =>
  people.flatMap((person) => person.accounts).filter((account) => account.shopId === shop.id).length

interface ShopsTableProps {
  readonly shops: readonly Shop[]
  readonly people: readonly Person[]
  readonly onAdd: () => void
  readonly onOpen: (shop: Shop) => void
}

/** The shops, with who logs in to them. */
export const ShopsTable = ({ shops, people, onAdd, onOpen }: ShopsTableProps) => {
  const text = useText().people
  const format = useFormat()
  const add = (
    <Button size={shops.length === 0 ? 'middle' : 'small'} type="primary" onClick={onAdd}>
      {text.shops.add}
    </Button>
  )
  if (shops.length === 0) return <EmptyNotice title={text.shops.emptyTitle} text={text.shops.emptyText} actions={add} />
  return (
    <DataTable
      name="shops"
      rows={shops}
      keyOf={(shop) => shop.id}
      onOpen={onOpen}
      filters={<div className="people-filters">{add}</div>}
      columns={[
        { key: 'name', title: text.shops.name, width: 260, grow: true, value: (shop) => shop.name },
        { key: 'platform', title: text.shops.platform, width: 130, value: (shop) => text.platforms[shop.platform] },
        {
          key: 'accounts',
          title: text.shops.accounts,
          width: 90,
          align: 'right',
          value: (shop) => accountsOf(shop, people),
          show: (shop) => format.count(accountsOf(shop, people)),
        },
        {
          key: 'people',
          title: text.shops.people,
          width: 360,
          grow: true,
          value: (shop) =>
            usersOf(shop, people)
              .map((person) => person.name)
              .join(text.listSign),
        },
      ]}
    />
  )
}

/** Shops of the team: list, add, rename, platform. */
export const ShopsPanel = () => {
  const shops = useQuery('people.shops', {})
  const people = useQuery('people.list', {})
  const [open, setOpen] = useState<Shop | 'new' | null>(null)
  return (
    <QueryView query={shops}>
      {(all) => (
        <>
          <ShopsTable shops={all} people={people.value ?? []} onAdd={() => setOpen('new')} onOpen={setOpen} />
          {open === null ? null : (
            <ShopPanel
              key={open === 'new' ? 'new' : open.id}
              shop={open === 'new' ? null : open}
              shops={all}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      )}
    </QueryView>
  )
}

import { useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { Person } from '#shared/contract/people.ts'
import { goTo, useRoute } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PeopleTable, type Presence } from './people-table.tsx'
import { PersonPanel } from './person-panel.tsx'

const showList = () => goTo('people', { tab: 'people' })
const show = (open: 'add' | 'paste') => goTo('people', { tab: 'people', open })

const Actions = ({ isFirst = false }: { isFirst?: boolean }) => {
  const text = useText().people
  const size = isFirst ? 'middle' : 'small'
  return (
    <>
      <Button size={size} type={isFirst ? 'default' : 'primary'} onClick={() => show('add')}>
        {text.addPerson}
      </Button>
      <Button size={size} type={isFirst ? 'primary' : 'default'} onClick={() => show('paste')}>
        {text.pastePeople}
      </Button>
    </>
  )
}

const List = ({ people }: { people: readonly Person[] }) => {
  const text = useText().people
  const [presence, setPresence] = useState<Presence>('present')
  if (people.length === 0)
    return <EmptyNotice title={text.empty.title} text={text.empty.text} actions={<Actions isFirst />} />
  return (
    <PeopleTable
      people={people}
      presence={presence}
      onPresence={setPresence}
      today={dayjs().format('YYYY-MM-DD')}
      actions={<Actions />}
      onOpen={(person) => goTo('people', { tab: 'people', agent: person.number })}
    />
  )
}

/** People of the team. What is open stands in the route: `agent` a person's number, `open` add or paste. */
export const PeoplePanel = () => {
  const { query } = useRoute()
  const people = useQuery('people.list', {})
  const shops = useQuery('people.shops', {})
  return (
    <QueryView query={people}>
      {(all) => {
        const person = all.find((one) => one.number === query.agent) ?? null
        return (
          <>
            <List people={all} />
            {person !== null || query.open === 'add' ? (
              <PersonPanel
                key={person?.id ?? 'new'}
                person={person}
                people={all}
                shops={shops.value ?? []}
                onClose={showList}
              />
            ) : null}
            {query.open === 'paste' ? <PasteDialog people={all} onClose={showList} /> : null}
          </>
        )
      }}
    </QueryView>
  )
}

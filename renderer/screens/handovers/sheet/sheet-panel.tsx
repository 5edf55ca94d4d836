import { useQuery } from '#renderer/app/use-query.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { idOf } from '../handovers-route.ts'
import { SlipView } from '../slip/slip-view.tsx'
import { FrozenSheet } from './frozen-sheet.tsx'
import { OpenSheet } from './open-sheet.tsx'
import { StartPanel } from './start-panel.tsx'
import './sheet.css'

const Opened = ({ id, isSlip }: { id: number; isSlip: boolean }) => {
  const handover = useQuery('handovers.get', { id })
  return (
    <QueryView query={handover}>
      {(value) =>
        isSlip ? (
          <SlipView id={id} handover={value} />
        ) : value.state === 'signed' ? (
          <FrozenSheet handover={value} />
        ) : (
          <OpenSheet handover={value} />
        )
      }
    </QueryView>
  )
}

/** A handover: being written, frozen, or as it will be printed; without one, the changes of shift to choose from. Query: `id`, `show`. */
export const SheetPanel = ({ query }: { query: Readonly<Record<string, string>> }) => {
  const id = idOf(query)
  return id === null ? <StartPanel /> : <Opened key={id} id={id} isSlip={query['show'] === 'slip'} />
}

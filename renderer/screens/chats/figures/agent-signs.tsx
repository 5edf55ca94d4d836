import type { GamingSign } from '#shared/contract/chat-signs.ts'
import type { FigureScope } from '#shared/contract/service-figures.ts'
import { goTo } from '#renderer/app/route.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'

/** Signs as rows; one opens the very chat. */
export const SignsTable = ({ signs }: { signs: readonly GamingSign[] }) => {
  const text = useText().chats
  const { fields } = text.why
  if (signs.length === 0) return <p className="mute">{text.agent.signsNone}</p>
  const columns: readonly Column<GamingSign>[] = [
    { key: 'at', title: fields.at, width: 130, value: ({ at }) => at, show: ({ at }) => at.slice(5) },
    { key: 'buyer', title: fields.buyer, width: 110, grow: true, value: ({ buyer }) => buyer },
    { key: 'sign', title: fields.verdict, width: 220, grow: true, value: ({ sign }) => text.agent.signKinds[sign] },
  ]
  return (
    <DataTable
      name="gaming-signs"
      columns={columns}
      rows={signs}
      keyOf={({ sign, at, buyer }) => `${sign} ${at} ${buyer}`}
      onOpen={({ chat }) =>
        goTo('chats', { tab: 'archive', shop: String(chat.shopId), buyer: String(chat.buyerId), at: chat.at })
      }
      isCompact
    />
  )
}

/** What a supervisor may want to look at; a list, never a verdict. */
export const AgentSigns = ({ scope }: { scope: FigureScope }) => {
  const text = useText().chats.agent
  const signs = useQuery('chats.gamingSigns', scope)
  return (
    <section className="figures-panel" aria-label={text.signs}>
      <h3>
        {text.signs} <small>{text.signsNote}</small>
      </h3>
      <QueryView query={signs}>{(found) => <SignsTable signs={found} />}</QueryView>
    </section>
  )
}

import { Button, Popconfirm } from 'antd'
import type { Month } from '#shared/kit/local-time.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import type { Service } from './demand-route.ts'

/** Makes the month's needed people what checks and the solver ask for, or drops that again. */
export const AdoptNeeds = ({ month, service }: { readonly month: Month; readonly service: Service }) => {
  const text = useText().rosterDemand.adopt
  const format = useFormat()
  const { act, isBusy } = useAction()
  const roster = useQuery('roster.month', { month })
  const isAdopted = (roster.value?.needs.length ?? 0) > 0
  return (
    <span className="demand-adopt">
      {isAdopted ? (
        <Button
          size="small"
          type="text"
          loading={isBusy}
          onClick={() => void act(call('roster.saveNeeds', { month, needs: [] }), text.taken)}
        >
          {text.take}
        </Button>
      ) : null}
      <Popconfirm
        title={text.title(format.month(month))}
        description={<div className="demand-adopt-text">{text.text}</div>}
        okText={text.confirm}
        onConfirm={() => act(call('roster.adoptNeeds', { month, ...service }), text.done)}
      >
        <Button size="small" type="primary" loading={isBusy}>
          {text.button}
        </Button>
      </Popconfirm>
    </span>
  )
}

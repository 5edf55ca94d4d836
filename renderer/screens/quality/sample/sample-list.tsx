import { Button } from 'antd'
import type { Sample, SampledChat } from '#shared/contract/quality-scores.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { useFirstFocus } from '#renderer/kit/use-first-focus.ts'
import type { Column } from '#renderer/kit/table-column.ts'
import { nextUnscored } from './desk-view.tsx'
import { openDesk } from './desk-place.ts'
import { useLayerNames, type LayerNames } from './layer-names.ts'
import { useEnterAtRest } from './use-enter-at-rest.ts'

const columnsOf = (text: Text['qualityScores'], format: Format, names: LayerNames): readonly Column<SampledChat>[] => {
  const { columns, scored, unscored } = text.sample
  return [
    { key: 'agent', title: columns.agent, width: 110, value: ({ name, agent }) => text.person(name, agent) },
    { key: 'day', title: columns.day, width: 120, value: ({ day }) => day, show: ({ day }) => format.date(day) },
    { key: 'buyer', title: columns.buyer, width: 120, value: ({ buyer }) => buyer },
    { key: 'shop', title: columns.shop, width: 120, value: ({ shop }) => shop },
    { key: 'shift', title: columns.shift, width: 80, value: ({ shift }) => names.shift(shift) },
    { key: 'messages', title: columns.messages, width: 84, align: 'right', value: ({ messages }) => messages },
    { key: 'firstText', title: columns.firstText, width: 260, grow: true, value: ({ firstText }) => firstText },
    {
      ...{ key: 'score', title: columns.score, width: 80 },
      value: ({ score }) => (score === null ? unscored : scored),
      show: ({ score }) => (score === null ? <span className="mute">{unscored}</span> : scored),
    },
  ]
}

/** How far everybody's part of the sample is scored. */
const Progress = ({ sessions }: { sessions: readonly SampledChat[] }) => {
  const text = useText().qualityScores
  const format = useFormat()
  return (
    <ul className="score-progress" aria-label={text.sample.progress}>
      {[...Map.groupBy(sessions, ({ agent }) => agent)].map(([agent, own]) => {
        const scored = own.filter(({ score }) => score !== null).length
        const done = text.sample.done(format.count(scored), format.count(own.length))
        return (
          <li key={agent}>
            {own[0]?.name}
            <meter min={0} max={own.length} value={scored} aria-label={text.person(own[0]?.name ?? '', agent)} />
            {done}
          </li>
        )
      })}
    </ul>
  )
}

interface ListProps {
  readonly sample: Sample
  readonly month: string
  /** it was drawn just now: Enter goes on with scoring, not with drawing */
  readonly isNew: boolean
}

/** The chats of a sample: who is how far, and one after the other to be scored. */
export const SampleList = ({ sample, month, isNew }: ListProps) => {
  const text = useText().qualityScores
  const format = useFormat()
  const names = useLayerNames()
  const next = nextUnscored(sample.sessions, -1)
  const button = useFirstFocus<HTMLElement>(isNew)
  useEnterAtRest(() => {
    if (next !== null) openDesk(month, next)
  })
  return (
    <>
      <Progress sessions={sample.sessions} />
      <div className="score-table">
        <DataTable
          name="quality-sample"
          columns={columnsOf(text, format, names)}
          rows={sample.sessions}
          keyOf={({ shopId, buyerId, day, agent }) => `${shopId} ${buyerId} ${day} ${agent}`}
          onOpen={({ shopId, buyerId, account, day, agent }) =>
            openDesk(month, { chat: { shopId, buyerId, account, day }, agent })
          }
          filters={
            next === null ? (
              <span className="mute">{text.sample.allDone}</span>
            ) : (
              <Button
                ref={(control) => {
                  button.current = control
                }}
                size="small"
                type="primary"
                onClick={() => openDesk(month, next)}
              >
                {text.sample.next}
              </Button>
            )
          }
        />
      </div>
    </>
  )
}

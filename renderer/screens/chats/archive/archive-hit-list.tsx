import { useEffect, useMemo, useState, type Ref } from 'react'
import { Checkbox } from 'antd'
import type { SearchHit } from '#shared/contract/chats.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { FailureNotice } from '#renderer/kit/failure-notice.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { useArchiveHits, type HitQuestion } from './archive-hits.ts'
import { snippetOf } from './archive-marks.ts'
import { MarkedText } from './archive-pieces.tsx'
import { hitRows, type HitRow } from './archive-rows.ts'
import { RowList, type ListKeys } from './archive-row-list.tsx'

const rowHeight = 28
const signsBefore = 8
const countAfter = 250
const spareRows = 30

/** Asks only when the page of hits had its turn: counting may take longer than finding. */
const HitCount = ({ question }: { question: HitQuestion }) => {
  const text = useText().archive.hits
  const format = useFormat()
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), countAfter)
    return () => clearTimeout(timer)
  }, [])
  const { value } = useQuery('chats.countHits', isDue ? question : null)
  return (
    <span role="status">
      {value === null ? text.counting : text.total(format.count(value.total), format.count(value.chats))}
    </span>
  )
}

const HitLine = ({ hit }: { hit: SearchHit }) => {
  const words = useText().archive
  const marks = hit.marks
  const speaker = hit.direction === 'agent' && hit.name !== null ? hit.name : words.direction[hit.direction]
  return (
    <>
      <span className="archive-hit-time">{hit.at.slice(11, 16)}</span>
      <span className={`archive-hit-who is-${hit.direction}`}>{speaker}</span>
      <span className="archive-hit-text">
        <MarkedText pieces={snippetOf(hit.text, marks, signsBefore)} />
      </span>
    </>
  )
}

const Row = ({ row, hasManyShops }: { row: HitRow; hasManyShops: boolean }) => {
  const format = useFormat()
  if (row.kind === 'day')
    return (
      <b>
        {`${format.date(row.day)}`}
        <span className="mute">{row.day.slice(0, 4)}</span>
      </b>
    )
  if (row.kind === 'hit') return <HitLine hit={row.hit} />
  return (
    <>
      <span className="archive-chat-name">{row.hit.buyer}</span>
      {hasManyShops ? <span className="mute">{row.hit.shop}</span> : null}
    </>
  )
}

interface HitListProps {
  readonly question: HitQuestion
  readonly hasManyShops: boolean
  /** the message whose chat is open */
  readonly openId: number | null
  readonly onOpen: (hit: SearchHit) => void
  /** shows what machines wrote too, or no longer */
  readonly onMachines: (isShown: boolean) => void
  readonly onBack: () => void
  readonly keys: Ref<ListKeys>
}

const noHits: readonly SearchHit[] = []

/** Every place where the words stand, newest day first, under its day and chat. */
export const HitList = ({ question, hasManyShops, openId, onOpen, onMachines, onBack, keys }: HitListProps) => {
  const text = useText().archive
  const { found, isCurrent, failure, more, ask } = useArchiveHits(question)
  const hits = found?.hits ?? noHits
  const rows = useMemo(() => hitRows(hits), [hits])
  const key = JSON.stringify(question)
  const isNothing = isCurrent && hits.length === 0
  return (
    <>
      <div className="archive-list-head">
        {isCurrent || failure !== null ? (
          <HitCount key={key} question={question} />
        ) : (
          <span role="status">{text.hits.looking}</span>
        )}
        {question.direction === null || question.direction === 'people' ? (
          <Checkbox checked={question.direction === null} onChange={({ target }) => onMachines(target.checked)}>
            {text.hits.machines}
          </Checkbox>
        ) : null}
        {found?.isIndexComplete === false ? <span className="warn">{text.hits.indexing}</span> : null}
      </div>
      {failure === null ? null : <FailureNotice failure={failure} onRetry={ask} />}
      {isNothing ? (
        <div className="archive-nothing">
          <b>{text.hits.nothing(question.text)}</b>
          <p className="mute">{text.hits.nothingHint}</p>
        </div>
      ) : (
        <RowList
          key={found?.key ?? ''}
          label={text.hits.label}
          count={rows.length}
          rowHeight={rowHeight}
          isOption={(index) => rows[index]?.kind === 'hit'}
          openIndex={rows.findIndex((row) => row.kind === 'hit' && row.hit.id === openId)}
          keyOf={(index) => rowKey(rows[index], index)}
          onOpen={(index) => {
            const row = rows[index]
            if (row?.kind === 'hit') onOpen(row.hit)
          }}
          onNeed={(_from, to) => {
            if (to + spareRows >= rows.length) more()
          }}
          onBack={onBack}
          keys={keys}
        >
          {(index) => {
            const row = rows[index]
            return row === undefined ? null : <Row row={row} hasManyShops={hasManyShops} />
          }}
        </RowList>
      )}
    </>
  )
}

const rowKey = (row: HitRow | undefined, index: number): string => {
  if (row === undefined) return `none-${index}`
  return row.kind === 'day' ? `day-${row.day}` : `${row.kind}-${row.hit.id}`
}

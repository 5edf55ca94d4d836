import { useMemo, useState } from 'react'
import { Button, Checkbox } from 'antd'
import type { ScanException } from '#shared/contract/quality-scan.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable, type Column } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { widthOfAll } from '#renderer/registers/column-widths.ts'
import { QueryView } from '#renderer/kit/query-view.tsx'

const useColumns = (revoke: (exception: ScanException) => void): readonly Column<ScanException>[] => {
  const words = useText().qualityScan
  const format = useFormat()
  return useMemo(() => {
    const { exceptions, ofTheApp } = words.listEditor
    const { columns } = exceptions
    const state = ({ revokedAt }: ScanException): string =>
      revokedAt === null ? exceptions.inForce : exceptions.isRevoked(format.moment(revokedAt))
    return [
      {
        key: 'rule',
        title: columns.rule,
        width: widthOfAll(Object.values(words.rules), 90),
        value: ({ rule }) => words.rules[rule],
      },
      { key: 'word', title: columns.word, width: 90, value: ({ word }) => word },
      {
        key: 'scope',
        title: columns.scope,
        width: widthOfAll(Object.values(exceptions.scopes), 56),
        value: ({ scope }) => exceptions.scopes[scope],
      },
      { key: 'text', title: columns.text, width: 220, grow: true, value: ({ text }) => text },
      {
        key: 'by',
        title: columns.by,
        width: widthOfAll([ofTheApp], 100),
        value: ({ at, by }) => (at === null ? ofTheApp : by),
      },
      {
        key: 'at',
        title: columns.at,
        width: 92,
        value: ({ at }) => at,
        show: ({ at }) => (at === null ? '' : format.moment(at)),
      },
      { key: 'reason', title: columns.reason, width: 140, value: ({ reason }) => reason },
      {
        ...{ key: 'state', title: columns.state, width: 130, value: state },
        show: (exception) =>
          exception.revokedAt === null ? (
            <Button
              size="small"
              type="link"
              aria-label={`${exceptions.revoke} ${exception.text}`}
              onClick={() => revoke(exception)}
            >
              {exceptions.revoke}
            </Button>
          ) : (
            <span className="mute">{state(exception)}</span>
          ),
      },
    ]
  }, [words, format, revoke])
}

/** What was learnt from false hits; each can be taken out of force. */
export const ListExceptions = () => {
  const words = useText().qualityScan.listEditor.exceptions
  const query = useQuery('quality.exceptions', {})
  const { act } = useAction()
  const [isOnlyInForce, setIsOnlyInForce] = useState(true)
  const revoke = useMemo(
    () => (exception: ScanException) => void act(call('quality.revokeException', { id: exception.id }), words.revoked),
    [act, words],
  )
  const columns = useColumns(revoke)
  return (
    <QueryView query={query}>
      {(all) => (
        <DataTable
          name="quality-exceptions"
          columns={columns}
          rows={all.filter(({ revokedAt }) => !isOnlyInForce || revokedAt === null)}
          keyOf={({ id }) => id}
          hasSearch
          filters={
            <Checkbox checked={isOnlyInForce} onChange={({ target }) => setIsOnlyInForce(target.checked)}>
              {words.onlyInForce}
            </Checkbox>
          }
          empty={<EmptyNotice title={words.empty.title} text={words.empty.text} />}
        />
      )}
    </QueryView>
  )
}

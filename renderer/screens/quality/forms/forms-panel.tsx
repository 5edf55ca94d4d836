import { useState } from 'react'
import { Button } from 'antd'
import dayjs from 'dayjs'
import type { ScoringForm } from '#shared/contract/quality-scores.ts'
import { inOrder, stateOf } from '#shared/rules/dated-versions.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { FormEditor } from './form-editor.tsx'
import '../score.css'

const columnsOf = (
  words: Text['qualityScores'],
  format: Format,
  all: readonly ScoringForm[],
  month: string,
): readonly Column<ScoringForm>[] => {
  const text = words.forms
  const { columns } = text
  return [
    { key: 'name', title: columns.name, width: 160, value: ({ name }) => name },
    { key: 'group', title: columns.group, width: 100, value: ({ group }) => group ?? words.everyone },
    { key: 'from', title: columns.from, width: 110, value: ({ from }) => from, show: ({ from }) => format.month(from) },
    { key: 'state', title: columns.state, width: 90, value: (form) => text.states[stateOf(form, all, month)] },
    {
      ...{ key: 'criteria', title: columns.criteria, width: 420, grow: true },
      value: ({ criteria }) =>
        criteria
          .map(({ title, weight, isFatal }) => text.items(title, isFatal ? text.isFatal : format.count(weight)))
          .join(' · '),
    },
    { key: 'passMark', title: columns.passMark, width: 90, align: 'right', value: ({ passMark }) => passMark },
  ]
}

/** A form like one there is, to be changed into one of this month. */
const copyOf = (form: ScoringForm, month: string): ScoringForm => ({ ...form, from: month as ScoringForm['from'] })

/** 评分表: the versions of forms and their editor. */
export const FormsPanel = (_props: { query: Readonly<Record<string, string>> }) => {
  const text = useText().qualityScores
  const format = useFormat()
  const query = useQuery('quality.forms', {})
  const [edited, setEdited] = useState<ScoringForm | null>(null)
  const month = dayjs().format('YYYY-MM')
  return (
    <>
      <QueryView query={query}>
        {(forms) => {
          const rows = inOrder(forms) as readonly ScoringForm[]
          const holding =
            rows.find((form) => form.group === null && stateOf(form, forms, month) === 'now') ?? rows.at(-1)
          return (
            <DataTable
              name="quality-forms"
              columns={columnsOf(text, format, forms, month)}
              rows={rows}
              keyOf={({ name, from, group }) => `${name} ${from} ${group}`}
              onOpen={setEdited}
              filters={
                holding === undefined ? null : (
                  <Button size="small" type="primary" onClick={() => setEdited(copyOf(holding, month))}>
                    {text.forms.add}
                  </Button>
                )
              }
            />
          )
        }}
      </QueryView>
      {edited === null ? null : <FormEditor start={edited} onClose={() => setEdited(null)} />}
    </>
  )
}

import { useState } from 'react'
import { Button, Dropdown } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import dayjs from 'dayjs'
import type { Scheme } from '#shared/contract/scores.ts'
import { inOrder, isSameVersion, stateOf } from '#shared/rules/dated-versions.ts'
import { itemName } from '#shared/rules/score.ts'
import { scoreItemText } from '#shared/text/figure-value.ts'
import type { Format } from '#shared/text/format.ts'
import type { Text } from '#shared/text/text.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { DataTable } from '#renderer/kit/data-table.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import type { Column } from '#renderer/kit/table-column.ts'
import { SchemeEditor, type SchemeStart } from './schemes-editor.tsx'
import { newScheme, type SchemeDraft } from './schemes-form.ts'
import { draftOfTemplate, type TemplateName } from './schemes-templates.ts'
import './schemes.css'

const columnsOf = (words: Text, format: Format, all: readonly Scheme[], month: string): readonly Column<Scheme>[] => {
  const { plans } = words
  const text = plans.scheme
  return [
    { key: 'group', title: text.columns.group, width: 110, value: (scheme) => scheme.group ?? plans.everyone },
    { key: 'name', title: text.columns.name, width: 110, grow: true, value: (scheme) => scheme.name },
    {
      key: 'from',
      title: text.columns.from,
      width: 100,
      value: (scheme) => scheme.from,
      show: (scheme) => format.month(scheme.from),
    },
    {
      key: 'state',
      title: text.columns.state,
      width: 110,
      value: (scheme) => plans.states[stateOf(scheme, all, month)],
    },
    {
      key: 'items',
      title: text.columns.items,
      width: 350,
      grow: true,
      value: (scheme) =>
        scheme.items
          .map((item) => text.itemText(scoreItemText(itemName(item), words), format.count(item.weight)))
          .join(' · '),
    },
    {
      key: 'grades',
      title: text.columns.grades,
      width: 270,
      grow: true,
      value: (scheme) => scheme.grades.map(([from, name]) => text.gradeText(name, format.count(from))).join(' · '),
    },
  ]
}

interface AddProps {
  readonly isLarge: boolean
  readonly month: string
  readonly onAdd: (draft: SchemeDraft) => void
}

const AddSchemes = ({ isLarge, month, onAdd }: AddProps) => {
  const text = useText().plans.scheme
  const size = isLarge ? 'middle' : 'small'
  const names: readonly TemplateName[] = ['beforeSale', 'afterSale', 'balanced']
  const items = names.map((key) => ({ key, label: text.templateNames[key] }))
  const chosen = (key: string) => names.find((name) => name === key)
  return (
    <div className="scheme-actions">
      <Button size={size} type="primary" onClick={() => onAdd(newScheme(month))}>
        {text.add}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          onClick: ({ key }) => {
            const name = chosen(key)
            if (name !== undefined) onAdd(draftOfTemplate(name, month, text))
          },
        }}
      >
        <Button size={size}>
          {text.templates} <DownOutlined />
        </Button>
      </Dropdown>
    </div>
  )
}

interface SchemesTableProps {
  readonly schemes: readonly Scheme[]
  /** the present month, `YYYY-MM` */
  readonly month: string
  readonly onAdd: (draft: SchemeDraft) => void
  readonly onOpen: (scheme: Scheme) => void
}

/** Every version of every scheme, by group, newest first, and the plain word on what schemes do today. */
export const SchemesTable = ({ schemes, month, onAdd, onOpen }: SchemesTableProps) => {
  const words = useText()
  const text = words.plans
  const format = useFormat()
  const isEmpty = schemes.length === 0
  const add = <AddSchemes isLarge={isEmpty} month={month} onAdd={onAdd} />
  return (
    <>
      <p className="scheme-truth">{text.scheme.truth}</p>
      {isEmpty ? (
        <EmptyNotice title={text.scheme.emptyTitle} text={text.scheme.emptyText} actions={add} />
      ) : (
        <DataTable
          name="schemes"
          columns={columnsOf(words, format, schemes, month)}
          rows={inOrder(schemes)}
          keyOf={(scheme) => JSON.stringify([scheme.group, scheme.from, scheme.name])}
          onOpen={onOpen}
          filters={add}
        />
      )}
    </>
  )
}

/** 评分方案: dated scoring schemes per group, list and editor. */
export const SchemesPanel = () => {
  const query = useQuery('performance.schemes', {})
  const people = useQuery('people.list', {})
  const [open, setOpen] = useState<SchemeStart | null>(null)
  const groups = [...new Set((people.value ?? []).map((person) => person.group).filter((group) => group !== ''))]
  const start = (schemes: readonly Scheme[]): SchemeStart | null => {
    if (open === null || open.kind === 'new') return open
    return { kind: 'kept', scheme: schemes.find((scheme) => isSameVersion(scheme, open.scheme)) ?? open.scheme }
  }
  return (
    <QueryView query={query}>
      {(schemes) => {
        const started = start(schemes)
        return (
          <>
            <SchemesTable
              schemes={schemes}
              month={dayjs().format('YYYY-MM')}
              onAdd={(draft) => setOpen({ kind: 'new', draft })}
              onOpen={(scheme) => setOpen({ kind: 'kept', scheme })}
            />
            {started === null ? null : (
              <SchemeEditor start={started} schemes={schemes} groups={groups} onClose={() => setOpen(null)} />
            )}
          </>
        )
      }}
    </QueryView>
  )
}

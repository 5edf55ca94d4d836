import { useEffect, useState } from 'react'
import { Button } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import type { PaperSize } from '#renderer/kit/paper-size.tsx'
import { QueryView } from '#renderer/kit/query-view.tsx'
import { ImportFirst } from '#renderer/app/import-first.tsx'
import { useQuery } from '#renderer/app/use-query.ts'
import { goTo, linkTo, useRoute } from '#renderer/app/route.ts'
import { useSheetOutput } from './use-sheet-output.ts'
import { shownMonthOf } from './shown-month.ts'
import { shownPaperOf, type Paper } from '../shown-paper.ts'
import { SheetsPeople } from './sheets-people.tsx'
import { SheetPreview } from './sheet-preview.tsx'
import { SheetsToolbar } from './sheets-toolbar.tsx'
import '../performance.css'

const NothingYet = () => {
  const text = useText().performance.empty
  return (
    <ImportFirst text={text}>
      <Button onClick={() => goTo('people')}>{text.toPeople}</Button>
    </ImportFirst>
  )
}

const useCtrlP = (print: () => void, isAllowed: boolean): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      if (isAllowed) print()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [print, isAllowed])
}

interface Shown {
  readonly month: string
  readonly agent: string | null
  readonly paper: Paper
}

const show = ({ month, agent, paper }: Shown): void =>
  goTo('performance', {
    month,
    ...(agent === null ? {} : { agent }),
    ...(paper === 'sheets' ? {} : { paper }),
  })

/** People of the month on the left, their paper in the middle, printing and saving above. Month, person and paper live in the route. */
export const SheetsPanel = () => {
  const { query } = useRoute()
  const months = useQuery('orders.months', {})
  const month = shownMonthOf(query['month'], months.value, new Date())
  const paper = shownPaperOf(query['paper'])
  const isMonthKnown = query['month'] !== undefined || months.state !== 'loading'
  const sheets = useQuery('performance.sheets', isMonthKnown ? { month, agent: null } : null)
  const person = sheets.value?.find((sheet) => sheet.person.number === query['agent'])?.person ?? null
  const agent = person?.number ?? null
  const [size, setSize] = useState<PaperSize>('true')
  const output = useSheetOutput({ paper, month, person })
  const hasSheets = (sheets.value?.length ?? 0) > 0
  useCtrlP(output.print, hasSheets && !output.isBusy)
  const shown = { month, agent, paper }
  return (
    <div className="sheets">
      <SheetsToolbar
        month={month}
        months={months.value?.map((entry) => entry.month) ?? []}
        onMonth={(value) => show({ ...shown, month: value })}
        paper={paper}
        onPaper={(value) => show({ ...shown, paper: value })}
        status={sheets.value?.[0]?.status ?? null}
        appealLink={agent === null ? null : linkTo('performance', { tab: 'appeals', agent, month })}
        size={size}
        onSize={setSize}
        scope={person && paper !== 'summary' ? `${person.number} ${person.name}` : null}
        count={sheets.value?.length ?? 0}
        output={output}
      />
      <QueryView query={sheets} onRetry={sheets.ask}>
        {(value) =>
          value.length === 0 ? (
            <NothingYet />
          ) : (
            <div className="sheets-body">
              <SheetsPeople sheets={value} agent={agent} onAgent={(number) => show({ ...shown, agent: number })} />
              <SheetPreview {...shown} all={value} size={size} />
            </div>
          )
        }
      </QueryView>
    </div>
  )
}

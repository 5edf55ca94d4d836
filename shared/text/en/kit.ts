import type { TextOf } from '../text-of.ts'
import type { kit as shape } from '../zh-CN/kit.ts'

/** Words of the controls that know no noun, in English. */
export const kit: TextOf<typeof shape> = {
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading…',
  failure: { safe: 'Your data: ', next: 'What to do: ' },
  progress: {
    phase: {
      reading: 'Reading',
      storing: 'Storing',
      copying: 'Copying',
      checking: 'Checking',
      making: 'Making',
    },
    unit: {
      rows: (count) => `${count} rows`,
      pages: (count) => `${count} pages`,
      steps: (count) => `${count} steps`,
    },
    of: (done, total) => `${done} of ${total}`,
    left: (duration) => `about ${duration} left`,
    cancelling: 'Stopping…',
  },
  month: {
    previous: 'Previous month',
    next: 'Next month',
    choose: (month) => `Choose a month, now ${month}`,
    previousYear: 'Previous year',
    nextYear: 'Next year',
    year: (year) => year,
    short: (month) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? String(month),
    hasData: (month) => `${month} (has data)`,
  },
  money: { label: 'Amount (yuan)', unit: '¥' },
  rate: { label: 'Rate (%)', unit: '%' },
  table: {
    search: 'Find in table',
    columns: 'Columns',
    chooseColumns: 'Choose columns',
    columnsAsAtFirst: 'Reset',
    copy: 'Copy',
    copied: (rows) => `${rows} ${rows === 1 ? 'row' : 'rows'} copied, ready to paste into Excel`,
    export: 'Export',
    exportHint: 'Export as a CSV file',
    exported: (path) => `Exported: ${path}`,
    print: 'Print',
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    rowsOf: (shown, all) => `${shown} of ${all} rows`,
    nothing: 'Nothing here',
    nothingFound: 'No row matches',
    clearSearch: 'Clear',
    sortUp: (column) => `${column}: smallest first`,
    sortDown: (column) => `${column}: largest first`,
    sortBy: (column) => `Sort by ${column}`,
    totals: 'Total',
    more: 'More',
    collecting: 'Fetching all rows…',
  },
}

import type { WhyOf } from '#renderer/print/why.tsx'
import { linkTo } from '#renderer/app/route.ts'

/** What the tab shows and prints. */
export const papers = ['sheets', 'summary', 'details'] as const
export type Paper = (typeof papers)[number]

/** The paper of the route; without one the sheets. */
export const shownPaperOf = (asked: string | undefined): Paper => papers.find((paper) => paper === asked) ?? 'sheets'

/** What the window prints for a paper; the summary is always everybody's. */
export const printableOf = (paper: Paper, month: string, agent: string | null) =>
  ({
    sheets: { document: 'performance-sheets', input: { month, agent } },
    summary: { document: 'team-summary', input: { month } },
    details: { document: 'commission-details', input: { month, agent } },
  })[paper]

/** The screen that says why a figure is what it is. */
export const linkToWhy = ({ kind, month, agent, order }: WhyOf): string => {
  if (kind === 'salary') return linkTo('people', { tab: 'people', agent })
  if (kind === 'score' || kind === 'entry') return linkTo('performance', { tab: 'scores', month, agent })
  if (kind === 'pending') return linkTo('orders', { tab: 'contested', month })
  return linkTo('orders', { tab: 'commission', month, agent, ...(order === undefined ? {} : { order }) })
}

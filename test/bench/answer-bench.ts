import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { texts } from '#shared/text/text.ts'
import { launchApp, type LaunchedApp } from '#test/support/launch.ts'
import { benchFiles, benchTeam } from './order-file.ts'
import type { Fact } from './measure.ts'

// How the window feels while a large file comes in: does it ever stand still, and how soon does a cancel answer?

declare global {
  interface Window {
    benchTasks?: number[]
  }
}

const words = texts['zh-CN'].imports

/** Chromium tells of every piece of work that kept the window for 50 ms or more. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = (window.benchTasks = [])
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    observer.observe({ type: 'longtask' })
  })

const longestTask = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, ...(window.benchTasks ?? [])))

/** Through the import screen, as somebody would do it: choose, check, import. */
const importByHand = async ({ app, page }: LaunchedApp, path: string): Promise<void> => {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
    },
    [path],
  )
  await page.getByRole('link', { name: texts['zh-CN'].app.screens.imports, exact: true }).click()
  const choose = page.getByRole('button', { name: words.choose }).first()
  await choose.waitFor()
  await watchTasks(page)
  await choose.click()
  await page.getByRole('button', { name: words.next.check(1) }).click()
  await page.getByRole('button', { name: words.next.import(1) }).click()
  await page.getByText(words.fileState.imported).first().waitFor()
}

type Phase = 'reading' | 'storing'

/** Starts an import over the bridge and cancels it some milliseconds into a phase; null when it was over before. */
const cancelTime = (page: Page, path: string, phase: Phase, after: number): Promise<number | null> =>
  page.evaluate(
    async ([file, wanted, pause]) => {
      let reached: () => void = () => undefined
      const isThere = new Promise<void>((resolve) => (reached = resolve))
      const input = { path: file, shopId: 1, mapping: null, dryRun: false }
      const job = window.zhangban.job('imports.run', input, (progress) => {
        if (progress.phase === wanted && (progress.fraction ?? 1) > 0.3) reached()
      })
      await Promise.race([isThere, job.result])
      await new Promise((resolve) => setTimeout(resolve, pause))
      const started = performance.now()
      job.cancel()
      const result = await job.result
      return result.ok ? null : performance.now() - started
    },
    [path, phase, after] as const,
  )

const slowestCancel = async (page: Page, path: string, phase: Phase, runs: number): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const time = await cancelTime(page, path, phase, 30 * run)
    if (time !== null) times.push(time)
    // What a cancel leaves to be tidied up belongs to nobody's answer.
    await delay(300)
  }
  if (times.length === 0) throw new Error(`nothing was cancelled while ${phase}`)
  return Math.max(...times)
}

const fact = (name: string, value: number, most: number): Fact => ({
  name,
  value: Math.round(value),
  unit: 'ms',
  aim: { most },
})

/** The window's longest stretch of work during an import of so many orders, and the slowest of several cancels in both phases. */
export const answerBench = async (rows: number, runs: number): Promise<Fact[]> => {
  const data = mkdtempSync(join(tmpdir(), 'zhangban-bench-'))
  const path = join(data, 'orders.xlsx')
  writeFileSync(path, (await benchFiles(rows)).xlsx)
  const launched = await launchApp({ data, env: { ZHANGBAN_NOW: '2026-11-22 09:00:00' } })
  const { page } = launched
  try {
    const team = await page.evaluate((input) => window.zhangban.call('settings.initTeam', input), { team: benchTeam })
    if (!team.ok) throw new Error(JSON.stringify(team.failure))
    const reading = await slowestCancel(page, path, 'reading', runs)
    const storing = await slowestCancel(page, path, 'storing', runs)
    await importByHand(launched, path)
    return [
      fact('longest task of the window while importing (0: none of 50 ms)', await longestTask(page), 50),
      fact('slowest answer to a cancel while reading', reading, 200),
      fact('slowest answer to a cancel while keeping', storing, 200),
    ]
  } finally {
    await launched.close()
    rmSync(data, { recursive: true, force: true })
  }
}

import { useEffect, useSyncExternalStore } from 'react'
import type { Month } from '#shared/kit/local-time.ts'
import { call, onPush } from '#renderer/app/call.ts'
import type { MonthKeeper, MonthWork, WorkState } from './month-view.ts'
import { monthWork } from './month-work.ts'

const keeper: MonthKeeper = {
  month: (input) => call('roster.month', input),
  edit: (input) => call('roster.edit', input),
}

// Kept as long as the window lives: what could not be saved, and the way back, outlast a look at another month or screen.
const works = new Map<string, MonthWork>()

const workOf = (month: Month): MonthWork => {
  const known = works.get(month)
  if (known !== undefined) return known
  const made = monthWork(month, keeper)
  works.set(month, made)
  return made
}

/** Milliseconds of quiet before a month is asked again after a change: quick painting is not to be checked twice a stroke. */
const quiet = 250

/** The month's work with its state; asked again after every change, and kept again when the data process came back. */
export const useMonthWork = (month: Month): { readonly work: MonthWork; readonly state: WorkState } => {
  const work = workOf(month)
  const state = useSyncExternalStore(work.subscribe, work.state, work.state)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    void work.ask()
    const stop = onPush((push) => {
      clearTimeout(timer)
      if (push.topic === 'data' && push.state === 'ready') void work.ask().then(work.retry)
      else if (push.topic === 'changed') timer = setTimeout(() => void work.ask(), quiet)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [work])
  return { work, state }
}

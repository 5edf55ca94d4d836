// A text of the public shift scheduling benchmark of Curtois and Qu, as tables.

export interface Shift {
  readonly id: string
  readonly minutes: number
  readonly mayNotFollow: readonly string[]
}

export interface Worker {
  readonly id: string
  readonly mostOf: ReadonlyMap<string, number>
  readonly minutes: { readonly most: number; readonly least: number }
  readonly daysInARow: { readonly most: number; readonly least: number }
  readonly leastDaysOff: number
  readonly mostWeekends: number
}

interface Request {
  readonly worker: string
  readonly day: number
  readonly shift: string
  readonly weight: number
}

interface Cover {
  readonly day: number
  readonly shift: string
  readonly people: number
  readonly under: number
  readonly over: number
}

export interface Instance {
  readonly days: number
  readonly shifts: readonly Shift[]
  readonly workers: readonly Worker[]
  /** worker and day */
  readonly daysOff: ReadonlySet<string>
  readonly wanted: readonly Request[]
  readonly unwanted: readonly Request[]
  readonly cover: readonly Cover[]
}

const sectionsOf = (text: string): ReadonlyMap<string, readonly string[][]> => {
  const sections = new Map<string, string[][]>()
  let rows: string[][] = []
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('SECTION_')) sections.set(line.slice('SECTION_'.length), (rows = []))
    else rows.push(line.split(','))
  }
  return sections
}

const workerOf = ([id = '', limits = '', ...numbers]: readonly string[]): Worker => {
  const [most = 0, least = 0, mostInARow = 0, leastInARow = 0, leastDaysOff = 0, mostWeekends = 0] = numbers.map(Number)
  const pairs = limits.split('|').map((each) => each.split('='))
  return {
    id,
    mostOf: new Map(pairs.map(([shift = '', count]) => [shift, Number(count)])),
    minutes: { most, least },
    daysInARow: { most: mostInARow, least: leastInARow },
    leastDaysOff,
    mostWeekends,
  }
}

const requestOf = ([worker = '', day, shift = '', weight]: readonly string[]): Request => ({
  worker,
  day: Number(day),
  shift,
  weight: Number(weight),
})

/** Reads one instance; sections that are missing are empty. */
export const instanceOf = (text: string): Instance => {
  const sections = sectionsOf(text)
  const rows = (name: string): readonly string[][] => sections.get(name) ?? []
  return {
    days: Number(rows('HORIZON')[0]?.[0]),
    shifts: rows('SHIFTS').map(([id = '', minutes, others = '']) => ({
      id,
      minutes: Number(minutes),
      mayNotFollow: others.split('|').filter((other) => other !== ''),
    })),
    workers: rows('STAFF').map(workerOf),
    daysOff: new Set(rows('DAYS_OFF').flatMap(([worker, ...days]) => days.map((day) => `${worker} ${day}`))),
    wanted: rows('SHIFT_ON_REQUESTS').map(requestOf),
    unwanted: rows('SHIFT_OFF_REQUESTS').map(requestOf),
    cover: rows('COVER').map(([day, shift = '', people, under, over]) => ({
      day: Number(day),
      shift,
      people: Number(people),
      under: Number(under),
      over: Number(over),
    })),
  }
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldsOf, importFields, platformFigures, type PlatformFigure } from '#shared/kit/import-fields.ts'
import { normalHeader, unitOfHeader } from '#shared/rules/cells.ts'
import type { Preset } from '#shared/rules/imports/preset.ts'
import { presets } from '#shared/rules/imports/presets.ts'
import { afterSalesPresets } from '#shared/rules/imports/presets/after-sales.ts'
import { attendancePresets } from '#shared/rules/imports/presets/attendance.ts'
import { chatTablePresets } from '#shared/rules/imports/presets/chat-tables.ts'
import { figurePresets } from '#shared/rules/imports/presets/figures.ts'
import { reviewPresets } from '#shared/rules/imports/presets/reviews.ts'
import { recognisedPreset } from '#shared/rules/imports/recognise.ts'
import { jdServiceHeaders, kuaishouAfterSalesHeader } from '#test/fixtures/exports/service/after-sales.ts'
import { chatlogHeader, memoTraceExport } from '#test/fixtures/exports/service/messages.ts'
import { shopFigureHeaders } from '#test/fixtures/exports/service/taobao-figures.ts'
import { serviceExports } from '#test/fixtures/exports/service/service-exports.ts'

const servicePresets = [
  ...chatTablePresets,
  ...figurePresets,
  ...afterSalesPresets,
  ...reviewPresets,
  ...attendancePresets,
]

const recognisedAs = (header: readonly string[], isTiered = false): string | null => {
  const fitting = presets.filter(({ hasTwoTiers = false }) => hasTwoTiers === isTiered)
  return recognisedPreset(fitting, header.map(normalHeader), '')?.name ?? null
}
const idOf = (name: string | null): string | null => name?.split('@')[0] ?? null

const presetNamed = (id: string | null): Preset => {
  const preset = presets.find((candidate) => candidate.id === id)
  if (!preset) throw new Error(`no preset ${id}`)
  return preset
}

/** The same numbers in the same order every time, 0 to 1. */
const randomly = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const shuffled = <Value>(values: readonly Value[], random: () => number): Value[] =>
  values
    .map((value) => [random(), value] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value)

const allHeaders = [
  ...serviceExports.map(({ name, preset, header }) => ({ name, preset, header })),
  { name: '快手 售后', preset: 'kuaishou-after-sales@2026', header: kuaishouAfterSalesHeader },
  { name: 'MemoTrace', preset: 'memotrace-messages@1', header: memoTraceExport.header },
  { name: 'chatlog', preset: 'chatlog-messages@1', header: chatlogHeader },
  ...jdServiceHeaders.map((header, index) => ({
    name: `京东 服务单 ${index}`,
    preset: `jd-service-cases@${index + 1}`,
    header,
  })),
  ...shopFigureHeaders.map(({ name, preset, header }) => ({ name, preset, header })),
]

describe('recognition by names (rules 4, 5, 7)', () => {
  it.each(allHeaders)('$name is $preset', ({ preset, header }) => {
    expect(recognisedAs(header, presetNamed(idOf(preset)).hasTwoTiers)).toBe(preset)
  })

  it('every preset has a real header that is recognised as it', () => {
    const shown = new Set(allHeaders.map(({ preset }) => idOf(preset)))
    expect(servicePresets.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })

  it.each(allHeaders)(
    '$name stays itself when columns are moved and columns that tell nothing are missing',
    ({ preset, header }) => {
      const { id, all, oneOf = [], hasTwoTiers } = presetNamed(idOf(preset))
      const random = randomly(header.length)
      const present = new Set(header.map(normalHeader))
      const telling = oneOf.map(normalHeader).filter((name) => present.has(name))
      for (let round = 0; round < 60; round++) {
        const kept = new Set([...all.map(normalHeader), shuffled(telling, random)[0] ?? ''])
        const share = random()
        const some = header.filter((name) => kept.has(normalHeader(name)) || random() < share)
        expect([idOf(recognisedAs(shuffled(some, random), hasTwoTiers)), some]).toEqual([id, some])
      }
    },
  )

  it('nothing is recognised by half of what it is told by', () => {
    for (const { id, all, oneOf, hasTwoTiers } of servicePresets) {
      for (const missing of all) {
        const rest = [...all.filter((name) => name !== missing), ...(oneOf ?? [])]
        expect([id, missing, idOf(recognisedAs(rest, hasTwoTiers))]).not.toEqual([id, missing, id])
      }
      if (oneOf && all.length > 0) expect([id, idOf(recognisedAs(all, hasTwoTiers))]).not.toEqual([id, id])
    }
  })

  it('everything an order export knows is no export of service, and the other way round', () => {
    const isService = new Set(servicePresets.map(({ id }) => id))
    for (const preset of presets) {
      const { id, all, oneOf = [], columns, hasTwoTiers } = preset
      const known = [...new Set([...all, ...oneOf, ...Object.values(columns).flat()])]
      const found = idOf(
        recognisedAs(
          known.filter((name) => !(preset.none ?? []).includes(name)),
          hasTwoTiers,
        ),
      )
      expect([id, found !== null && isService.has(found)]).toEqual([id, isService.has(id)])
    }
  })

  it('the shop’s own tables are known and refused, so that nobody takes a shop for an agent', () => {
    for (const { preset } of shopFigureHeaders) expect(presetNamed(idOf(preset)).isRefused).toBe(true)
    expect(presetNamed('jd-service-cases').isRefused).toBe(true)
  })
})

describe('what the presets say', () => {
  it('ids are unique, versions end with one that needs no mark', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
    for (const { id, versions } of servicePresets) expect([id, versions.at(-1)?.marks]).toEqual([id, []])
  })

  it('columns, units and absences are fields of the kind; what tells an export apart is not told away', () => {
    for (const preset of servicePresets) {
      const { id, kind, columns, units = {}, without = [], all, oneOf = [], none = [] } = preset
      const fields: readonly string[] = fieldsOf(kind)
      const named = [...Object.keys(columns), ...Object.keys(units), ...without]
      expect([id, named.filter((field) => !fields.includes(field))]).toEqual([id, []])
      const telling = new Set([...all, ...oneOf].map(normalHeader))
      expect([id, none.filter((name) => telling.has(normalHeader(name)))]).toEqual([id, []])
    }
  })

  it('every required field has a column, or stands elsewhere, or is known to be absent', () => {
    for (const { id, kind, columns, without = [], dayFrom, isRefused } of servicePresets) {
      if (isRefused) continue
      const given = new Set<string>([...Object.keys(columns), ...without, ...(dayFrom ? ['day'] : [])])
      expect([id, importFields[kind].required.filter((field) => !given.has(field))]).toEqual([id, []])
    }
  })

  it('a span is never read without a unit: it stands in the header, in the preset, or the cells are words (rule 12)', () => {
    const spoken = new Set(['chatwoot-agents'])
    const isSpan = (field: string): boolean => platformFigures[field as PlatformFigure] === 'seconds'
    for (const { id, columns, units = {} } of figurePresets) {
      if (spoken.has(id)) continue
      const bare = Object.entries(columns).filter(
        ([field, names]) => isSpan(field) && names.some((name) => unitOfHeader(name) === null) && !(field in units),
      )
      expect([id, bare.map(([field]) => field)]).toEqual([id, []])
    }
  })

  it('no column is two figures', () => {
    for (const { id, columns } of figurePresets) {
      const all = Object.values(columns).flat().map(normalHeader)
      expect([id, all.filter((name, index) => all.indexOf(name) !== index)]).toEqual([id, []])
    }
  })
})

describe('docs/presets-service.md', () => {
  const text = readFileSync('docs/presets-service.md', 'utf8')
  const none = '–'

  /** The rows below the head of the table after `<!-- table: name -->`, cells trimmed and without code marks. */
  const tableOf = (name: string): string[][] => {
    const lines = (text.split(`<!-- table: ${name} -->`)[1] ?? '').trimStart().split('\n')
    const end = lines.findIndex((line) => !line.startsWith('|'))
    return lines.slice(2, end).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, '')),
    )
  }
  const listed = (names: readonly string[] | undefined): string => names?.join('、') ?? none
  const dayOf = ({ dayFrom, isRefused }: Preset): string => {
    if (isRefused) return '不导入 refused'
    if (dayFrom === 'saved-at') return '保存时刻 saved at'
    return dayFrom === 'file-name' ? '文件名 file name' : dayFrom === 'title-lines' ? '标题行 title lines' : '列 column'
  }

  it('says what every export is told by', () => {
    expect(tableOf('service-presets').map(([id, , ...told]) => [id, ...told])).toEqual(
      servicePresets.map((preset) => [
        preset.id,
        preset.all.length > 0 ? listed(preset.all) : none,
        listed(preset.oneOf),
        listed(preset.none),
        dayOf(preset),
      ]),
    )
    expect(tableOf('service-versions')).toEqual(
      servicePresets.flatMap(({ id, versions }) =>
        versions.map(({ version, marks }) => [`${id}@${version}`, marks.join('、') || '其余 all others']),
      ),
    )
  })

  it('names every column of every export', () => {
    for (const { id, columns } of servicePresets) {
      const stated = Object.fromEntries(tableOf(id).map(([field = '', names = '']) => [field, names.split('、')]))
      expect([id, stated]).toEqual([id, columns])
    }
  })

  it('admits every name that stands in no known header; reviews know the usual names on purpose', () => {
    const seen = new Map(servicePresets.map(({ id }) => [id, new Set<string>()]))
    for (const { preset, header } of allHeaders)
      for (const name of header) seen.get(idOf(preset) ?? '')?.add(normalHeader(name))
    const guesses = servicePresets.flatMap(({ id, kind, columns }) => {
      if (kind === 'reviews') return []
      const names = [...new Set(Object.values(columns).flat())].filter((name) => !seen.get(id)?.has(normalHeader(name)))
      return names.length > 0 ? [[id, names.join('、')]] : []
    })
    expect(tableOf('service-guesses')).toEqual(guesses)
  })
})

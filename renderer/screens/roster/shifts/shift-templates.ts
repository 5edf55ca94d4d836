import type { InputOf } from '#shared/contract/index.ts'

type KindName = 'day' | 'evening' | 'early' | 'middle'

interface TemplateKind {
  readonly code: string
  readonly name: KindName
  readonly segments: readonly (readonly [string, string])[]
  readonly nightly: boolean
}

const day = (...segments: [string, string][]): TemplateKind => ({ code: 'D', name: 'day', segments, nightly: false })
const evening = (...segments: [string, string][]): TemplateKind => ({
  code: 'E',
  name: 'evening',
  segments,
  nightly: true,
})

/** Sets of shifts that shops really work, to begin from; an end of 00:00 is the midnight that closes the day. */
export const shiftTemplates: readonly (readonly TemplateKind[])[] = [
  [day(['09:00', '16:30']), evening(['16:00', '22:30'])],
  [day(['09:00', '18:00']), evening(['18:00', '00:00'])],
  [day(['09:00', '12:00'], ['12:30', '16:30']), evening(['15:30', '17:30'], ['18:00', '23:00'])],
  [day(['08:30', '16:00']), evening(['16:00', '23:30'])],
  [day(['08:30', '18:00']), evening(['15:30', '00:00'])],
  [
    { code: 'M', name: 'early', segments: [['08:00', '16:00']], nightly: false },
    { code: 'N', name: 'middle', segments: [['12:00', '20:00']], nightly: false },
    { code: 'E', name: 'evening', segments: [['16:00', '00:00']], nightly: true },
  ],
]

const freeCode = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  for (let count = 2; ; count++) if (!taken.has(`${wanted}${count}`)) return `${wanted}${count}`
}

/** The kinds of a template ready to save, each under a code that is still free, one person at least. */
export const kindsOfTemplate = (
  template: readonly TemplateKind[],
  names: Readonly<Record<KindName, string>>,
  takenCodes: readonly string[],
): InputOf<'roster.saveShiftKind'>[] => {
  const taken = new Set(takenCodes)
  return template.map((kind) => {
    const code = freeCode(kind.code, taken)
    taken.add(code)
    return {
      code,
      name: names[kind.name],
      segments: kind.segments.map(([from, to]): [string, string] => [from, to]),
      minimum: 1,
      nightly: kind.nightly,
    }
  })
}

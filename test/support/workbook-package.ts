import * as XLSX from 'xlsx'

/** The parts of an Office package by their path, as text; opened independently of the library that wrote them. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  return new Map(
    container.FullPaths.flatMap((path: string, index: number): [string, string][] => {
      const content = container.FileIndex[index]?.content
      const name = path.replace(/^Root Entry\//, '')
      // SheetJS adds a mark of its own to every container it opens; it is not in the file.
      const isPart = content && !name.endsWith('/') && !name.startsWith('\u0001')
      return isPart ? [[name, new TextDecoder().decode(Uint8Array.from(content))]] : []
    }),
  )
}

/** The first thing that makes a text no well-formed XML, or null. Knows declarations, tags, attributes, comments and references. */
const xmlProblem = (xml: string): string | null => {
  const open: string[] = []
  let hasRoot = false
  const token =
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy
  let match: RegExpExecArray | null
  let end = 0
  while ((match = token.exec(xml)) !== null) {
    end = token.lastIndex
    const [whole, closing, name, attributes = '', empty, text] = match
    if (match[6]) return `stray < at ${match.index}`
    if (name !== undefined) {
      if (closing === '/') {
        if (open.pop() !== name) return `unexpected </${name}>`
      } else {
        if (open.length === 0 && hasRoot) return `second root ${name}`
        hasRoot = true
        const names = [...attributes.matchAll(/([\w.:-]+)=/g)].map((found) => found[1])
        if (new Set(names).size !== names.length) return `attribute twice in ${whole}`
        if (empty !== '/') open.push(name)
      }
    }
    if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(text ?? attributes)) return `bare & at ${match.index}`
  }
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)) return 'control character'
  if (end !== xml.length) return `not XML at ${end}`
  if (open.length > 0) return `not closed: ${open.join(' ')}`
  return hasRoot ? null : 'no root'
}

const targetOf = (source: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts = source
    .replace(/_rels\/[^/]*$/, '')
    .split('/')
    .filter(Boolean)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const relationProblems = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, xml]) =>
      [...xml.matchAll(/<Relationship [^>]*>/g)]
        .filter(([relation]) => !relation.includes('TargetMode="External"'))
        .map(([relation]) => targetOf(name, /Target="([^"]*)"/.exec(relation)?.[1] ?? ''))
        .filter((target) => !parts.has(target))
        .map((target) => `${name} points to ${target}, which is not there`),
    )

const typeProblems = (parts: ReadonlyMap<string, string>): readonly string[] => {
  const types = parts.get('[Content_Types].xml')
  if (types === undefined) return ['no [Content_Types].xml']
  const overrides = new Set([...types.matchAll(/PartName="\/([^"]*)"/g)].map((found) => found[1]))
  const defaults = new Set([...types.matchAll(/Extension="([^"]*)"/g)].map((found) => found[1]))
  const untyped = [...parts.keys()].filter(
    (name) => name !== '[Content_Types].xml' && !overrides.has(name) && !defaults.has(name.split('.').at(-1)),
  )
  const missing = [...overrides].filter((name) => name !== undefined && !parts.has(name))
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...missing.map((name) => `${name} is typed but missing`),
  ]
}

/** What makes the file one that Excel would offer to repair: missing parts, types or relations, or XML that is not well formed. Empty when sound. */
export const packageProblems = (parts: ReadonlyMap<string, string>): readonly string[] => [
  ...typeProblems(parts),
  ...relationProblems(parts),
  ...[...parts]
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .flatMap(([name, xml]) => {
      const problem = xmlProblem(xml)
      return problem === null ? [] : [`${name}: ${problem}`]
    }),
]

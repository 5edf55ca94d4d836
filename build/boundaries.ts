/** One place of the house: which files, which other places it may import, which packages and Node modules. */
export interface Place {
  readonly name: string
  /** folder, with a trailing slash; the longest one that fits a file is its place */
  readonly folder: string
  /** places it may import besides itself */
  readonly may: readonly string[]
  /** packages it may import; `node` stands for Node's own modules */
  readonly packages: readonly string[]
}

const controls = ['react', 'antd', '@ant-design/icons']

/** Who may import whom. Lint and the test of the real import graph both read this table and nothing else. */
export const places: readonly Place[] = [
  { name: 'kit', folder: 'shared/kit/', may: [], packages: ['zod'] },
  { name: 'text', folder: 'shared/text/', may: [], packages: [] },
  { name: 'contract', folder: 'shared/contract/', may: ['kit'], packages: ['zod'] },
  { name: 'rules', folder: 'shared/rules/', may: ['kit', 'contract'], packages: [] },

  { name: 'files', folder: 'electron/files/', may: ['contract'], packages: ['node'] },
  { name: 'db', folder: 'electron/data/db/', may: ['kit', 'contract'], packages: ['node', 'better-sqlite3'] },
  { name: 'readers', folder: 'electron/data/readers/', may: ['rules'], packages: ['node', 'papaparse', 'xlsx'] },
  {
    name: 'writers',
    folder: 'electron/data/writers/',
    may: ['kit', 'contract', 'text'],
    packages: ['hucre', 'ical-generator'],
  },
  { name: 'words', folder: 'electron/data/words/', may: [], packages: ['node', 'jieba-wasm'] },
  { name: 'calendar', folder: 'electron/data/calendar/', may: ['kit'], packages: ['chinese-days'] },
  { name: 'solver', folder: 'electron/data/solver/', may: ['contract', 'rules'], packages: ['node', 'highs'] },
  { name: 'stores', folder: 'electron/data/stores/', may: ['kit', 'contract', 'db'], packages: ['node', 'zod'] },
  {
    name: 'services',
    folder: 'electron/data/services/',
    may: [
      'kit',
      'contract',
      'rules',
      'text',
      'stores',
      'readers',
      'writers',
      'words',
      'calendar',
      'solver',
      'data',
      'files',
    ],
    packages: ['node'],
  },
  {
    name: 'data',
    folder: 'electron/data/',
    may: ['kit', 'contract', 'rules', 'db', 'stores', 'services', 'readers', 'files'],
    packages: ['node', 'electron', 'zod'],
  },
  {
    name: 'cli',
    folder: 'electron/cli/',
    may: ['kit', 'contract', 'text', 'data', 'files'],
    packages: ['node', 'zod'],
  },
  {
    name: 'main',
    folder: 'electron/main/',
    may: ['kit', 'contract', 'text', 'files'],
    packages: ['node', 'electron', 'zod'],
  },
  { name: 'preload', folder: 'electron/preload/', may: ['contract'], packages: ['electron'] },

  {
    name: 'renderer kit',
    folder: 'renderer/kit/',
    may: ['kit', 'text', 'contract'],
    packages: [...controls, 'react-dom', 'recharts'],
  },
  { name: 'print', folder: 'renderer/print/', may: ['kit', 'text', 'contract', 'renderer kit'], packages: ['react'] },
  {
    name: 'app',
    folder: 'renderer/app/',
    may: ['kit', 'text', 'contract', 'renderer kit', 'print', 'screens'],
    packages: ['react', 'antd', 'dayjs', 'react-markdown'],
  },
  {
    name: 'registers',
    folder: 'renderer/registers/',
    may: ['kit', 'text', 'contract', 'rules', 'renderer kit', 'app'],
    packages: ['react', 'antd', 'dayjs'],
  },
  {
    name: 'screens',
    folder: 'renderer/screens/',
    may: ['kit', 'text', 'contract', 'rules', 'renderer kit', 'app', 'print', 'registers'],
    packages: [...controls, 'dayjs', 'recharts', 'zod'],
  },
  { name: 'window', folder: 'renderer/', may: ['app'], packages: ['react-dom'] },

  { name: 'build', folder: 'build/', may: [], packages: ['*'] },
  { name: 'test', folder: 'test/', may: ['*'], packages: ['*'] },
]

/** The place a file belongs to, by the longest folder; undefined outside the house. */
export const placeOf = (file: string): Place | undefined =>
  places.filter(({ folder }) => file.startsWith(folder)).toSorted((a, b) => b.folder.length - a.folder.length)[0]

/** The noun folder of a screen, `people` of `renderer/screens/people/…`; null elsewhere. Screens never import each other. */
export const screenOf = (file: string): string | null => /^renderer\/screens\/([^/]+)\//.exec(file)?.[1] ?? null

const foldersByAlias: readonly (readonly [string, string])[] = [
  ['#shared/', 'shared/'],
  ['#data/', 'electron/data/'],
  ['#files/', 'electron/files/'],
  ['#main/', 'electron/main/'],
  ['#renderer/', 'renderer/'],
  ['#build/', 'build/'],
  ['#test/', 'test/'],
]

/** What an import names: a file of the house as path from its root, or a package by its name (`node` for Node's own). */
export const targetOf = (file: string, specifier: string): { file: string } | { package: string } => {
  const alias = foldersByAlias.find(([prefix]) => specifier.startsWith(prefix))
  if (alias) return { file: alias[1] + specifier.slice(alias[0].length) }
  if (specifier.startsWith('.')) return { file: resolved(file, specifier) }
  if (specifier.startsWith('node:')) return { package: 'node' }
  const parts = specifier.split('/')
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') }
}

const resolved = (file: string, specifier: string): string => {
  const parts = file.split('/').slice(0, -1)
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Why an import is not allowed, in words for whoever wrote it; null when it is. `onlyTypes`: zod types in rules are allowed, zod is not. */
export const trespass = (file: string, specifier: string, onlyTypes: boolean): string | null => {
  const place = placeOf(file)
  if (!place) return null
  const target = targetOf(file, specifier)
  if ('package' in target) {
    const isAllowed = place.packages.includes('*') || place.packages.includes(target.package)
    return isAllowed || (onlyTypes && target.package === 'better-sqlite3' && place.name === 'stores')
      ? null
      : `${place.name} may not import the package ${target.package}`
  }
  const other = placeOf(target.file)
  if (!other) return `${specifier} leaves the house`
  const [from, to] = [screenOf(file), screenOf(target.file)]
  if (from !== null && to !== null && from !== to) return `screen ${from} may not import screen ${to}`
  if (other.name === 'contract' && place.name === 'rules' && !onlyTypes)
    return 'rules import only types of the contract'
  const isAllowed = other === place || place.may.includes('*') || place.may.includes(other.name)
  return isAllowed ? null : `${place.name} may not import ${other.name}`
}

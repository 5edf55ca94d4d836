import { readFileSync } from 'node:fs'
import { globSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { places, placeOf, targetOf, trespass } from '#build/boundaries.ts'

interface Import {
  readonly file: string
  readonly specifier: string
  readonly onlyTypes: boolean
}

const sources = globSync('{shared,electron,renderer}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'))

const importsOf = (file: string): Import[] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      found.push({
        file,
        specifier: node.moduleSpecifier.text,
        onlyTypes: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      })
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ file, specifier: node.moduleSpecifier.text, onlyTypes: node.isTypeOnly })
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      found.push({ file, specifier: node.arguments[0].text, onlyTypes: false })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const graph = sources.flatMap(importsOf)

describe('the boundary table against the real import graph', () => {
  it('reads a graph worth the name', () => {
    expect(graph.length).toBeGreaterThan(300)
    expect(graph.filter(({ onlyTypes }) => onlyTypes).length).toBeGreaterThan(50)
  })

  it('every file of the house has a place', () => {
    expect(sources.filter((file) => placeOf(file) === undefined)).toEqual([])
  })

  it('nobody trespasses', () => {
    const found = graph.flatMap(({ file, specifier, onlyTypes }) => {
      const message = trespass(file, specifier, onlyTypes)
      return message === null ? [] : [`${file}: ${message}`]
    })
    expect(found).toEqual([])
  })

  it('every import names a file that is there', () => {
    const known = new Set(sources)
    const broken = graph.flatMap(({ file, specifier }) => {
      const target = targetOf(file, specifier)
      return 'file' in target && !target.file.endsWith('.css') && !known.has(target.file)
        ? [`${file}: ${specifier}`]
        : []
    })
    expect(broken).toEqual([])
  })

  it('no permission in the table is unused', () => {
    const used = new Set(
      graph.flatMap(({ file, specifier }) => {
        const target = targetOf(file, specifier)
        const from = placeOf(file)?.name
        return 'file' in target ? [`${from} → ${placeOf(target.file)?.name}`] : [`${from} → ${target.package}`]
      }),
    )
    const unused = places.flatMap(({ name, may, packages }) =>
      [...may, ...packages]
        .filter((other) => other !== '*' && !used.has(`${name} → ${other}`))
        .map((other) => `${name} → ${other}`),
    )
    expect(unused).toEqual([])
  })

  it('refuses what it should', () => {
    expect(trespass('shared/rules/x.ts', 'node:fs', false)).not.toBeNull()
    expect(trespass('shared/rules/x.ts', 'zod', false)).not.toBeNull()
    expect(trespass('shared/rules/x.ts', '../contract/orders.ts', false)).not.toBeNull()
    expect(trespass('renderer/screens/a/x.tsx', '#renderer/screens/b/y.tsx', false)).not.toBeNull()
    expect(trespass('renderer/kit/x.tsx', '#renderer/app/call.ts', false)).not.toBeNull()
    expect(trespass('electron/data/services/x.ts', 'better-sqlite3', false)).not.toBeNull()
    expect(trespass('electron/main/x.ts', '#data/host.ts', false)).not.toBeNull()
    expect(trespass('shared/rules/x.ts', '../contract/orders.ts', true)).toBeNull()
  })
})

import type { OutputOf } from '#shared/contract/index.ts'
import type { Context, Work } from '../context.ts'
import { firstBrokenAudit } from '../stores/audit-store.ts'
import { listBatches } from '../stores/batch-store.ts'
import { unexplainedMessages } from '../stores/message-store.ts'
import { brokenClosings, brokenForeignKeys, integrityOf, withoutImport } from '../stores/integrity-store.ts'
import { verifyChain } from './handovers/verify.ts'

type Finding = OutputOf<'settings.verify'>['findings'][number]

const messagesWithoutImport = (sql: Context['sql']): string[] => {
  const count = unexplainedMessages(sql)
  return count === 0 ? [] : [`messages: ${count}`]
}

/** Everything that must hold of the file, each check by name; `detail` is empty when it does. */
const checks: readonly (readonly [Finding['check'], (context: Context) => string])[] = [
  ['integrity', ({ sql }) => integrityOf(sql)],
  ['foreign-keys', ({ sql }) => brokenForeignKeys(sql).join(', ')],
  [
    'audit-chain',
    ({ sql }) => {
      const broken = firstBrokenAudit(sql)
      return broken === null ? '' : `audit ${broken}`
    },
  ],
  ['import-totals', ({ sql }) => [...withoutImport(sql), ...messagesWithoutImport(sql)].join(', ')],
  [
    'row-accounting',
    ({ sql }) =>
      listBatches(sql)
        .filter(({ rows }) => rows.read !== rows.new + rows.updated + rows.unchanged + rows.excluded + rows.rejected)
        .map(({ id }) => `import ${id}`)
        .join(', '),
  ],
  ['closed-months', ({ sql }) => brokenClosings(sql).join(', ')],
  [
    'handover-chain',
    ({ sql }) => {
      const { firstBroken } = verifyChain(sql)
      return firstBroken === null ? '' : `link ${firstBroken.place}: ${firstBroken.problem}`
    },
  ],
]

/** Runs every check with progress; a broken one never stops the others. */
export const findings = async (context: Context, work: Work): Promise<OutputOf<'settings.verify'>> => {
  const found: Finding[] = []
  for (const [index, [check, run]] of checks.entries()) {
    work.signal.throwIfAborted()
    work.report({
      phase: 'checking',
      done: index,
      total: checks.length,
      unit: 'steps',
      fraction: index / checks.length,
      secondsLeft: null,
    })
    const detail = run(context)
    found.push({ check, isOk: detail === '', detail })
    // Lets other calls in between two checks of a large file.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { isOk: found.every(({ isOk }) => isOk), findings: found }
}

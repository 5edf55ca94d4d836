import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { LocalTime } from '#shared/kit/local-time.ts'
import { openHost, type Host } from '#data/host.ts'
import type { Caller } from '#data/dispatch.ts'

/** A host on a fresh database on disk, closed and removed when the test ends. The clock stands at 2026-11-22 09:00 until it is moved. */
export interface TestHost {
  readonly host: Host
  readonly folder: string
  readonly path: string
  readonly clock: { now: string }
  /** the answer; throws when the call is refused */
  readonly ask: <Name extends MethodName>(name: Name, input: InputOf<Name>, caller?: Caller) => Promise<OutputOf<Name>>
  /** the failure; throws when the call succeeds */
  readonly refusal: <Name extends MethodName>(name: Name, input: InputOf<Name>, caller?: Caller) => Promise<Failure>
  readonly reopen: () => Promise<void>
}

const hostOptions = (path: string, clock: { now: string }) => ({
  path,
  create: true,
  by: 'supervisor',
  now: () => clock.now as LocalTime,
  about: { version: 'test', runtime: 'test' },
  busyTimeout: 50,
})

export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangban-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

export const openTestHost = async (folder = freshFolder()): Promise<TestHost> => {
  const clock = { now: '2026-11-22 09:00:00' }
  const path = join(folder, 'zhangban.db')
  let host = await openHost(hostOptions(path, clock))
  onTestFinished(() => host.close())
  return {
    get host() {
      return host
    },
    folder,
    path,
    clock,
    ask: async (name, input, caller) => {
      const result = (await host.dispatch(name, input, caller)) as Result<OutputOf<typeof name>>
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
      return result.value
    },
    refusal: async (name, input, caller) => {
      const result = await host.dispatch(name, input, caller)
      if (result.ok) throw new Error(`${name} was not refused: ${JSON.stringify(result.value)}`)
      return result.failure
    },
    reopen: async () => {
      await host.close()
      host = await openHost(hostOptions(path, clock))
    },
  }
}

/** Writes a text file into a folder and says where. */
export const textFile = (folder: string, name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** An order file with the columns every published Taobao header has, UTF-8, one line an order. */
export const orderCsv = (
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = [
    '订单编号',
    '买家实际支付金额',
    '买家应付邮费',
    '订单状态',
    '订单创建时间',
    '订单付款时间',
    '宝贝标题',
    '订单备注',
    '退款金额',
  ],
): string =>
  [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(',')),
  ].join('\r\n')

/** One paid order of October with what the test says of it. */
export const orderRow = (orderNo: string, fields: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  订单编号: orderNo,
  买家实际支付金额: '100.00',
  买家应付邮费: '0.00',
  订单状态: '交易成功',
  订单创建时间: '2026-10-05 10:00:00',
  订单付款时间: '2026-10-05 10:00:30',
  宝贝标题: '三层置物架',
  退款金额: '0.00',
  ...fields,
})

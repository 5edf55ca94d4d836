import { describe, expect, test } from 'vitest'
import type { Failure } from '#shared/contract/failure.ts'
import type { Progress } from '#shared/contract/method.ts'
import type { Request } from '#shared/contract/wire.ts'
import { Calls, type Line } from '../../electron/preload/calls.ts'

const lineOf = (): Line & { readonly sent: Request[] } => {
  const sent: Request[] = []
  return { sent, postMessage: (request) => void sent.push(request) }
}

const dead: Failure = { code: 'data-process-dead', details: { path: '/shop/zhangban.db' } }
const lost: Failure = { code: 'data-process-lost', details: {} }
const progress: Progress = { phase: 'reading', done: 1, total: 2, unit: 'rows', fraction: 0.5, secondsLeft: null }
const refused = (failure: Failure) => ({ ok: false, failure })
const die = (calls: Calls): void => calls.hear({ topic: 'data', state: 'dead', failure: dead })
const lose = (calls: Calls): void => calls.hear({ topic: 'data', state: 'lost', failure: lost })

/** What a promise came to so far; null while it is open. */
const soFar = <Value>(promise: Promise<Value>): Promise<Value | null> =>
  Promise.race([promise, new Promise<null>((resolve) => setImmediate(() => resolve(null)))])

describe('the calls of a window', () => {
  test('wait for the first line, go down it in order and are answered by their number', async () => {
    const calls = new Calls()
    const first = calls.start('people.list', {})
    const second = calls.start('people.shops', {})
    const line = lineOf()
    calls.take(line)
    expect(line.sent).toEqual([
      { id: first.id, method: 'people.list', input: {} },
      { id: second.id, method: 'people.shops', input: {} },
    ])
    calls.receive({ id: second.id, result: { ok: true, value: 'shops' } })
    expect(await second.result).toEqual({ ok: true, value: 'shops' })
    expect(await soFar(first.result)).toBeNull()
  })

  test('what the process took with it is lost, what is asked meanwhile waits for the next one', async () => {
    const calls = new Calls()
    calls.take(lineOf())
    const taken = calls.start('people.addPasted', { text: 'x' })
    lose(calls)
    expect(await taken.result).toEqual(refused(lost))
    const meanwhile = calls.start('people.list', {})
    expect(await soFar(meanwhile.result)).toBeNull()
    const line = lineOf()
    calls.take(line)
    expect(line.sent.map((request) => 'id' in request && request.id)).toEqual([meanwhile.id])
  })

  test('a dead process answers nobody: in flight, waiting and new calls and jobs all fail with its code', async () => {
    const calls = new Calls()
    calls.take(lineOf())
    const inFlight = calls.start('people.list', {})
    const job = calls.start('imports.run', {}, () => undefined)
    die(calls)
    expect(await inFlight.result).toEqual(refused(dead))
    expect(await job.result).toEqual(refused(dead))
    expect(await calls.start('people.list', {}).result).toEqual(refused(dead))
    expect(await calls.start('imports.run', {}, () => undefined).result).toEqual(refused(dead))
  })

  test('a window that never had a line hears that there will be none', async () => {
    const calls = new Calls()
    const waiting = calls.start('settings.get', {})
    die(calls)
    expect(await waiting.result).toEqual(refused(dead))
  })

  test('after a start by hand calls work again', async () => {
    const calls = new Calls()
    calls.take(lineOf())
    lose(calls)
    die(calls)
    expect(await calls.start('people.list', {}).result).toEqual(refused(dead))
    const line = lineOf()
    calls.take(line)
    calls.hear({ topic: 'data', state: 'ready', failure: null })
    const again = calls.start('people.list', {})
    expect(line.sent).toHaveLength(1)
    calls.receive({ id: again.id, result: { ok: true, value: [] } })
    expect(await again.result).toEqual({ ok: true, value: [] })
  })

  test('a job is stopped where it is: by the process, or here when it was never asked', async () => {
    const calls = new Calls()
    const unasked = calls.start('imports.run', {})
    calls.cancel(unasked.id)
    expect(await unasked.result).toEqual(refused({ code: 'cancelled', details: {} }))
    const line = lineOf()
    calls.take(line)
    expect(line.sent).toEqual([])
    const asked = calls.start('imports.run', {})
    calls.cancel(asked.id)
    expect(line.sent.at(-1)).toEqual({ cancel: asked.id })
    expect(await soFar(asked.result)).toBeNull()
  })

  test('progress goes to its own job', () => {
    const calls = new Calls()
    calls.take(lineOf())
    const seen: unknown[] = []
    const { id } = calls.start('imports.run', {}, (progress) => seen.push(progress))
    calls.start('imports.preview', {}, () => seen.push('foreign'))
    calls.receive({ id, progress })
    expect(seen).toEqual([progress])
  })

  test('what no line can carry fails with a code and leaves the others alone', async () => {
    const calls = new Calls()
    const broken = calls.start('people.list', { bad: true })
    const sound = calls.start('people.shops', {})
    const sent: Request[] = []
    calls.take({
      postMessage: (request) => {
        if (JSON.stringify(request).includes('bad')) throw new Error('cannot be cloned')
        sent.push(request)
      },
    })
    expect(await broken.result).toMatchObject({ ok: false, failure: { code: 'invalid-input' } })
    expect(sent).toEqual([{ id: sound.id, method: 'people.shops', input: {} }])
  })
})

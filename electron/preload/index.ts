import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Progress } from '#shared/contract/method.ts'
import type { Failure, Result } from '#shared/contract/failure.ts'
import type { Push, Reply } from '#shared/contract/wire.ts'

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

const lost: Failure = { code: 'data-process-lost', details: {} }

const waiting = new Map<number, Waiting>()
const listeners = new Set<(push: Push) => void>()
/** the last news of the data process, for a window that starts to listen late */
let dataNews: Push | null = null
let nextId = 1
let port: MessagePort | null = null
let whenPort: () => void = () => undefined
const firstPort = new Promise<void>((resolve) => {
  whenPort = resolve
})

const failAll = (): void => {
  for (const { settle } of waiting.values()) settle({ ok: false, failure: lost })
  waiting.clear()
}

const receive = (message: Reply): void => {
  if ('push' in message) {
    for (const listener of listeners) listener(message.push)
    return
  }
  const caller = waiting.get(message.id)
  if (!caller) return
  if ('progress' in message) {
    caller.onProgress?.(message.progress)
    return
  }
  waiting.delete(message.id)
  caller.settle(message.result)
}

// Main hands out a new port whenever the data process is started again; calls on the old one will never be answered.
ipcRenderer.on('port', (event) => {
  failAll()
  port = event.ports[0] ?? null
  if (!port) return
  port.onmessage = (event: MessageEvent<Reply>) => receive(event.data)
  port.start()
  whenPort()
})

ipcRenderer.on('push', (_event, message: Push) => {
  if (message.topic === 'data') dataNews = message
  if (message.topic === 'data' && message.state !== 'ready') failAll()
  for (const listener of listeners) listener(message)
})

const start = async (
  method: string,
  input: unknown,
  onProgress: ((progress: Progress) => void) | undefined,
  id: number,
): Promise<Result<unknown>> => {
  await firstPort
  return new Promise((settle) => {
    waiting.set(id, { settle, onProgress })
    port?.postMessage({ id, method, input })
  })
}

ipcRenderer.send('want-port')

/** Everything the window can reach outside itself: calls, jobs, the system, pushes, and the path of a dropped file. */
const bridge = {
  call: (method: string, input: unknown): Promise<Result<unknown>> => start(method, input, undefined, nextId++),
  job: (method: string, input: unknown, onProgress: (progress: Progress) => void) => {
    const id = nextId++
    return {
      result: start(method, input, onProgress, id),
      cancel: () => port?.postMessage({ cancel: id }),
    }
  },
  system: (name: string, input: unknown): Promise<Result<unknown>> =>
    ipcRenderer.invoke('system', name, input) as Promise<Result<unknown>>,
  onPush: (listener: (push: Push) => void) => {
    listeners.add(listener)
    if (dataNews !== null) listener(dataNews)
    return () => {
      listeners.delete(listener)
    }
  },
  pathOf: (file: File): string => webUtils.getPathForFile(file),
}

export type Bridge = typeof bridge

contextBridge.exposeInMainWorld('zhangban', bridge)

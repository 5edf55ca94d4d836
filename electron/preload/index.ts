import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Progress } from '#shared/contract/method.ts'
import type { Result } from '#shared/contract/failure.ts'
import type { Push, Reply } from '#shared/contract/wire.ts'
import { Calls } from './calls.ts'

const calls = new Calls()
const listeners = new Set<(push: Push) => void>()
/** the last news of the data process, for a window that starts to listen late */
let dataNews: Push | null = null

const tell = (push: Push): void => {
  for (const listener of listeners) listener(push)
}

ipcRenderer.on('port', (event) => {
  const port = event.ports[0]
  if (!port) return
  port.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('push' in data) tell(data.push)
    else calls.receive(data)
  }
  port.start()
  calls.take(port)
})

ipcRenderer.on('push', (_event, push: Push) => {
  if (push.topic === 'data') {
    dataNews = push
    calls.hear(push)
  }
  tell(push)
})

ipcRenderer.send('want-port')

/** Everything the window can reach outside itself: calls, jobs, the system, pushes, and the path of a dropped file. */
const bridge = {
  call: (method: string, input: unknown): Promise<Result<unknown>> => calls.start(method, input).result,
  job: (method: string, input: unknown, onProgress: (progress: Progress) => void) => {
    const { id, result } = calls.start(method, input, onProgress)
    return { result, cancel: () => calls.cancel(id) }
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

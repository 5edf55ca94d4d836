import { fork, type ChildProcess } from 'node:child_process'
import {
  MessageChannelMain,
  utilityProcess,
  type MessagePortMain,
  type UtilityProcess,
  type WebContents,
} from 'electron'
import { unpackedFile } from './places.ts'

/** A running data process, whichever kind. */
export interface DataLink {
  readonly pid: number | undefined
  /** Gives a window its port: a fresh line to this process. */
  readonly handOut: (window: WebContents) => void
  readonly close: () => void
  readonly kill: () => void
}

interface Events {
  readonly onReady: () => void
  readonly onExit: (code: number) => void
}

/** better-sqlite3 needs this Node-API; below it the module crashes instead of failing. */
const neededNodeApi = 10

const entry = (): string => unpackedFile('data', 'process.js')

const startUtility = (env: NodeJS.ProcessEnv, { onReady, onExit }: Events): DataLink => {
  const child: UtilityProcess = utilityProcess.fork(entry(), [], {
    env,
    serviceName: 'Zhangban data',
    stdio: 'inherit',
  })
  child.on('message', (message) => {
    if (message === 'ready') onReady()
  })
  child.on('exit', onExit)
  return {
    get pid() {
      return child.pid
    },
    handOut: (window) => {
      const { port1, port2 } = new MessageChannelMain()
      child.postMessage('port', [port1])
      window.postMessage('port', null, [port2])
    },
    close: () => child.postMessage('close'),
    kill: () => void child.kill(),
  }
}

/** Relays between the windows' ports and a Node child, which has no ports of its own. */
const startChild = (node: string, env: NodeJS.ProcessEnv, { onReady, onExit }: Events): DataLink => {
  const child: ChildProcess = fork(entry(), [], {
    execPath: node,
    execArgv: [],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ports = new Map<number, MessagePortMain>()
  let nextWindow = 1
  const send = (message: unknown): void => {
    if (child.connected) child.send(message as never)
  }
  child.on('message', (relayed: 'ready' | { window: number; message: unknown }) => {
    if (relayed === 'ready') onReady()
    else ports.get(relayed.window)?.postMessage(relayed.message)
  })
  child.on('error', () => onExit(1))
  child.on('exit', (code) => onExit(code ?? 1))
  const handOut = (target: WebContents): void => {
    const { port1, port2 } = new MessageChannelMain()
    const window = nextWindow++
    ports.set(window, port1)
    port1.on('message', (event) => send({ window, message: event.data as unknown }))
    port1.on('close', () => {
      ports.delete(window)
      send({ window, isClosed: true })
    })
    port1.start()
    target.postMessage('port', null, [port2])
  }
  return {
    get pid() {
      return child.pid
    },
    handOut,
    close: () => send('close'),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Starts the data process the way this runtime can: its own utility process, or a Node that `ZHANGBAN_NODE` names. */
export const startData = (env: NodeJS.ProcessEnv, events: Events): DataLink => {
  const node = process.env['ZHANGBAN_NODE']
  const nodeApi = Number(process.versions['napi'] ?? 0)
  if (nodeApi >= neededNodeApi) return startUtility(env, events)
  if (!node)
    throw new Error(`This runtime has Node-API ${nodeApi}; set ZHANGBAN_NODE to a Node of version 22.14 or later.`)
  return startChild(node, env, events)
}

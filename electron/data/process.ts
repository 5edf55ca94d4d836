import type { MessagePortMain } from 'electron'
import { z } from 'zod'
import type { SettingsValue } from '#shared/contract/settings.ts'
import { openHost, wallClock } from './host.ts'
import { createServer, type Connection } from './server.ts'

// The data process: the only owner of the database. Started by main as Electron utility process, or – where that runtime's
// Node-API is too old for the database – as plain Node child with the windows' messages relayed.

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown; ports: MessagePortMain[] }) => void): void
  postMessage(message: unknown): void
}

const setting = (name: string): string => process.env[name] ?? ''

const host = await openHost({
  path: setting('ZHANGBAN_DATABASE'),
  create: true,
  by: 'supervisor',
  now: wallClock,
  about: { version: setting('ZHANGBAN_VERSION'), runtime: setting('ZHANGBAN_RUNTIME') },
  onWrite: (method) => {
    server.pushToAll({ topic: 'changed', method })
    void speakItsLanguage()
  },
})
const server = createServer(host)

/** What zod says of wrong input comes in the language of the window. */
const speakItsLanguage = async (): Promise<void> => {
  const settings = await host.dispatch('settings.get', {})
  const { language } = (settings.ok ? settings.value : {}) as Partial<SettingsValue>
  z.config(language === 'en' ? z.locales.en() : z.locales.zhCN())
}
void speakItsLanguage()

const serveUtility = (parent: ParentPort): void => {
  parent.on('message', ({ data, ports: [port] }) => {
    if (data === 'close') return void host.close().then(() => process.exit(0))
    if (!port) return
    const connection = server.connect((reply) => port.postMessage(reply))
    port.on('message', (event) => connection.receive(event.data))
    port.on('close', () => server.disconnect(connection))
    port.start()
  })
  parent.postMessage('ready')
}

interface Relayed {
  readonly window: number
  readonly message?: unknown
  readonly isClosed?: boolean
}

const serveChild = (): void => {
  const connections = new Map<number, Connection>()
  process.on('message', (relayed: Relayed | 'close') => {
    if (relayed === 'close') return void host.close().then(() => process.exit(0))
    const { window, message, isClosed } = relayed
    const connection = connections.get(window) ?? server.connect((reply) => process.send?.({ window, message: reply }))
    connections.set(window, connection)
    if (!isClosed) return connection.receive(message)
    server.disconnect(connection)
    connections.delete(window)
  })
  // Without its parent the process has nobody to answer; it must not keep the file open.
  process.on('disconnect', () => process.exit(0))
  process.send?.('ready')
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort
if (parentPort) serveUtility(parentPort)
else serveChild()

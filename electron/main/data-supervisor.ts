import { app, type WebContents } from 'electron'
import type { Push } from '#shared/contract/wire.ts'
import { startData, type DataLink } from './data-link.ts'

const deathsThatStop = 2
const withinMilliseconds = 60_000
const patienceAtClosing = 5_000

interface Options {
  readonly database: string
  readonly windows: () => readonly WebContents[]
}

/**
 * Keeps the data process alive: started again when it dies, windows get new ports and are told. After two deaths in a minute it
 * stays down until somebody asks for it: the windows then show where the backups lie.
 */
export class DataSupervisor {
  readonly #options: Options
  #link: DataLink | null = null
  #isReady = false
  #isClosing = false
  /** what was last said of a process that is not ready; null before the first and while one is */
  #bad: Push | null = null
  #deaths: number[] = []
  #whenGone: () => void = () => undefined

  constructor(options: Options) {
    this.#options = options
    this.#start()
  }

  /** Gives a window its port, or the bad news it came too late for; while the process starts nothing, `ready` then gives every window one. */
  handOutTo(window: WebContents): void {
    if (this.#isReady) this.#link?.handOut(window)
    else if (this.#bad !== null) window.send('push', this.#bad)
  }

  /** Tries again after it was given up. */
  restart(): void {
    this.#deaths = []
    if (this.#link === null) this.#start()
  }

  get pid(): number | undefined {
    return this.#link?.pid
  }

  /** Lets the process finish what it writes; after five seconds it is ended. */
  close(): Promise<void> {
    this.#isClosing = true
    const link = this.#link
    if (link === null) return Promise.resolve()
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        link.kill()
        resolve()
      }, patienceAtClosing)
      this.#whenGone = () => {
        clearTimeout(patience)
        resolve()
      }
      link.close()
    })
  }

  #start(): void {
    this.#isReady = false
    const env = {
      ...process.env,
      ZHANGBAN_DATABASE: this.#options.database,
      ZHANGBAN_VERSION: app.getVersion(),
      ZHANGBAN_RUNTIME: `Electron ${process.versions.electron}`,
    }
    this.#link = startData(env, { onReady: () => this.#ready(), onExit: () => this.#died() })
  }

  #tell(push: Push): void {
    for (const window of this.#options.windows()) window.send('push', push)
  }

  #ready(): void {
    this.#isReady = true
    this.#bad = null
    for (const window of this.#options.windows()) this.#link?.handOut(window)
    this.#tell({ topic: 'data', state: 'ready', failure: null })
  }

  #died(): void {
    this.#link = null
    this.#isReady = false
    this.#whenGone()
    if (this.#isClosing) return
    const now = Date.now()
    this.#deaths = [...this.#deaths.filter((at) => now - at < withinMilliseconds), now]
    const isDead = this.#deaths.length >= deathsThatStop
    const details = { path: this.#options.database }
    this.#bad = {
      topic: 'data',
      state: isDead ? 'dead' : 'lost',
      failure: { code: isDead ? 'data-process-dead' : 'data-process-lost', details },
    }
    this.#tell(this.#bad)
    if (!isDead) this.#start()
  }
}

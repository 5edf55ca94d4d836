import { resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#shared/contract/failure.ts'
import type { Language } from '#shared/contract/settings.ts'
import { formats } from '#shared/text/format.ts'
import { texts } from '#shared/text/text.ts'
import type { Understood } from './arguments.ts'
import type { Call, Desk, Surroundings } from './command.ts'
import { progressLine, type ProgressLine } from './progress-line.ts'
import { openShopFile, type ShopFile } from './shop-file.ts'

interface DeskOptions {
  readonly surroundings: Surroundings
  readonly program: string
  readonly database: string
  readonly language: Language
  /** the database as opened for this command; null when it opens it itself */
  readonly shopFile: ShopFile | null
}

/** The database of a command, opened at most once; closed by whoever is first. */
class OpenShop {
  #file: ShopFile | null
  readonly #options: DeskOptions
  readonly #line: ProgressLine

  constructor(options: DeskOptions, line: ProgressLine) {
    this.#file = options.shopFile
    this.#options = options
    this.#line = line
  }

  async create(path: string): Promise<void> {
    const { surroundings } = this.#options
    this.#file ??= await openShopFile({
      path,
      create: true,
      version: surroundings.version,
      signal: surroundings.signal,
    })
    if (this.#file.failure) throw new Refusal(this.#file.failure.code, this.#file.failure.details)
  }

  readonly call: Call = async (name, input, label) => {
    if (this.#file === null) throw new Refusal('database-missing', { path: this.#options.database })
    try {
      return await this.#file.call(name, input, (progress) => this.#line.show(progress, label))
    } finally {
      this.#line.clear()
    }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.close()
  }
}

/** Sets what a command works with on its desk. */
export const deskOf = (options: DeskOptions, { values, files }: Understood): Desk => {
  const { surroundings, program, database, language } = options
  const text = texts[language]
  const format = formats[language]
  const line = progressLine(surroundings.stderr, text.kit.progress, format)
  const shop = new OpenShop(options, line)
  // What a schema says of a wrong value goes into the sentence for the user.
  z.config(language === 'zh-CN' ? z.locales.zhCN() : z.locales.en())
  const option = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  return {
    ...{ language, text, format, surroundings, program, database, files, option },
    has: (name) => values[name] === true,
    all: (name) => {
      const value = values[name]
      return Array.isArray(value) ? value : []
    },
    required: (name) => option(name) ?? '',
    pathOf: (typed) => resolve(surroundings.folder, typed),
    call: shop.call,
    create: (path) => shop.create(path),
    close: async () => {
      line.clear()
      await shop.close()
    },
    say: line.say,
  }
}

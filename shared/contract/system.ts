import { z } from 'zod'
import { attachmentKind, contentHash } from '../kit/attachments.ts'
import { done, nothing } from './method.ts'
import { language } from './settings.ts'

/** A page that can be printed: its name in `renderer/print/documents.ts` and the input of its feed method. */
export const printable = z.strictObject({ document: z.string().max(60), input: z.unknown() })
export type Printable = z.infer<typeof printable>

const paths = z.array(z.string())

/** What the window may ask of the main process: the operating system's dialogs, printer, clipboard. Same parsing both ways as the data contract. */
export const system = {
  openFiles: {
    input: z.strictObject({ purpose: z.enum(['import', 'team', 'backup', 'mapping', 'attachment']) }),
    output: z.strictObject({ paths }),
  },
  openFolder: { input: nothing, output: z.strictObject({ path: z.string().nullable() }) },
  saveFile: {
    input: z.strictObject({ suggestedName: z.string().max(200), type: z.enum(['pdf', 'xlsx', 'csv', 'json']) }),
    output: z.strictObject({ path: z.string().nullable() }),
  },
  writeText: { input: z.strictObject({ path: z.string(), text: z.string() }), output: done },
  readText: { input: z.strictObject({ path: z.string() }), output: z.strictObject({ text: z.string() }) },
  copyText: { input: z.strictObject({ text: z.string() }), output: done },
  /** a kept file by what is in it; the window never says where it lies */
  openAttachment: {
    input: z.strictObject({ path: z.string().min(1).max(4000), hash: contentHash, kind: attachmentKind }),
    output: done,
  },
  reveal: { input: z.strictObject({ path: z.string() }), output: done },
  print: { input: printable, output: z.strictObject({ isPrinted: z.boolean() }) },
  printToPdf: {
    input: z.strictObject({ ...printable.shape, path: z.string() }),
    output: z.strictObject({ path: z.string(), pages: z.number().int() }),
  },
  /** the menu follows the window's language */
  useLanguage: { input: z.strictObject({ language }), output: done },
  restartData: { input: nothing, output: done },
  runtime: { input: nothing, output: z.strictObject({ electron: z.string(), chromium: z.string(), node: z.string() }) },
} as const

export type System = typeof system
export type SystemName = keyof System
export type SystemInput<Name extends SystemName> = z.input<System[Name]['input']>
export type SystemOutput<Name extends SystemName> = z.output<System[Name]['output']>

export const isSystemName = (name: string): name is SystemName => Object.hasOwn(system, name)

import { en } from './en.ts'
import { zhCN, type Text } from './zh-CN.ts'

export type { Text } from './zh-CN.ts'

/** All languages by their code. */
export const texts: Readonly<Record<'zh-CN' | 'en', Text>> = { 'zh-CN': zhCN, en }

import { useDeferredValue, useEffect, useState, type KeyboardEvent } from 'react'
import { App, Input, Modal, type InputRef } from 'antd'
import type { Order } from '#shared/contract/orders.ts'
import type { KnowledgeHit } from '#shared/contract/problems.ts'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { PaletteList } from './palette-list.tsx'
import { paletteEntries, type PaletteEntry } from './palette-entries.ts'
import { call, system } from './call.ts'
import { goTo } from './route.ts'
import { useAction } from './use-action.ts'
import { useQuery } from './use-query.ts'

const anyOrder = { month: null, shopId: null, status: null, state: null, agent: null }
const noOrders: readonly Order[] = []
const noHits: readonly KnowledgeHit[] = []
const mostAnswers = 5

const useSettled = (search: string): string => {
  const [settled, setSettled] = useState(search)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(search), 150)
    return () => clearTimeout(timer)
  }, [search])
  return settled
}

const useEntries = (search: string): readonly PaletteEntry[] => {
  const text = useText()
  const format = useFormat()
  const people = useQuery('people.list', {})
  const asked = useSettled(search).slice(0, 100)
  const orders = useQuery(
    'orders.list',
    asked === ''
      ? null
      : { filter: { ...anyOrder, search: asked }, sort: { by: 'at', direction: 'down' }, offset: 0, limit: 8 },
  )
  const answers = useQuery('problems.knowledge', asked === '' ? null : { search: asked, limit: mostAnswers })
  const isSettled = asked === search
  const found = {
    people: people.value ?? [],
    orders: isSettled && orders.value !== null ? orders.value.rows.map(({ order }) => order) : noOrders,
    knowledge: isSettled && answers.value !== null ? answers.value.hits : noHits,
  }
  return useDeferredValue(paletteEntries(search, text, format, found))
}

/** Copies an answer and counts it, as the knowledge base itself does. */
const useCopy = (): ((copy: NonNullable<PaletteEntry['copy']>) => Promise<void>) => {
  const text = useText().app.palette
  const { act } = useAction()
  const { message } = App.useApp()
  return async ({ text: answer, entry, isExpired }) => {
    if ((await act(system('copyText', { text: answer }))) === null) return
    void (isExpired ? message.warning(text.copiedExpired) : message.success(text.copied))
    await call('problems.countCopy', { id: entry })
  }
}

const focusInput = (input: InputRef | null): void => input?.focus()

const PaletteBody = ({ onClose }: { onClose: () => void }) => {
  const text = useText().app.palette
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const entries = useEntries(typed.trim())
  const at = Math.max(0, Math.min(active, entries.length - 1))
  const copy = useCopy()
  const open = (entry: PaletteEntry | undefined, isWhole = false) => {
    if (entry === undefined) return
    onClose()
    if (entry.copy !== undefined && !isWhole) void copy(entry.copy)
    else goTo(entry.screen, entry.query)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setActive((at + 1) % Math.max(1, entries.length))
    else if (event.key === 'ArrowUp') setActive((at - 1 + entries.length) % Math.max(1, entries.length))
    else if (event.key === 'Enter') open(entries[at], event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        ref={focusInput}
        size="large"
        variant="borderless"
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries.length > 0 ? `palette-${at}` : undefined}
        aria-label={text.title}
        placeholder={text.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList entries={entries} active={at} onActive={setActive} onOpen={open} />
      <p className="palette-help mute">{text.help}</p>
    </>
  )
}

/** Ctrl+K: goes to any screen, finds any person by number, name or alias, any answer of the knowledge base, and any order by number or memo. */
export const Palette = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal
    open={isOpen}
    onCancel={onClose}
    footer={null}
    closable={false}
    width={560}
    style={{ top: 80 }}
    className="palette"
    destroyOnHidden
    mask={{ blur: false }}
  >
    <PaletteBody onClose={onClose} />
  </Modal>
)

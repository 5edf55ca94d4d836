import { useEffect, useRef, type KeyboardEvent } from 'react'
import { neighbourOf } from '#renderer/kit/neighbour.ts'

const nameOf = (element: Element | null): string | null => element?.getAttribute('aria-label') ?? null

/**
 * Alt+↑ ↓ from any field of a person's page to the next person, and into the same field there; without one like it into the first.
 * Gives what the element around the page needs.
 */
export const usePersonKeys = (agents: readonly string[], agent: string, onAgent: (agent: string) => void) => {
  const ref = useRef<HTMLDivElement>(null)
  const field = useRef<string | null>(null)
  useEffect(() => {
    if (field.current === null) return
    const fields = [...(ref.current?.querySelectorAll<HTMLInputElement>('.scores-entry input') ?? [])]
    const next = fields.find((input) => nameOf(input) === field.current) ?? fields[0]
    field.current = null
    next?.focus()
    next?.select()
  }, [agent])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const next = neighbourOf(agents, agent, event.key)
    event.preventDefault()
    if (next === undefined) return
    const focused = document.activeElement
    const isInForm = focused !== null && focused.closest('.scores-entry') !== null
    field.current = isInForm ? (nameOf(focused) ?? '') : null
    onAgent(next)
  }
  return { ref, onKeyDown }
}

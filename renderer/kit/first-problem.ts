/** Brings what keeps the open panel's form from being saved into view and into the focus; it may stand far above or below what is seen. */
export const showFirstProblem = (): void => {
  // Two frames: the problems are drawn only once the form knows that somebody tried to save.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const panel = [...document.querySelectorAll('.ant-drawer-body')].at(-1)
      const problem = panel?.querySelector('.ant-form-item-has-error, [role="alert"]')
      problem?.scrollIntoView({ block: 'center' })
      problem?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
    }),
  )
}

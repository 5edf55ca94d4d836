/** What came off the clipboard: files of this computer by their paths, else the text; null: neither. */
export type Pasted = { readonly paths: readonly string[] } | { readonly text: string } | null

/** Files copied in a file manager have a path; pictures copied from a page have none and are nothing to import. */
export const pastedFrom = (data: DataTransfer | null, pathOf: (file: File) => string): Pasted => {
  const paths = [...(data?.files ?? [])].map(pathOf).filter((path) => path !== '')
  if (paths.length > 0) return { paths }
  const text = data?.getData('text/plain') ?? ''
  return text.trim() === '' ? null : { text }
}

/** True for places that take pasted text themselves. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null

import { useEffect, useEffectEvent, useState } from 'react'
import { App } from 'antd'
import { useFormat, useText } from '#renderer/kit/language.tsx'
import { pathOfDropped } from './call.ts'
import { droppedPaths, type DroppedThing } from './dropped-paths.ts'
import { goTo } from './route.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Must be asked while the drop is under way: afterwards the browser forgets what was dropped. */
const thingsOf = (event: DragEvent): readonly DroppedThing[] =>
  [...(event.dataTransfer?.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .flatMap((item) => {
      const file = item.getAsFile()
      return file === null ? [] : [{ path: pathOfDropped(file), entry: item.webkitGetAsEntry() }]
    })

const useTake = () => {
  const text = useText().app.drop
  const { count } = useFormat()
  const { message } = App.useApp()
  return async (things: readonly DroppedThing[]): Promise<void> => {
    const { paths, folders } = await droppedPaths(things)
    for (const { folder, paths: found, leftOut, isCut } of folders) {
      if (found.length === 0) void message.warning(text.nothingIn(folder), 8)
      else if (isCut) void message.warning(text.tooMany(count(found.length)), 8)
      else if (leftOut > 0) void message.info(text.leftOut(count(found.length), count(leftOut)), 8)
    }
    if (paths.length > 0) goTo('imports', { paths: JSON.stringify(paths) })
  }
}

/** Takes files and folders dropped anywhere to the import screen as `paths` (a JSON list); without it the window would open the file itself. */
export const DropTarget = () => {
  const text = useText().app.drop
  const [isOver, setIsOver] = useState(false)
  const take = useTake()
  const onDrop = useEffectEvent((event: DragEvent) => void take(thingsOf(event)))
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      onDrop(event)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className="drop-target">
      <div>
        <strong>{text.title}</strong>
        <p>{text.text}</p>
      </div>
    </div>
  )
}

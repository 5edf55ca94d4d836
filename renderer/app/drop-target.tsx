import { useEffect, useState } from 'react'
import { useText } from '#renderer/kit/language.tsx'
import { pathOfDropped } from './call.ts'
import { goTo } from './route.ts'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

const take = (event: DragEvent): void => {
  const paths = [...(event.dataTransfer?.files ?? [])].map(pathOfDropped).filter((path) => path !== '')
  if (paths.length > 0) goTo('imports', { paths: JSON.stringify(paths) })
}

/** Takes files dropped anywhere to the import screen as `paths` (a JSON list); without it the window would open the file itself. */
export const DropTarget = () => {
  const text = useText().app.drop
  const [isOver, setIsOver] = useState(false)
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
      take(event)
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

import { useEffect, useRef, useState } from 'react'
import { Select } from 'antd'
import Markdown, { type Components } from 'react-markdown'
import { useLanguage, useText } from '#renderer/kit/language.tsx'
import { SidePanel } from '#renderer/kit/side-panel.tsx'
import { useAccess, isShown } from '../access.tsx'
import { firstPage, guidePages, pageOf, pictureOf, targetOf, textOf } from './guide-pages.ts'
import './guide.css'

const useTextOf = (page: string): { readonly text: string | null; readonly isRead: boolean } => {
  const language = useLanguage()
  const key = `${language} ${page}`
  const [read, setRead] = useState<{ key: string; text: string | null }>({ key: '', text: null })
  useEffect(() => {
    let isWanted = true
    void textOf(language, page).then((text) => {
      if (isWanted) setRead({ key, text })
    })
    return () => {
      isWanted = false
    }
  }, [language, page, key])
  return { text: read.text, isRead: read.key === key }
}

const componentsOf = (onPage: (page: string) => void, onClose: () => void): Components => ({
  img: ({ src, alt }) => {
    const picture = typeof src === 'string' ? pictureOf(src) : undefined
    return picture === undefined ? null : <img className="guide-picture" src={picture} alt={alt ?? ''} />
  },
  a: ({ href, children }) => {
    const target = targetOf(href ?? '')
    if (target === null) return <span>{children}</span>
    if ('route' in target)
      return (
        <a href={target.route} onClick={onClose}>
          {children}
        </a>
      )
    return (
      <button type="button" className="guide-link" onClick={() => onPage(target.page)}>
        {children}
      </button>
    )
  },
})

const Page = ({ page, onPage, onClose }: { page: string; onPage: (page: string) => void; onClose: () => void }) => {
  const words = useText().guide
  const { text, isRead } = useTextOf(page)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => top.current?.scrollIntoView(), [page])
  return (
    <div className="guide" ref={top}>
      {text === null ? (
        isRead ? (
          <p className="mute">{words.missing}</p>
        ) : null
      ) : (
        <Markdown components={componentsOf(onPage, onClose)}>{text}</Markdown>
      )}
    </div>
  )
}

/** The guide at the right edge, at the page of the screen it was opened on; F1 opens it anywhere. */
export const Guide = ({ screen, isOpen, onClose }: { screen: string; isOpen: boolean; onClose: () => void }) => {
  const text = useText()
  const { state } = useAccess()
  const [chosen, setChosen] = useState<{ screen: string; page: string } | null>(null)
  const page = chosen?.screen === screen ? chosen.page : pageOf(screen)
  const choose = (next: string): void => setChosen({ screen, page: next })
  const names: Readonly<Record<string, string>> = text.app.screens
  const options = guidePages
    .filter((name) => name === firstPage || isShown(state, name))
    .map((name) => ({ value: name, label: names[name] ?? text.guide.start }))
  return (
    <SidePanel
      title={text.guide.title}
      isOpen={isOpen}
      onClose={onClose}
      width={600}
      actions={
        <Select
          aria-label={text.guide.page}
          value={page}
          options={options}
          onChange={choose}
          className="guide-choice"
        />
      }
    >
      <Page page={page} onPage={choose} onClose={onClose} />
    </SidePanel>
  )
}

import { useCallback, useEffect, useState } from 'react'
import { Button } from 'antd'
import type { Shop } from '#shared/contract/shops.ts'
import { useText } from '#renderer/kit/language.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { system } from '#renderer/app/call.ts'
import { linkTo, useRoute } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { useWaitingFiles } from '#renderer/app/use-waiting-files.ts'
import type { ImportList } from './import-files.ts'
import { ImportHistory } from './import-history.tsx'
import type { ImportStep } from './import-steps.ts'
import { ImportWizard } from './import-wizard.tsx'
import { MaskingLine } from './masking-line.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { pathsOfRoute } from './route-paths.ts'
import { nextShopGuess } from './shop-guess.ts'
import { useImportWork } from './use-import-work.ts'
import { usePaste } from './use-paste.ts'
import { WaitingFiles, WatchLine } from './watched-folder.tsx'
import './imports.css'
import './mapping.css'
import './report.css'

type Add = (paths: readonly string[]) => void

const useDroppedFiles = (add: Add): void => {
  const dropped = useRoute().query['paths']
  useEffect(() => {
    if (dropped === undefined) return
    add(pathsOfRoute(dropped))
    // Taken: going back must not drop the same files again.
    window.location.replace(linkTo('imports'))
  }, [dropped, add])
}

/** A shop that needs no question is taken without one. */
const useShopGuess = (list: ImportList, shops: readonly Shop[], step: (step: ImportStep) => void): void =>
  useEffect(() => {
    const guess = nextShopGuess(list, shops)
    if (guess === null) return
    const { key, shop } = guess
    step({ kind: 'shopChosen', key, shopId: shop.id, platform: shop.platform, isForRest: false })
  }, [list, shops, step])

const noShops: readonly Shop[] = []

const useFiles = () => {
  const work = useImportWork()
  const { act: step, list } = work
  const shops = useQuery('people.shops', {}).value ?? noShops
  const add = useCallback<Add>((paths) => step({ kind: 'added', paths, shopId: null }), [step])
  useDroppedFiles(add)
  useShopGuess(list, shops, step)
  return { work, shops, add, list }
}

/** 导入: files in, seen first and kept afterwards; beneath, everything imported so far. */
export const ImportsScreen = () => {
  const text = useText().imports
  const { work, shops, add, list } = useFiles()
  const { act, isBusy } = useAction()
  const batches = useQuery('imports.list', {})
  const { take, takeText } = usePaste(add)
  const [isPasting, setIsPasting] = useState(false)
  const here = new Set(list.files.map(({ path }) => path))
  const waiting = useWaitingFiles().filter(({ path }) => !here.has(path))
  const choose = async (): Promise<void> => {
    const chosen = await act(system('openFiles', { purpose: 'import' }))
    if (chosen) add(chosen.paths)
  }
  const hasFiles = list.files.length > 0
  const buttons = (
    <>
      <Button type={hasFiles ? 'default' : 'primary'} disabled={isBusy} onClick={() => void choose()}>
        {hasFiles ? text.chooseMore : text.choose}
      </Button>
      <Button onClick={() => setIsPasting(true)}>{text.paste}</Button>
    </>
  )
  return (
    <Screen title={text.title} actions={hasFiles && buttons}>
      {hasFiles ? (
        <ImportWizard work={work} shops={shops} batches={batches.value ?? []} />
      ) : (
        <div className="imports-empty">
          <EmptyNotice title={text.emptyTitle} text={text.emptyText} actions={buttons} />
          <WatchLine />
          <MaskingLine />
        </div>
      )}
      <WaitingFiles files={waiting} onAdd={add} />
      <ImportHistory batches={batches} />
      {isPasting && (
        <PasteDialog onClose={() => setIsPasting(false)} onPaste={take} onText={(typed) => void takeText(typed)} />
      )}
    </Screen>
  )
}

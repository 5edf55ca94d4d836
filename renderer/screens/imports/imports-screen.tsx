import { useCallback, useEffect } from 'react'
import { Button } from 'antd'
import { useText } from '#renderer/kit/language.tsx'
import { EmptyNotice } from '#renderer/kit/empty-notice.tsx'
import { Screen } from '#renderer/kit/screen.tsx'
import { system } from '#renderer/app/call.ts'
import { linkTo, useRoute } from '#renderer/app/route.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useQuery } from '#renderer/app/use-query.ts'
import { ImportHistory } from './import-history.tsx'
import { ImportWizard } from './import-wizard.tsx'
import { pathsOfRoute } from './route-paths.ts'
import { useImportWork } from './use-import-work.ts'
import './imports.css'

/** 导入: files in, seen first and kept afterwards; beneath, everything imported so far. */
export const ImportsScreen = () => {
  const text = useText().imports
  const work = useImportWork()
  const { act: step, list } = work
  const { act, isBusy } = useAction()
  const shops = useQuery('people.shops', {})
  const dropped = useRoute().query['paths']
  const onlyShop = shops.value?.length === 1 ? (shops.value[0]?.id ?? null) : null
  const add = useCallback(
    (paths: readonly string[]) => step({ kind: 'added', paths, shopId: onlyShop }),
    [step, onlyShop],
  )

  useEffect(() => {
    if (dropped === undefined) return
    add(pathsOfRoute(dropped))
    // Taken: going back must not drop the same files again.
    window.location.replace(linkTo('imports'))
  }, [dropped, add])

  const withoutShop = list.files.find((file) => file.shopId === null)?.path
  useEffect(() => {
    if (onlyShop !== null && withoutShop !== undefined)
      step({ kind: 'shopChosen', path: withoutShop, shopId: onlyShop })
  }, [onlyShop, withoutShop, step])

  const choose = async (): Promise<void> => {
    const chosen = await act(system('openFiles', { purpose: 'import' }))
    if (chosen) add(chosen.paths)
  }
  const hasFiles = list.files.length > 0
  const chooseButton = (
    <Button type={hasFiles ? 'default' : 'primary'} disabled={isBusy} onClick={() => void choose()}>
      {hasFiles ? text.chooseMore : text.choose}
    </Button>
  )
  return (
    <Screen title={text.title} actions={hasFiles && chooseButton}>
      {hasFiles ? (
        <ImportWizard work={work} shops={shops.value ?? []} />
      ) : (
        <EmptyNotice title={text.emptyTitle} text={text.emptyText} actions={chooseButton} />
      )}
      <ImportHistory />
    </Screen>
  )
}

import type { HandoverItem } from '#shared/contract/handovers.ts'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { useText } from '#renderer/kit/language.tsx'
import type { ItemActs } from './item-row.tsx'

/** Closing, noting and opening again, for the handover that `handoverOf` names for an item. */
export const useItemActs = (
  handoverOf: (item: HandoverItem) => number,
): Required<Pick<ItemActs, 'onClose' | 'onNote' | 'onReopen' | 'isBusy'>> => {
  const text = useText().handovers.actions
  const { act, isBusy } = useAction()
  return {
    isBusy,
    onClose: async (item, outcome) =>
      (await act(call('handovers.close', { handover: handoverOf(item), item: item.id, outcome }), text.closed)) !==
      null,
    onNote: async (item, words) =>
      (await act(call('handovers.note', { handover: handoverOf(item), item: item.id, text: words }), text.noted)) !==
      null,
    onReopen: (item) =>
      void act(call('handovers.reopen', { handover: handoverOf(item), item: item.id }), text.reopened),
  }
}

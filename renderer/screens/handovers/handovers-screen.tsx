import { useText } from '#renderer/kit/language.tsx'
import { Screen } from '#renderer/kit/screen.tsx'

/** Not drawn yet. */
export const HandoversScreen = () => {
  const text = useText().handovers
  return <Screen title={text.title}>{null}</Screen>
}

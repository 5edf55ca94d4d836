import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { platform, type Platform, type Shop } from '#shared/contract/shops.ts'
import type { ShopId } from '#shared/kit/ids.ts'
import { useText } from '#renderer/kit/language.tsx'
import { call } from '#renderer/app/call.ts'
import { useAction } from '#renderer/app/use-action.ts'
import { isOtherPlatform } from './shop-guess.ts'

interface ShopChoiceProps {
  readonly shops: readonly Shop[]
  readonly value: ShopId | null
  /** whose export the file is; null: nobody's, or unknown */
  readonly filePlatform: Platform | null
  readonly isDisabled: boolean
  readonly onChange: (shop: Shop) => void
}

interface NewShopProps {
  readonly suggested: Platform | null
  readonly onAdded: (shop: Shop) => void
}

const NewShop = ({ suggested, onAdded }: NewShopProps) => {
  const { imports: text, people } = useText()
  const { act, isBusy } = useAction()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Platform>(suggested ?? 'taobao')
  const add = async (): Promise<void> => {
    const shop = await act(call('people.addShop', { name, platform: kind }), text.shopAdded)
    if (shop) onAdded(shop)
  }
  return (
    <form
      className="imports-inline"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void add()
      }}
    >
      <Input
        aria-label={text.shopName}
        placeholder={text.shopName}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select<Platform>
        aria-label={text.platform}
        value={kind}
        onChange={setKind}
        options={platform.options.map((value) => ({ value, label: people.platforms[value] }))}
      />
      <Button htmlType="submit" disabled={isBusy || name.trim() === ''}>
        {text.addShop}
      </Button>
    </form>
  )
}

const useWarning = ({ shops, value, filePlatform }: ShopChoiceProps): string | null => {
  const { imports: text, people } = useText()
  const shop = shops.find(({ id }) => id === value)
  return shop && filePlatform !== null && isOtherPlatform(filePlatform, shop.platform)
    ? text.shopOfOther(people.platforms[filePlatform])
    : null
}

/** Whose data this is: one of the shops, or a new one made on the spot. */
export const ShopChoice = (props: ShopChoiceProps) => {
  const { shops, value, filePlatform, isDisabled, onChange } = props
  const text = useText().imports
  const [isAdding, setIsAdding] = useState(false)
  const warning = useWarning(props)
  const hasShops = shops.length > 0
  const choose = (shop: Shop | undefined) => {
    setIsAdding(false)
    if (shop) onChange(shop)
  }
  return (
    <div className="imports-shop">
      <label htmlFor="imports-shop">{text.shop}</label>
      {hasShops ? (
        <Select<ShopId>
          id="imports-shop"
          aria-label={text.shop}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={text.shopPlaceholder}
          {...(value === null ? { status: 'warning' as const } : { value })}
          disabled={isDisabled}
          onChange={(chosen) => choose(shops.find(({ id }) => id === chosen))}
          options={shops.map((shop) => ({ value: shop.id, label: shop.name }))}
        />
      ) : (
        <span className="warn">{text.noShops}</span>
      )}
      {isAdding || !hasShops ? (
        <NewShop suggested={filePlatform} onAdded={choose} />
      ) : (
        <Button type="text" disabled={isDisabled} onClick={() => setIsAdding(true)}>
          {text.addShop}
        </Button>
      )}
      {hasShops && value === null && <span className="mute">{text.shopForRest}</span>}
      {warning !== null && <span className="warn">{warning}</span>}
    </div>
  )
}

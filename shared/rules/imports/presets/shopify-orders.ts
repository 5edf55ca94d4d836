import type { Preset } from '../preset.ts'

/**
 * Shopify orders export, one row an item; what belongs to the order stands on its first row only, told by `Name`. Times carry the store's
 * offset and are its wall clock. Payment and delivery are two columns that are read together.
 */
export const shopifyOrders: Preset = {
  id: 'shopify-orders',
  kind: 'orders',
  platform: 'shopify',
  all: ['Name', 'Financial Status', 'Created at', 'Total'],
  versions: [
    { version: 'documented', marks: ['Canceled at', 'Lineitem compare-at price', 'Payment Reference (deprecated)'] },
    { version: 'exported', marks: [] },
  ],
  columns: {
    orderNo: ['Name'],
    status: ['Financial Status', 'Fulfillment Status'],
    createdAt: ['Created at'],
    paidAt: ['Paid at'],
    shippedAt: ['Fulfilled at'],
    buyer: ['Email'],
    itemsTotal: ['Subtotal'],
    payable: ['Total'],
    postage: ['Shipping'],
    paid: ['Total'],
    refunded: ['Refunded Amount'],
    quantity: ['Lineitem quantity'],
    memo: ['Notes'],
    flag: ['Tags'],
    productTitle: ['Lineitem name'],
    merchantCode: ['Lineitem sku'],
    itemPrice: ['Lineitem price'],
  },
  grain: 'item',
  orderAmounts: 'first-line',
  statuses: [
    ['closed', ['voided', 'refunded', 'cancelled', 'canceled', 'expired']],
    ['unpaid', ['pending', 'authorized', 'partially-paid', 'unpaid']],
    ['shipped', ['fulfilled', 'partial']],
    ['paid', ['paid', 'partially-refunded', 'unfulfilled']],
  ],
}

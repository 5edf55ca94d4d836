import type { Preset } from '../preset.ts'

/**
 * WooCommerce through the plugin Advanced Order Export with its default labels, one row an item; the order's columns are repeated, or
 * blank after its first row when the plugin is told so. Without a payment date an order that was paid was paid when it was placed.
 */
export const woocommerceOrders: Preset = {
  id: 'woocommerce-orders',
  kind: 'orders',
  platform: 'woocommerce',
  all: ['Order Number', 'Order Status', 'Order Date', 'Order Total Amount'],
  versions: [{ version: 'advanced-order-export', marks: [] }],
  columns: {
    orderNo: ['Order Number'],
    status: ['Order Status'],
    createdAt: ['Order Date'],
    paidAt: ['Paid Date', 'Order Date'],
    completedAt: ['Completed Date'],
    buyer: ['Email (Billing)'],
    itemsTotal: ['Order Subtotal Amount'],
    payable: ['Order Total Amount'],
    postage: ['Order Shipping Amount'],
    paid: ['Order Total Amount'],
    refunded: ['Order Refund Amount'],
    quantity: ['Quantity', 'Quantity (- Refund)'],
    memo: ['Order Notes'],
    buyerNote: ['Customer Note'],
    productTitle: ['Item Name', 'Product Name', 'Name'],
    sku: ['Product Variation'],
    merchantCode: ['SKU'],
    itemNo: ['Item #'],
    itemPrice: ['Item Cost'],
    itemPaid: ['Order Line Total'],
  },
  grain: 'item',
  orderAmounts: 'first-line',
  hasMergedOrders: true,
}

import { describe, expect, test } from 'vitest'
import { findHeader } from '#data/readers/header.ts'

const known = new Set(['订单编号', '收货地址', '商品id', '平均响应(秒)'])

describe('findHeader', () => {
  test('the first row of a plain file', () => {
    const rows = [
      ['订单编号', '收货地址 ', '其他'],
      ['1', '2', '3'],
    ]
    expect(findHeader(rows, known)).toEqual({ row: 0, names: ['订单编号', '收货地址', '其他'], score: 2 })
  })

  test('a row below notes and blank rows', () => {
    const rows = [['说明：订单编号见下'], [], ['\ufeff订单编号', '商品ID', '平均响应（秒)', null, '']]
    expect(findHeader(rows, known)).toEqual({ row: 2, names: ['订单编号', '商品id', '平均响应(秒)', '', ''], score: 3 })
  })

  test('the upper one of two equal rows, and names counted once', () => {
    expect(findHeader([['订单编号', '订单编号'], ['收货地址']], known)).toMatchObject({ row: 0, score: 1 })
  })

  test('nothing known, nothing in the first ten rows, numbers and gaps as names', () => {
    expect(findHeader([['a', 1, true, null]], known)).toBeNull()
    expect(findHeader([...Array.from({ length: 10 }, () => []), ['订单编号']], known)).toBeNull()
    expect(findHeader([[1, null, '订单编号']], known)?.names).toEqual(['1', '', '订单编号'])
  })
})

/** Words of the trade that a general dictionary cuts in two; the shop's own words and its product names come on top. */
export const tradeWords: readonly string[] = [
  '运费险 退货 退款 换货 退换货 运费 邮费 包邮 现货 有货 没货 缺货 断货 预售 发货 补发 漏发 错发 少件 缺件 到货 签收 拒收 自提 送货上门 上门安装',
  '组合装 套装 优惠券 满减 立减 红包 差价 保价 价保 返现 赠品 尾款 定金 花呗 分期 货到付款 发票 专票 普票 开票 抬头',
  '物流单号 快递单号 快递柜 驿站 中通 圆通 申通 韵达 极兔 顺丰 德邦 京东快递 邮政',
  '尺寸 色差 承重 材质 实木 甲醛 异味 掉漆 开裂 划痕 瑕疵 破损 质保 保修 售后 螺丝 配件 说明书 安装视频 实物图 尺码 偏大 偏小 起球 掉色 缩水',
  '空气炸锅 电饭煲 置物架 收纳架 羽绒服 防晒衣 瑜伽裤 充电宝 数据线 保温杯 床上用品 四件套 懒人沙发 人体工学椅',
].flatMap((line) => line.split(' '))

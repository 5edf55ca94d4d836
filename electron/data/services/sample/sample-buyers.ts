import { two } from './sample-sequence.ts'

const firsts = ['小鹿', '木子', '晴天', '南风', '橘子', '山月', '阿宁', '豆豆', '半夏', '青柠', '可可', '星河', '麦田']
const seconds = ['爱生活', '的家', '在搬家', '妈妈', '很安静', '不吃糖', '小院', '同学', '慢慢来', '有猫', '喝茶']

/** The name of the sample's buyer of this number: all different, and nobody's. */
export const nickOf = (number: number): string => {
  const first = firsts[number % firsts.length] ?? ''
  const second = seconds[Math.floor(number / firsts.length) % seconds.length] ?? ''
  return `${first}${two(Math.floor(number / (firsts.length * seconds.length)))}${second}`
}

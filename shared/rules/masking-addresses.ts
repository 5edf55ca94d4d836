import { cities, municipalities, provinces } from './masking-places.ts'

// Postal addresses in Chinese free text: province and city stay, what leads to a door goes. (docs/privacy.md)

const han = String.raw`\p{Script=Han}`
const blank = String.raw`[ \u00a0\u3000]{0,2}`
/** Its number is a door, as in 文三路477号. */
const street = String.raw`(?:(?<![0-9０-９])[路街巷弄村]|胡同|(?<![味知频渠通赛管轨街])道|(?<=[路街道][东西南北中一二三四五六七八九]?)段)`
/** Its number is a door only as 3号楼, 2单元 or 3-2-501: 园区5号 may be a date. */
const estate = '[区苑城场厦寓院楼段庄园府庭邸社坊里镇乡屯厂心]'
const number = String.raw`(?:[A-Za-z]?[0-9０-９]{1,5}(?:[-－—之][0-9０-９A-Za-z]{1,5}){0,4}[A-Za-z]?|[A-Za-z甲乙丙丁])(?![0-9０-９*])`
const spokenNumber = '[一二三四五六七八九十百]{1,4}'
const door = '号(?![色码线链款机粉前后发下付到能可会才有吗仓店]|电池|字|口红|客服)'
const building = '(?:号楼|号院|栋|幢|座(?![沙椅位])|单元|室)'
const room = '(?:号楼|号院|栋|幢|座(?![沙椅位])|单元|室|楼(?![下上])|层|户|弄|组|队|排|门|房)'
const spokenRoom = '(?:号楼|号院|栋|幢|单元|楼(?![下上])|层|组|队)'
const rooms = String.raw`(?:[0-9０-９]{1,5}(?:[-－—][0-9０-９A-Za-z]{1,5}){1,4}|(?<=[栋幢座元楼层])${blank}[0-9０-９]{3,5})(?![0-9０-９*]|\s?[天号日元块个小件斤克米周次人月年点分折岁倍.%～~至到])`
/** A number with the word for what it numbers; `words` says which words will do. */
const numbered = (words: string): string =>
  String.raw`(?:${number}${blank}(?:${words})|${spokenNumber}${blank}(?:${spokenRoom}|${door}))`
/** Further steps to the door: `阿里巴巴西溪园区3号楼5层`, `2单元`, `1203`. */
const step = String.raw`(?:${blank}(?:${han}{0,12}?(?:${street}|${estate}))?${blank}(?:${numbered(`${room}|${door}`)}|${rooms}))`
const zip = String.raw`(?:${blank}[(（][0-9０-９]{6}[)）])?`
const ending = `${step}{0,8}${zip}`
const firstDoor = String.raw`(?:${street}${blank}${numbered(`${room}|${door}`)}|(?:${street}|${estate})${blank}(?:${number}${blank}${building}|${rooms}))`
/** Between a city and the first number: names of districts and streets, no words of a sentence. */
const between = String.raw`(?:(?![的了吗呢吧么说给请问您你我他哪这那也还再很拍买想到没不把被就才只])[\p{Script=Han}A-Za-z0-9０-９·\-()（） \u00a0\u3000]|(?<=[省市区县旗镇乡道])[,，]){0,36}?`
const apart = String.raw`[\s,，/·\-]{0,2}`

const bigCity = municipalities.join('|')
const city = cities.join('|')
const inProvince = String.raw`(?:${city})(?:市|地区|盟|${han}{0,6}自治州|州|(?![区县]))|${han}{2,5}?(?:市(?!场|民|面|价)|自治州|地区|盟)`
const province = String.raw`(?:${bigCity})市?(?:${apart}(?:${bigCity})市)?|(?:${provinces.join('|')})(?:省|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?(?:${apart}(?:${inProvince}))?`
const surelyCity = String.raw`(?:${city})(?:市|地区|盟|州)|${han}{2,4}?(?<![超上夜早菜花股城都门集闹鱼])市(?!场|民|面|价)`
const district = String.raw`${han}{1,4}(?<![小社园校地景专库厂战片分时市营会客])[区县]`

/** Characters one of which comes before the number of every door. */
export const beforeDoors = '路街巷弄村道同区苑城场厦寓院楼段庄园府庭邸社坊里镇乡屯厂心'
/** Characters one of which comes after the number of every door that is not written `3-2-501`. */
export const afterDoors = '号弄栋幢座单室组楼层队户排门房'

/** By a province or a city that is called one, estates will do; by a city's bare name or a district, it must be a street with a number. */
const addresses = [
  new RegExp(String.raw`(${province}|${surelyCity})${apart}${between}${firstDoor}${ending}`, 'gu'),
  new RegExp(
    String.raw`((?:${city})(?![区县])|${district})${apart}${between}${han}${street}${blank}${numbered(`${room}|${door}`)}${ending}`,
    'gu',
  ),
]
/** A street with a number and a room, no city said: the street's name stays. */
const doors = new RegExp(String.raw`(?<=${han}${street})${blank}${number}${blank}${door}${step}{1,8}`, 'gu')

/**
 * Text with addresses cut off behind the city (behind the district or street where no city is said). Only what has a street, village or estate
 * with a number is one: 杭州西湖龙井, 3号色 and 2路公交 stay as they are.
 */
export const withoutAddresses = (text: string): string => {
  let masked = text
  for (const address of addresses) masked = masked.replace(address, '$1****')
  return masked.replace(doors, '****')
}

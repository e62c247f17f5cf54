import { readSource } from '../../../src/formats/index.ts'

/** A short report in the shapes that matter to containers: headings, long paragraphs, numbers, quotation marks. */
export const PARAGRAPHS = [
  '——2024年1月10日在某市第九届人民代表大会第三次会议上',
  '市长 王某某',
  '各位代表：',
  '现在，我代表市人民政府，向大会报告工作，请予审议，并请市政协委员和其他列席人员提出意见。',
  '一、2023年工作回顾',
  '过去一年，我们坚持稳中求进工作总基调，全市地区生产总值增长6.5%，一般公共预算收入达到128.6亿元，城镇居民人均可支配收入达到4.2万元、增长5.8%，社会消费品零售总额增长7.1%，实际利用外资3.5亿美元，“十四五”规划中期目标顺利完成。',
  '（一）持续扩大有效投资。新开工亿元以上项目145个，5G基站达到7000个，PM2.5平均浓度降至27.7微克/立方米。',
  '二、2024年工作安排',
  '今年经济社会发展主要预期目标是：地区生产总值增长6%以上，城镇调查失业率控制在5.5%以内，粮食产量不低于80亿斤，居民消费价格涨幅3%左右。改造老旧小区800个，新增学位5000个，建成口袋公园50个，为群众办好10件民生实事。',
  '各位代表！让我们更加紧密地团结起来，为建设现代化新某市而努力奋斗！',
]

export const TITLE = '2024年某市政府工作报告'

/** The text of the only part of the only document in these bytes. Throws, naming the failures, when there is none. */
export async function textOf(bytes: Uint8Array, name = 'report'): Promise<string> {
  const { documents, failures } = await readSource(name, bytes)
  if (failures.length > 0 || documents.length !== 1) throw new Error(JSON.stringify(failures))
  if (documents[0].parts.length !== 1) throw new Error(`${documents[0].parts.length} parts`)
  return documents[0].parts[0].content.text
}

/** The codes with which a file is refused. */
export async function codesOf(bytes: Uint8Array, name = 'report'): Promise<string[]> {
  return (await readSource(name, bytes)).failures.map(f => f.code)
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

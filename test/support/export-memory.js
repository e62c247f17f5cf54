// Encodes so many made rows in one format, throws the bytes away, and tells the peak of memory and the time: node export-memory.js csv 200000
import { OBSERVATIONS } from '../../dist/app/export-observations.js'
import { EXPORT_FORMATS } from '../../dist/app/export-rows.js'

const [format, count] = [process.argv[2], Number(process.argv[3])]

async function* batches() {
  for (let done = 0; done < count; done += 1000) {
    yield Array.from({ length: Math.min(1000, count - done) }, (_, i) => rowOf(done + i))
  }
}

function rowOf(i) {
  return {
    placeCode: '210100',
    placeName: '沈阳市',
    placeFullName: '辽宁省沈阳市',
    level: 'prefecture',
    year: 2010 + (i % 15),
    id: `${i}:1`,
    edition: i,
    report: `210100-${i}`,
    index: 1,
    sourceName: `reports/沈阳市/${i}.md`,
    sourceSha256: '0123456789abcdef'.repeat(4),
    start: i,
    end: i + 5,
    subject: '地区生产总值',
    action: null,
    member: null,
    indicator: 'gdp',
    measure: 'growth',
    value: (i % 200) / 10,
    upper: null,
    unit: '%',
    comparator: '>=',
    reference: null,
    status: 'target',
    force: null,
    period: '2021',
    role: 'targets',
    heading: '二、2021年工作安排',
    quote: `${(i % 200) / 10}%以上`,
    sentence: `全市经济社会发展的主要预期目标是：地区生产总值增长${(i % 200) / 10}%以上，一般公共预算收入增长${i % 9}%。`,
  }
}

const began = performance.now()
let bytes = 0
for await (const chunk of EXPORT_FORMATS[format].encode(OBSERVATIONS, batches())) bytes += chunk.byteLength
const seconds = (performance.now() - began) / 1000
process.stdout.write(
  JSON.stringify({ bytes, seconds, cpu: process.cpuUsage().user / 1e6, peak: process.resourceUsage().maxRSS * 1024 }),
)

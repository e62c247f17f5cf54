import type { Observation, Reading } from '../../src/model/reading.ts'

const TEXT = '各位代表：\n地区生产总值增长6.5%以上，城乡居民人均可支配收入与经济增长同步。\n改造老旧小区800个。'

function observation(words: string, rest: Partial<Observation>): Observation {
  const start = TEXT.indexOf(words)
  return {
    start,
    end: start + words.length,
    subject: '',
    action: null,
    member: null,
    indicator: null,
    measure: 'growth',
    value: null,
    upper: null,
    unit: '',
    comparator: '=',
    reference: null,
    status: 'target',
    force: null,
    period: '2021',
    ...rest,
  }
}

/** A small whole reading, made by hand, for what is done with readings. */
export const SAMPLE_READING: Reading = {
  schema: 'jiannuo/reading/1',
  source: { name: 'a/b.txt', sha256: '0'.repeat(64), mediaType: 'text/plain', encoding: 'utf-8', line: 7 },
  kind: 'work-report',
  title: '2021年沈阳市政府工作报告',
  place: { code: '210100', name: '沈阳市', fullName: '辽宁省沈阳市', level: 'prefecture' },
  year: 2021,
  session: { congress: 16, meeting: 4 },
  delivered: '2021-01-14',
  speaker: { name: '王新伟', office: '市长' },
  complete: false,
  text: TEXT,
  outline: [],
  observations: [
    observation('6.5%以上', { subject: '地区生产总值', value: 6.5, unit: '%', comparator: '>=', force: 'strive' }),
    observation('与经济增长同步', {
      subject: '城乡居民人均可支配收入',
      member: '城镇',
      comparator: 'same-as',
      reference: '经济增长',
    }),
    observation('800个', { subject: '老旧小区', action: '改造', measure: 'level', value: 800, unit: '个' }),
  ],
  commitments: [
    {
      kind: 'target',
      start: 6,
      end: 36,
      topic: null,
      observations: [0, 1],
      due: '2021',
      force: null,
      lead: [],
      partners: [],
    },
    {
      kind: 'livelihood',
      start: TEXT.indexOf('改造'),
      end: TEXT.length - 1,
      topic: null,
      observations: [2],
      due: '2021',
      force: null,
      lead: [],
      partners: [],
    },
  ],
  issues: [
    { code: 'text-broken-off', message: '正文没有结束语。', start: null, end: null },
    { code: 'number-unread', message: '“三”未读。', start: 1, end: 2 },
    { code: 'number-unread', message: '“五”未读。', start: 1, end: 2 },
  ],
}

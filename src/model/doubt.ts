/**
 * What needs a human eye: every kind with its place in the order (0 the most doubtful), the limit beyond which it holds, and the
 * reason in plain words; `{…}` are filled from the doubt's facts. A kind is added here and found in `src/store/find-doubts.ts`.
 */
export const DOUBT_RULES = {
  'decision-lost': rule(
    0,
    null,
    '{author}的决定在现在的正文里找不到原处：“{quote}”',
    'the decision of {author} has lost its place in the text: “{quote}”',
  ),
  'decision-disputed': rule(
    1,
    null,
    '{author}定过，机器现在读得不一样：{machine}',
    'decided by {author}; the machine now reads otherwise: {machine}',
  ),
  'place-disagrees': rule(2, null, '{message}', 'the text and the file name give different places'),
  'year-disagrees': rule(3, null, '{message}', 'the text and the file name give different years'),
  'place-ambiguous': rule(4, null, '{message}', 'the name fits several places and the text does not decide'),
  'place-unknown': rule(5, null, '{message}', 'no place was found'),
  'year-unknown': rule(6, null, '{message}', 'no year was found'),
  'fall-beyond-all': rule(
    7,
    100,
    '下降 {value}%，没有什么能下降 100% 以上',
    'a fall by {value} %: nothing can fall by more than 100 %',
  ),
  'value-huge': rule(
    8,
    1e8,
    '数值 {value} 大得不像一个读数',
    'the value {value} is too large to be a figure as written',
  ),
  'editions-differ': rule(
    9,
    null,
    '同一篇报告的另一个版本（{other}）作 {quote}',
    'another edition of the same report ({other}) has {quote}',
  ),
  'target-far': rule(
    10,
    40,
    '目标增长 {value}%，同一篇报告说上年增长 {other}%，相差超过 {limit} 个百分点',
    'a target of {value} % growth; the same report gives {other} % for the year before: more than {limit} points apart',
  ),
  'growth-extreme': rule(11, 300, '增速 {value}%，超过 {limit}%', 'growth of {value} %, beyond {limit} %'),
  'target-level-far': rule(
    12,
    20,
    '目标 {value}{unit}，同一篇报告说上年为 {other}{unit}，相差 {limit} 倍以上',
    'a target of {value} {unit}; the same report gives {other} {unit} for the year before: more than {limit} times apart',
  ),
  'results-differ': rule(
    13,
    null,
    '同一篇报告另有一处作 {other}{unit}',
    'another place of the same report has {other} {unit}',
  ),
  'number-unread': rule(14, null, '数字“{quote}”没有读出', 'the number “{quote}” was not read'),
  'share-over': rule(15, 100, '比率 {value}%，超过 {limit}%', 'a share of {value} %, over {limit} %'),
  'change-extreme': rule(
    16,
    50,
    '变化 {value} 个百分点，超过 {limit} 个',
    'a change of {value} points, more than {limit}',
  ),
  'multiple-extreme': rule(17, 50, '{value} 倍，超过 {limit} 倍', '{value} times, more than {limit}'),
  'place-from-name': rule(18, null, '{message}', 'the text names no place; it was taken from the file name'),
  'year-from-name': rule(19, null, '{message}', 'the text gives no year; it was taken from the file name'),
  'unit-unread': rule(20, null, '{message}', 'the words naming responsible units could not be split with certainty'),
  'text-broken-off': rule(21, null, '{message}', 'the text ends before the closing words'),
  'words-lost': rule(22, null, '{message}', 'words of the text are destroyed'),
  'text-repeated': rule(23, null, '{message}', 'a paragraph stands in the text a second time'),
} as const satisfies Record<string, DoubtRule>

type DoubtRule = { order: number; limit: number | null; zh: string; en: string }

export type DoubtKind = keyof typeof DOUBT_RULES

export const DOUBT_KINDS = Object.keys(DOUBT_RULES) as DoubtKind[]

/** What the reason is made of. */
export type DoubtFacts = Record<string, string | number>

/**
 * Whether what is measured is a part of a whole (覆盖率, 比重), which cannot be over 100 %. Of a plan, an index or what is won
 * there may be more: 完成年度计划的109%, 消费价格指数103%, 资产保值增值率105%.
 */
export function isPartOfWhole(subject: string): boolean {
  return /(?:率|比重|占比|比例)$/.test(subject) && !MORE_THAN_WHOLE.test(subject)
}

const MORE_THAN_WHOLE =
  /(?:完成|增值|贡献|带动|拉动|支撑|产销|自给|工|投产|签约|履约|兑现|到位|投资|负债|增长|利用|回报|收益|利润)率$|指数/

function rule(order: number, limit: number | null, zh: string, en: string): DoubtRule {
  return { order, limit, zh, en }
}

/** The limit of a rule; infinite for a rule without one. */
export function doubtLimit(kind: DoubtKind): number {
  return DOUBT_RULES[kind].limit ?? Number.POSITIVE_INFINITY
}

/** No rule about values holds for one that is smaller. */
export const SMALLEST_LIMIT = Math.min(...DOUBT_KINDS.map(doubtLimit))

/** The reason of a doubt in plain words. */
export function doubtReason(kind: DoubtKind, facts: DoubtFacts): { zh: string; en: string } {
  const { zh, en, limit } = DOUBT_RULES[kind]
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => String(name === 'limit' ? limit : (facts[name] ?? '')))
  return { zh: fill(zh), en: fill(en) }
}

import { charSorts, charTable, nextOf } from '../../lexicon/char-table.ts'
import { endsInGiving, endsInTimed, isSettlementAt } from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone, codesOf } from '../../lexicon/code-at.ts'
import { TELLS } from '../../lexicon/telling.ts'
import { valuePattern } from '../../lexicon/values.ts'
import type { NotQuantityReason, Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'
import { isRound, isWord } from './numeral-words.ts'
import { plainReason } from './plain-reason.ts'
import { sizeReason } from './size-reason.ts'
import { afterOf, type StandingValue, sizesNext } from './standing-value.ts'
import { MARK } from './word-marks.ts'

// 州十五届人大五次会议
const SESSION = valuePattern('session-behind')
// 十五届|四次, but 两届|四川航展
const SESSION_BEFORE = valuePattern('session-before')
const LASTING = valuePattern('duration-before')
const TIME_PAST = valuePattern('time-past')
const TIME_BEYOND = valuePattern('time-beyond')
const SHORTENED = valuePattern('shortened-to')
const PAUSES = charTable(',;。、)')
const NEXT_SESSION = valuePattern('session-next')
// 年产120万台计算机项目
const YEARLY_OUTPUT = valuePattern('yearly-output')
// 时速350公里的广湛高铁
const SPEED = valuePattern('speed')
const YEARLY_ENDS = charTable('产理')
// 据四川省试点的|84个地方企业的统计
const SURVEYED = valuePattern('surveyed-before')
const SURVEY = valuePattern('surveyed-behind')
// 15个标杆城市之一, 在全省7个城市中最低
const ONE_OF = valuePattern('one-of')
// 在全国15个副省级城市中,
const AMONG_ALL = valuePattern('among-all-before')
const AMONG = valuePattern('among')
const [ONE_OF_MARK, STOP] = [1, 2]
const ONE_OF_STOPS = charSorts([
  ['之中', ONE_OF_MARK],
  [',;。、', STOP],
])

function isOneOf(text: string, from: number, to: number): boolean {
  const at = nextOf(ONE_OF_STOPS, text, from, to)
  return at < to && ONE_OF_STOPS[codeAt(text, at)] === ONE_OF_MARK && ONE_OF.test(text.slice(from, to))
}

const TOP_ONES = valuePattern('top-ones')
const HOLDING = valuePattern('holding')
const AREA_ENDS = charTable('国省市界球批部')
const LEFT = valuePattern('rank-left')
const RANKED_IN = valuePattern('ranked-in-before')
const RANK_AFTER = valuePattern('rank-behind')
/** 空气质量综合指数|位列全省第12位、全国 */
const LONGEST_FIELD = 16
const [EACH, LEVEL, OF, RUNNING, MOST, WAN] = codesOf('每级的续大万')

const MADE_BY = valuePattern('made-by')
const HOUSEHOLDS = charTable('户人口名')
const JOINTS = charTable('及、或和')
const AND_OVER = valuePattern('and-over')
const NOUN_STARTS = charTable('一-龥“A-Za-z')
const NO_NOUN_STARTS = charTable('的和及与或占较比同居列均,、')

const COUNTED_NEXT = valuePattern('counted-between')
const DOING = valuePattern('doing-between')
const COUNT = valuePattern('count-next')
const THINGS = valuePattern('things-next')

/** Whether what is counted next is what is so large: 税收超千万元|楼宇达31幢. */
function countsNext(text: string, q: Quantity, limit: number): boolean {
  if (q.unitClass !== 'size' && q.unitClass !== 'none' && q.unitClass !== 'score') return false
  const words = text.slice(q.end, limit)
  return (
    words.length < 16 && COUNTED_NEXT.test(words) && !DOING.test(words) && COUNT.test(text.slice(limit, limit + 12))
  )
}

/**
 * Why the number only qualifies what stands after it (亿元以上项目, 20吨以下锅炉, 5个工作日内办结, 65岁以上老年人), or null
 * when it is a value. `tells`: what kinds of words may stand in its sentence.
 */
export function thresholdReason(
  text: string,
  q: Quantity,
  left: LeftSide,
  limit: number,
  words: string,
  joined: boolean,
  tells: number,
): NotQuantityReason | null {
  const next = q.end < limit ? codeAt(text, q.end) : 0
  const lastCode = codeOrNone(words, words.length - 1)
  const bound = q.end > q.tail
  // 规模前10位的|钢铁企业: which ones they are
  if (q.kind === 'rank' && q.comparator === '<=' && LEFT.test(text.slice(Math.max(0, q.start - 10), q.start)))
    return 'vague'
  if (q.kind === 'rank' && q.comparator === '<=' && next === OF && TOP_ONES.test(text.slice(q.end, q.end + 4)))
    return 'threshold'
  if (bound && next === OF && q.kind !== 'percent' && HOLDING.test(words)) return 'threshold'
  // 每50公斤提高5元, 每10万人
  if (q.start === q.number && codeOrNone(text, q.start - 1) === EACH) return 'threshold'
  if (
    (lastCode === RUNNING && words.endsWith('连续') && q.start === q.number) ||
    (q.unit === '届' &&
      (SESSION_BEFORE.test(words) ||
        NEXT_SESSION.test(text.slice(q.tail, q.tail + 4)) ||
        SESSION.test(text.slice(q.end, Math.min(limit, q.end + 8)))))
  )
    return 'duration'
  if (q.unitClass === 'time') {
    // 分别减到70个|和90个工作日
    const measured =
      left.link !== null ||
      (joined && words.length <= 1) ||
      endsInTimed(left.subject) ||
      ((left.marks & MARK.than) !== 0 && TIME_BEYOND.test(words))
    // 压缩至3个工作日内|,企业满意; but 3个工作日内办结
    const within = text[q.tail] === '内' && !(SHORTENED.test(left.linkWord) && PAUSES[codeOrNone(text, q.end)] === 1)
    const past = TIME_PAST.test(text.slice(q.tail, q.tail + 4))
    if (!measured || within || past || text[q.tail] === '“' || LASTING.test(words.slice(-6))) return 'duration'
    return null
  }
  const noun = NOUN_STARTS[next] === 1 && NO_NOUN_STARTS[next] === 0
  // 7个|贫困人口在5000人以上的县, 138个|贫困发生率在5%以上的村
  if (bound && joined && text[q.end] === '的' && words.endsWith('在') && words[0] !== '、') return 'threshold'
  if (
    ((tells & TELLS.among) !== 0 && q.kind !== 'rank' && isOneOf(text, q.end, Math.min(limit, q.end + 24))) ||
    (AREA_ENDS[lastCode] === 1 && AMONG_ALL.test(words) && AMONG.test(text.slice(q.end, q.end + 18)))
  )
    return 'vague'
  // 综合指数位居全国|74个重点城市第5位: the field of a rank
  if (
    q.unitClass === 'count' &&
    AREA_ENDS[lastCode] === 1 &&
    RANKED_IN.test(text.slice(q.start - Math.min(q.start, LONGEST_FIELD), q.start)) &&
    RANK_AFTER.test(text.slice(q.end, q.end + 20))
  )
    return 'vague'
  if (
    q.unitClass === 'count' &&
    words.includes('据') &&
    SURVEYED.test(words) &&
    SURVEY.test(text.slice(q.end, q.end + 26))
  )
    return 'vague'
  const owned = next === OF
  // 对城镇化率低于40%的西吉、泾源: which ones they are
  if (q.start < q.number && q.comparator !== '~' && owned && /^[对将给]/.test(words) && !endsInGiving(words))
    return 'threshold'
  // 20万的|2个: how large those are
  if (
    owned &&
    left.subject === '' &&
    left.action === null &&
    limit === q.end + 1 &&
    THINGS.test(text.slice(limit, limit + 8))
  )
    return 'threshold'
  if (q.unitClass === 'percent' && !noun && !q.chinese) return null
  const value: StandingValue = { text, q, left, limit, words, joined, next, noun, owned, bound }
  if (q.chinese && q.start === q.number && isWord(value)) return 'word'
  // 60万吨乙烯、15万辆轿车等重大项目: what they will make
  if (q.unitClass === 'count' && codeOrNone(q.unit, 0) === WAN && noun && MADE_BY.test(text.slice(q.end, q.end + 40)))
    return 'threshold'
  // 新建|千头奶牛标准化示范场1个
  if (q.chinese && q.start === q.number && isRound(value) && sizesNext(value)) return 'threshold'
  // 入选全球最大250家国际承包商“榜单”
  if (lastCode === MOST && q.unitClass === 'count' && words.endsWith('最大')) return 'name'
  // 30座级通用飞机
  if (next === LEVEL && q.unitClass === 'count' && !afterOf(value).startsWith('级别')) return 'threshold'
  if (HOUSEHOLDS[codeOrNone(q.unit, q.unit.length - 1)] === 1) {
    if (bound && isSettlementAt(afterOf(value), owned ? 1 : 0)) return 'threshold'
    // 25户及100人以上自然村
    if (JOINTS[next] === 1 && AND_OVER.test(text.slice(q.end, q.end + 10))) return 'threshold'
  }
  // 生产总值超200亿元|县(区)达26个, 总分600分以上|考生达142人
  if ((q.start < q.number || bound) && (q.comparator === '>' || q.comparator === '>=') && countsNext(text, q, limit))
    return 'threshold'
  if (q.unit === '公里' && SPEED.test(words)) return 'threshold'
  if (noun && YEARLY_ENDS[lastCode] === 1 && YEARLY_OUTPUT.test(words)) return 'threshold'
  if (q.unitClass === 'size') return sizeReason(value)
  if (q.unitClass === 'score') return left.link === null && left.subject === '' ? 'name' : null
  if (q.unitClass === 'none' && q.kind === 'amount') return plainReason(value)
  return null
}

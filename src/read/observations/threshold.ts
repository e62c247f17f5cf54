import { charSorts, charTable, nextOf } from '../../lexicon/char-table.ts'
import {
  consumes,
  endsInGiving,
  endsInOwnedMoney,
  endsInPrice,
  endsInRatio,
  endsInTimed,
  isCapacityUnit,
  isFacilityAt,
  isSettlementAt,
} from '../../lexicon/clauses.ts'
import { codeAt, codeOrNone } from '../../lexicon/code-at.ts'
import { strongVerbs } from '../../lexicon/grammar.ts'
import { chineseUnitsGoverned } from '../../lexicon/numerals.ts'
import { isChineseDigit } from '../quantities/numeral.ts'
import type { NotQuantityReason, Quantity } from '../quantities/quantity.ts'
import type { LeftSide } from './left-side.ts'
import { isIndex } from './measure.ts'

// 州十五届人大五次会议
const SESSION =
  /^(?:\d|(?:全国|[全省市县区州盟旗]|自治区)?人大|[省市县区州]委|[全省城残大]运会|亚运会|奥运会|运动会|人民代表|人代会|政协|党代会|全会|中央|委员会|历次|[一二三四五六七八]中|中?纪委)/
// 十件民生实事全面完成
const FEATS = '件场支名'
// 年产120万台计算机项目
const YEARLY_OUTPUT = /(?:年产|日产|年处理|日处理)$/
// 时速350公里的广湛高铁
const SPEED = /时速(?:可?达|为|超过)?$/
const YEARLY_ENDS = charTable('产理')
// 医药、食品两个
const LISTED = /[、和][^、和,]{1,8}$/
// 15个标杆城市之一, 在全省7个城市中最低
const ONE_OF = /^[^,;。、]{0,16}(?:之一|中(?:排|居|位|列|第|最|唯一|率先|名列))/
// 在全国15个副省级城市中,
const AMONG = /^[^,;。、\d]{2,16}中(?:,|$|实现|的)/
const [ONE_OF_MARK, STOP] = [1, 2]
const ONE_OF_STOPS = charSorts([
  ['之中', ONE_OF_MARK],
  [',;。、', STOP],
])

function isOneOf(text: string, from: number, to: number): boolean {
  const at = nextOf(ONE_OF_STOPS, text, from, to)
  return at < to && ONE_OF_STOPS[codeAt(text, at)] === ONE_OF_MARK && ONE_OF.test(text.slice(from, to))
}

const AREA_ENDS = charTable('国省市界球批')
const EACH = codeAt('每', 0)
const [LEVEL, OF, RUNNING, MOST, WAN, BY] = [...'级的续大万按'].map(c => c.charCodeAt(0))

const SIZE_OF = /^(?:年)?(?:(?:主营业务|产品销售|销售|营业)?收入|产值|税收|利税|(?:销售|营业|交易|成交)额)?(?:达到?)?$/
const EARNED = /(?:收入|产值|税收|利税|额|投资)$/
const OWNERS = /^(?:的)?[^,;。、\d]{0,8}(?:企业|项目|集团|园区|集群|乡镇)/
const COST_OF = /^(?:总投资|投资)(?:额|规模)?$/
const CLOSES = charTable('\0,;。!?')
const MADE_BY = /^[^,;。\d]{1,24}等[^,;。、\d]{0,10}(?:项目|工程|建成|开工|投产|竣工)/
const HOUSEHOLDS = charTable('户人口名')
const JOINTS = charTable('及、或和')
const AND_OVER = /^[及、或和]\d+[户人]以上[一-龥]/
// 千人支医计划, 百项重点工程
const NAMED = /^[^,;。:、的]{1,12}(?:计划|行动|工程)/
// 税收超千万元民营企业达30家
const OF_SIZE = /^[一-龥]{0,5}(?:企业|项目|园区|产业|集群|镇|村|开发区|平台)/
// 500米覆盖率, 50米内换乘
const RADIUS = /^(?:内|范围内|半径|服务半径|覆盖|见园|见绿|生活圈|健身圈)/
const QUOTED = /^“[^”]{1,5}”(?![一-龥])/
const FUND = /^[^,;。、:的]{0,14}(?:基金|专项资金|专项债券)(?![一-龥])/
// 200万以上人口|大县; but 80万以上人口|在城镇落户
const PEOPLE_OF = /^人口(?![在落脱实全摆受得享])[一-龥]/
const NOUN_STARTS = charTable('一-龥“A-Za-z')
const NO_NOUN_STARTS = charTable('的和及与或占较比同居列均,、')

/**
 * Why the number only qualifies what stands after it (亿元以上项目, 20吨以下锅炉, 5个工作日内办结, 65岁以上老年人), or null
 * when it is a value.
 */
export function thresholdReason(
  text: string,
  q: Quantity,
  left: LeftSide,
  limit: number,
  words: string,
  joined: boolean,
): NotQuantityReason | null {
  const next = q.end < limit ? codeAt(text, q.end) : 0
  const lastCode = codeOrNone(words, words.length - 1)
  const bound = q.end > q.tail
  // 每50公斤提高5元, 每10万人
  if (q.start === q.number && codeOrNone(text, q.start - 1) === EACH) return 'threshold'
  if (
    (lastCode === RUNNING && words.endsWith('连续')) ||
    (q.unit === '届' &&
      (/[人大政协党会]$|第[一二三四五六七八九十]+[、和]$/.test(words) ||
        isChineseDigit(codeOrNone(text, q.tail)) ||
        SESSION.test(text.slice(q.end, Math.min(limit, q.end + 8)))))
  )
    return 'duration'
  if (q.unitClass === 'time') {
    // 分别减到70个|和90个工作日
    const measured = left.link !== null || (joined && words.length <= 1) || endsInTimed(left.subject)
    if (!measured || /连续|历时|为期|每/.test(words.slice(-6)) || text[q.tail] === '内') return 'duration'
    return null
  }
  const noun = NOUN_STARTS[next] === 1 && NO_NOUN_STARTS[next] === 0
  // 7个|贫困人口在5000人以上的县, 138个|贫困发生率在5%以上的村
  if (bound && joined && text[q.end] === '的' && words.endsWith('在') && words[0] !== '、') return 'threshold'
  if (
    isOneOf(text, q.end, Math.min(limit, q.end + 24)) ||
    (AREA_ENDS[lastCode] === 1 &&
      /在(?:全[国省市]|世界|全球|首批)$/.test(words) &&
      AMONG.test(text.slice(q.end, q.end + 18)))
  )
    return 'vague'
  const owned = next === OF
  // 对城镇化率低于40%的西吉、泾源: which ones they are
  if (q.start < q.number && q.comparator !== '~' && owned && /^[对将给]/.test(words) && !endsInGiving(words))
    return 'threshold'
  if (q.unitClass === 'percent' && !noun && !q.chinese) return null
  const after = q.chinese || q.unitClass !== 'count' ? afterOf(text, q, limit) : ''
  if (q.chinese && q.value <= 10 && chineseUnitsGoverned.has(q.unit) && q.start === q.number) {
    const governed =
      strongVerbs.endingAt(words, words.length) !== null ||
      /(?:有|至少|的|以下|下列|这)$/.test(words) ||
      (words === '' && FEATS.includes(q.unit)) ||
      (left.action !== null && left.subject.endsWith('等')) ||
      words.endsWith('等') ||
      LISTED.test(words) ||
      // 十项惠民便民实事全面完成
      /^[一-龥]{0,6}实事/.test(after)
    // 实现两个“确保”
    const named = q.unit === '个' && QUOTED.test(text.slice(q.end, Math.min(limit, q.end + 8)))
    if (!governed || named || (q.unit === '家' && /^[子庄屯湾湖坪坝营岔沟村]/.test(after))) return 'word'
  }
  if (
    q.chinese &&
    '百千万'.includes(text[q.number]) &&
    q.start === q.number &&
    text.slice(q.number + 1, q.tail) === q.unit &&
    (left.action === null || NAMED.test(text.slice(q.end, Math.min(limit, q.end + 16))))
  )
    return 'word'
  // 60万吨乙烯、15万辆轿车等重大项目: what they will make
  if (q.unitClass === 'count' && codeOrNone(q.unit, 0) === WAN && noun && MADE_BY.test(text.slice(q.end, q.end + 40)))
    return 'threshold'
  // 新建|千头奶牛标准化示范场1个
  if (q.chinese && '百千万'.includes(text[q.number]) && q.start === q.number && sizesNext(text, q, left, limit))
    return 'threshold'
  // 入选全球最大250家国际承包商“榜单”
  if (lastCode === MOST && q.unitClass === 'count' && words.endsWith('最大')) return 'name'
  // 30座级通用飞机
  if (next === LEVEL && q.unitClass === 'count' && !afterOf(text, q, limit).startsWith('级别')) return 'threshold'
  if (HOUSEHOLDS[codeOrNone(q.unit, q.unit.length - 1)] === 1) {
    if (bound && isSettlementAt(afterOf(text, q, limit), owned ? 1 : 0)) return 'threshold'
    // 25户及100人以上自然村
    if (JOINTS[next] === 1 && AND_OVER.test(text.slice(q.end, q.end + 10))) return 'threshold'
  }
  if (q.unit === '公里' && SPEED.test(words)) return 'threshold'
  if (noun && YEARLY_ENDS[lastCode] === 1 && YEARLY_OUTPUT.test(words)) return 'threshold'
  if (q.unitClass === 'size') {
    if (
      (q.start < q.number || bound || q.upper !== null) &&
      owned &&
      q.comparator !== '~' &&
      !endsInGiving(words) &&
      (bound || !endsInOwnedMoney(left.subject))
    )
      return 'threshold'
    // 销售收入|过亿元工业企业232个
    if (noun && text[q.start] === '过' && EARNED.test(words) && OWNERS.test(text.slice(q.end, q.end + 12)))
      return 'threshold'
    if (listsThreshold(text, q, left)) return 'threshold'
    if (q.comparator === '>' && q.start < q.number && noun && left.link === null && OF_SIZE.test(after))
      return 'threshold'
    if ((q.unit === '米' || q.unit === '公里') && RADIUS.test(after)) return 'threshold'
    // 28个|5亿元至10亿元重点产业项目
    if (q.upper !== null && joined && words === '' && OF_SIZE.test(after)) return 'threshold'
    // 服务群众最后1公里
    if ((q.unit === '公里' || q.unit === '米') && words.endsWith('最后')) return 'word'
    // 开工建设日处理能力5万吨的海水淡化项目
    if (owned && left.link === null && left.subject.endsWith('能力')) return 'threshold'
    // 按照国家2300元扶贫标准
    if (codeOrNone(words, 0) === BY && left.link === null && /^[一-龥]{0,6}标准/.test(after)) return 'threshold'
    // 3家|年销售收入过100亿元、5家|过50亿元的骨干企业
    const sized = q.comparator === '>' ? CLOSES[next] === 0 : owned && words.endsWith('达')
    if (joined && sized && (SIZE_OF.test(words) || (text[q.start] === '过' && COST_OF.test(words)))) return 'threshold'
    if (
      noun &&
      isCapacityUnit(q.unit) &&
      (left.link === null || left.linkWord === '加快') &&
      !consumes(left.action ?? '')
    )
      return 'threshold'
    // 设立100亿元以上|纾困救助基金
    if (
      bound &&
      noun &&
      !FUND.test(text.slice(q.end, q.end + 18)) &&
      text[q.end - 1] !== '右' &&
      !/^(?:用于|投向|投入|用在|实现|达到)/.test(after)
    )
      return 'threshold'
    // 落实1000万元|项目前期费用
    if (
      noun &&
      isFacilityAt(after) &&
      !/^项目[一-龥]{0,4}(?:费|资金|补助|贷款)/.test(after) &&
      (left.link === null || left.linkWord === '加快')
    )
      return 'threshold'
    if (next === LEVEL || after.startsWith('元级')) return 'threshold'
    if (owned && left.subject === '' && left.action === null && left.link === null) return 'threshold'
    if (sizesNext(text, q, left, limit)) return 'threshold'
  }
  if (q.unitClass === 'score') return left.link === null && left.subject === '' ? 'name' : null
  if (q.unitClass === 'none' && q.kind === 'amount') {
    // 税收过1000万的企业, 200万以上人口大县
    if (q.unit !== '')
      return (q.start < q.number && q.comparator !== '~' && owned) ||
        (bound && PEOPLE_OF.test(after)) ||
        // 产值超千亿产业集群
        (q.start < q.number && q.comparator === '>' && OF_SIZE.test(after))
        ? 'threshold'
        : null
    if ((/^[、和至]\d/.test(after) && limit <= q.end + 1) || (joined && words.length <= 1)) return null
    if (left.link !== null && !noun && (left.subject !== '' || words.length > 0)) return null
    // 居民消费价格指数101左右, 城乡居民收入比2.3以内
    if (!noun && left.link === null && (endsInRatio(left.subject) || (endsInPrice(left.subject) && isIndex(q.value))))
      return null
    return 'name'
  }
  return null
}

const afterOf = (text: string, q: Quantity, limit: number): string => text.slice(q.end, Math.min(limit, q.end + 8))

const LIST_JOINTS = '、和或至'
const NEXT_BOUND =
  /^(?:\d+[个家户](?=[超过]))?(?:超|过|近)?[\d.十百千万亿]+(?:元|吨|千瓦|亩|平方米|美元)(?:以上|以下|级)?(?:的)?((?!以上|以下|左右)[一-龥]{2,6})/
// 千亿元、|五百亿元、百亿元产业集群
const BOUND_BEFORE = /^(?:[十百千万亿]+元、?)?$/
// 5亿元、10亿元以上项目: the first bound of a list of bounds
function listsThreshold(text: string, q: Quantity, left: LeftSide): boolean {
  const open =
    q.comparator === '>' || (left.link === null && BOUND_BEFORE.test(left.subject)) || left.linkWord === '完成'
  if (!open || q.end !== q.tail || !LIST_JOINTS.includes(text[q.end])) return false
  const next = NEXT_BOUND.exec(text.slice(q.end + 1, q.end + 26))
  return next !== null && (/(?:以上|以下|级)|^(?:\d+[个家户])?[过超].*的/.test(next[0]) || isFacilityAt(next[1]))
}

// 新建1000平方米省级城市示范社区1个: the size of what is counted next
function sizesNext(text: string, q: Quantity, left: LeftSide, limit: number): boolean {
  if (left.subject !== '' || limit >= text.length || limit - q.end < 2) return false
  return (
    /^[^,;。:、和及的]{2,24}$/.test(text.slice(q.end, limit)) &&
    /^\d+(?:个|座|处|家|所|条|套|栋|台)(?:[,;。、]|以上)/.test(text.slice(limit, limit + 12))
  )
}

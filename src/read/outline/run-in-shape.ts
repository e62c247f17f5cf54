import { codeAt } from '../../lexicon/code-at.ts'
import { hasSense } from '../../lexicon/headings.ts'
import { outlinePattern } from '../../lexicon/outline.ts'
import { TROUBLE } from '../signs.ts'
import type { Mark } from './marks.ts'
import { endsSentence, hasQuantity, type Paragraph } from './paragraphs.ts'

const SHORTEST = 4
const LONGEST = 36
/** Words a paragraph needs after its run-in heading, and after a very short one (房地产供给更加丰富。新增商品房20万平方米…). */
const LEAST_TEXT = 24
const LEAST_AFTER_SHORT = 16
const SHORT = /^[一-龥]{4,9}$/
/** So many characters of a first sentence make it alike to its neighbour's. */
const ALIKE = 3
/** 1984年,我国: a year alone makes none. */
const ALIKE_YEAR = 7

/** （1） and ①, which number the items of a list below a topic. */
export function isListed(mark: Mark | null): mark is Mark {
  return mark !== null && (mark.kind === 'arabic-paren' || mark.kind === 'circled' || mark.kind === 'arabic')
}

/** For a paragraph that takes no part (各位代表, a bare line). */
export const OUT = -100
/** For a first sentence made like a topic that carries a quantity: 发展特色产业，实现了12%的增长。 */
export const NEUTRAL = -50
const COUNTED = outlinePattern('counted-projects')

/** A line without a stop that is longer was broken inside a sentence. */
const LONGEST_LINE = 40
const LONGEST_SECTION = 80

/** For a first sentence that is set in bold; how many of its neighbours are tells more than its length. */
const SET = 4
const LONGEST_SET = 60

/** For a first sentence that is no topic. */
const NONE = -9
/** For one of two clauses that is too long but among such as nearly all begin with one. */
const LONG = -3
const LONGEST_COUPLET = 46

/** How much the first sentence looks like a heading. */
export function weighShape(paragraphs: readonly Paragraph[], i: number): number {
  const { words, mark, sentence, signs } = paragraphs[i]
  const from = mark?.length ?? 0
  const stop = codeAt(words, sentence - 1) === 0x3002 ? sentence - 1 : sentence
  const first = words.slice(from, stop)
  const series = isInSeries(paragraphs, i, first)
  const row = !series && isInRow(paragraphs, i, first)
  const parallel = (series || row || isParallel(paragraphs, i, first)) && !hasSense(first, 'rhetoric')
  const set = isSet(paragraphs, i)
  const after = words.slice(sentence, sentence + 12)
  if (hasSense(after, 'no-topic-before') || (!parallel && hasSense(after, 'call-before') && !isOneOfTwo(paragraphs, i)))
    return OUT
  if ((signs & TROUBLE) !== 0 && hasSense(words.slice(sentence, sentence + 80), 'problems-lead')) return OUT
  // 各位代表！ on a line of its own is followed by a call
  if (i > 0 && paragraphs[i - 1].mark === null && paragraphs[i - 1].words.length < 8) return OUT
  // the rest of a sentence broken by the line before: 续加强,统计工作…
  const before = i > 0 && mark === null && !series ? paragraphs[i - 1].words : ''
  // （三）注重需求侧管理,多措并举扩投资…: the heading of a section may be longer than a line
  const broken = paragraphs[i - 1]?.mark?.kind === 'paren' ? LONGEST_SECTION : LONGEST_LINE
  if (before !== '' && !endsSentence(before) && (before.length > broken || /^.{1,3}[,、。;]/.test(words))) return OUT
  if (!parallel && set < 2 && hasSense(withoutSayings(first.slice(0, 40)), 'not-run-in'))
    return mark === null ? OUT : NONE
  if (stop === sentence || first.length < SHORTEST) return NONE
  if (first.length > (set > 0 ? LONGEST_SET : LONGEST_COUPLET) || /[:;]|^[”）)、]/.test(first)) return NONE
  // 五年来,我们坚持以人民为中心的发展思想,人民群众获得感幸福感安全感得到新提升。 among such is as long as its clauses need
  if (set === 0 && first.length > LONGEST && !(series && YEARS_PAST.test(first)))
    return mark === null && first.includes(',') && !hasQuantity(first) ? LONG : NONE
  if (hasQuantity(first) || COUNTED.test(first)) return NEUTRAL
  if (set > 0) return SET
  if (goesOn(words, mark)) return NONE
  const least = SHORT.test(first) ? LEAST_AFTER_SHORT : LEAST_TEXT
  if (words.length - sentence < least && !standsAlone(paragraphs[i], paragraphs[i + 1])) return NONE
  if (isMotto(first) && (YEARS_AFTER.test(after) || !hasMottoBeside(paragraphs, i))) return OUT
  // what stands in quotation marks is a name: 做好“粮头食尾”“畜头肉尾”增值大文章
  const length = first.includes('“') ? first.replace(/[“”]/g, '').length : first.length
  let shape =
    length <= 10 ? 3 : length <= 14 ? 2.5 : length <= 18 ? 1.5 : length <= 24 ? 0.5 : length <= 30 ? -0.5 : -1.5
  const commas = countCommas(first)
  if (commas > 1 && !series) shape -= commas - 1
  if (parallel) shape += series ? 3 : 1.5
  // 率先开通了报警处置中心 tells what was done
  if (!parallel && first.includes('了')) shape -= 1.5
  if (mark?.kind === 'dash') shape += 1
  else if (mark !== null) shape += 0.5
  return shape
}

/** 功崇惟志,业广惟勤。五年来,我们勇毅笃行… */
const isMotto = (words: string): boolean =>
  /^([^,]{4,10}),([^,]{4,10})$/.test(words) &&
  words.indexOf(',') * 2 + 1 === words.length &&
  ![words, ...words.split(',')].some(namesTopic)
/** Whether a neighbour begins with two such halves too: 解放思想,开拓创新。… 转变职能,提高效率。 */
const hasMottoBeside = (paragraphs: readonly Paragraph[], i: number): boolean =>
  [paragraphs[i - 1], paragraphs[i + 1]].some(
    near =>
      near !== undefined &&
      HALVES.test(near.words.slice(near.mark?.length ?? 0, near.sentence)) &&
      !YEARS_AFTER.test(near.words.slice(near.sentence, near.sentence + 12)),
  )
const HALVES = /^[^,]{3,9},[^,]{3,9}。$/
const YEARS_AFTER = outlinePattern('years-after')

/** What stands in quotation marks says nothing of the sentence: 坚持“房子是用来住的,不是用来炒的”定位. */
const withoutSayings = (words: string): string =>
  words.includes('是') ? words.replace(/(?<=.)“[^”]{8,}”/, '“”') : words

/** Whether a short first sentence names a topic, and a neighbour's does: 坚定不移加强政治建设。… 持之以恒建设法治政府。我们要… */
function isOneOfTwo(paragraphs: readonly Paragraph[], i: number): boolean {
  const isShort = (near: Paragraph | undefined): boolean =>
    near !== undefined &&
    near.sentence <= LONGEST_CALLED &&
    near.sentence < near.words.length &&
    !near.words.slice(0, near.sentence).includes(',') &&
    namesTopic(near.words.slice(0, near.sentence - 1))
  return isShort(paragraphs[i]) && (isShort(paragraphs[i - 1]) || isShort(paragraphs[i + 1]))
}

const LONGEST_CALLED = 16

/** Whether words are made like a topic. */
export function namesTopic(words: string): boolean {
  return TOPICS.some(sense => hasSense(words, sense))
}

const TOPICS = ['topic', 'couplet', 'self', 'self-topic'] as const

/** Whether just the first sentence is set in bold: 1, or 2 when a neighbour's is too. */
function isSet(paragraphs: readonly Paragraph[], i: number): number {
  if (!isBold(paragraphs[i])) return 0
  return isBold(paragraphs[i - 1]) || isBold(paragraphs[i + 1]) ? 2 : 1
}

/** 重点做好以下八个方面工作。 set on a line of its own leads in. */
const isBold = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined &&
  paragraph.bold > 0 &&
  (paragraph.mark !== null || paragraph.bold < paragraph.words.length) &&
  Math.abs(paragraph.sentence - paragraph.bold) <= 1

/** The commas between clauses; those of a saying in quotation marks are its own (“房子是用来住的,不是用来炒的”定位). */
export function countCommas(words: string): number {
  let count = 0
  let quoted = false
  for (let i = 0; i < words.length; i++) {
    const code = codeAt(words, i)
    if (code === 0x2c && !quoted) count++
    else if (code === 0x201c) quoted = true
    else if (code === 0x201d) quoted = false
  }
  return count
}

/** Whether a first sentence is made like its neighbour's: ——这五年，经济实力跃上新高。 after ——这五年，…; 我们倾心尽力纾困解难。 after 我们…。 */
function isParallel(paragraphs: readonly Paragraph[], i: number, first: string): boolean {
  const dash = paragraphs[i].mark?.kind === 'dash'
  if (!hasSense(first, dash ? 'parallel-after-dash' : 'parallel')) return false
  return [paragraphs[i - 1], paragraphs[i + 1]].some(near => {
    if (near === undefined || (near.mark?.kind === 'dash') !== dash) return false
    const from = near.mark?.length ?? 0
    return (
      near.sentence - from <= LONGEST &&
      near.sentence < near.words.length &&
      near.words.startsWith(first.slice(0, 2), from)
    )
  })
}

/**
 * Whether three paragraphs in a row begin alike: 五年来，我们决战脱贫，巩固成果。… 五年来，我们调整结构，培育支柱。… or their first sentences begin
 * and end so: 在“提质”上求突破。… 在“扩量”上求突破。…, or both their clauses begin so: 要推进依法行政,持续建设法治政府。…
 */
export function isInSeries(paragraphs: readonly Paragraph[], i: number, first: string): boolean {
  const alike = (near: Paragraph | undefined): boolean => {
    const from = near?.mark?.length ?? 0
    return (
      near !== undefined &&
      near.sentence - from <= LONGEST + 1 &&
      near.words.length - near.sentence >= LEAST_TEXT &&
      (near.words.startsWith(first.slice(0, /^\d/.test(first) ? ALIKE_YEAR : ALIKE), from) ||
        (near.words[from] === first[0] &&
          (near.words.slice(0, near.sentence - 1).endsWith(first.slice(-ALIKE)) ||
            (second > 0 && near.words.startsWith(first.slice(second, second + ALIKE), near.words.indexOf(','))))))
    )
  }
  if (first.startsWith('各位代表')) return false
  const second = first.indexOf(',')
  // topics of the years past may have others below them: 五年来,坚持创新驱动。… 基础设施实现重大突破。… 五年来,坚持深化改革。…
  const reach = YEARS_PAST.test(first) ? LONGEST_GAP : 1
  return 1 + countAlike(paragraphs, i, -1, reach, alike) + countAlike(paragraphs, i, 1, reach, alike) >= 3
}

const YEARS_PAST = outlinePattern('of-years-past')
const LONGEST_GAP = 4

/** How many paragraphs beside one are alike in one direction, two at most, each at most `reach` from the last. */
function countAlike(
  paragraphs: readonly Paragraph[],
  i: number,
  step: 1 | -1,
  reach: number,
  alike: (near: Paragraph | undefined) => boolean,
): number {
  let count = 0
  let last = i
  for (let k = i + step; count < 2 && Math.abs(k - last) <= reach; k += step) {
    if (!alike(paragraphs[k])) continue
    count++
    last = k
  }
  return count
}

/** Whether four paragraphs in a row begin with the same word of doing: 注重经济结构调整,切实转变增长方式。… 注重深化改革,… */
function isInRow(paragraphs: readonly Paragraph[], i: number, first: string): boolean {
  const { mark } = paragraphs[i]
  if (mark !== null) return false
  const head = first.slice(0, 2)
  const alike = (near: Paragraph | undefined): boolean =>
    near !== undefined &&
    near.sentence <= LONGEST + 1 &&
    near.words.length - near.sentence >= LEAST_TEXT &&
    near.words.startsWith(head)
  let row = 1
  for (let k = i - 1; row < 4 && alike(paragraphs[k]); k--) row++
  for (let k = i + 1; row < 4 && alike(paragraphs[k]); k++) row++
  return row === 4 && (head === '必须' || hasSense(first, 'topic') || hasSense(first, 'couplet'))
}

/** 一是做强做大主导产业。…二是… in one paragraph is a list, its first sentence no heading. */
function goesOn(words: string, mark: Mark | null): boolean {
  if (mark?.kind !== 'ordinal' || mark.number > 9) return false
  const next = '一二三四五六七八九十'[mark.number]
  return words.includes(`。${next}是`) || words.includes(`;${next}是`)
}

/** 健全社会保障体系。 on a line of its own, over a long paragraph or over （1）. */
function standsAlone(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.sentence !== paragraph.words.length || next === undefined) return false
  return next.mark === null ? next.words.length > 60 : isListed(next.mark) && next.mark.number === 1
}

import type { Reading } from '../../src/index.ts'
import { type FollowOptions, followReports, readText } from '../../src/index.ts'
import type { Link } from '../../src/model/following.ts'

/** A short whole report of 沈阳市: last year's results, this year's targets and tasks. */
export function report(year: number, review: string, targets: string, plan: string): Reading {
  return readText(textOf(year, review, targets, plan), named(year))[0]
}

/** The list published behind a report. */
export function listBehind(year: number, list: string): Reading {
  const text = `${textOf(year, '地区生产总值增长6%。', '地区生产总值增长5%。', '加强城市管理。')}\n\n附件1：\n\n${list}`
  const found = readText(text, named(year)).find(it => it.kind === 'task-list')
  if (!found) throw new Error('no list was read')
  return found
}

function named(year: number) {
  return { name: `沈阳市/${year}.txt`, sha256: String(year).padEnd(64, '0') }
}

function textOf(year: number, review: string, targets: string, plan: string): string {
  return [
    `${year}年沈阳市政府工作报告`,
    '各位代表：',
    '现在，我代表市人民政府向大会报告工作，请予审议。',
    `一、${year - 1}年工作回顾`,
    review,
    `二、${year}年工作安排`,
    `今年经济社会发展的主要预期目标是：${targets}`,
    '重点抓好以下工作：',
    '（一）推进城乡建设',
    plan,
    '各位代表，让我们团结一心，为实现今年的目标而努力奋斗！',
  ].join('\n')
}

/** What the next review says of a sentence of the plan. */
export function followSentence(plan: string, review: string, options: FollowOptions = {}): Link {
  const from = report(2020, '预计全市地区生产总值增长6%。', '地区生产总值增长6%。', plan)
  const to = report(2021, review, '地区生产总值增长5%。', '加强城市管理。')
  const links = followReports(from, to, options).links.filter(it => it.kind === 'task')
  if (links.length !== 1) throw new Error(`${links.length} promises in ${plan}`)
  return links[0]
}

/** The same for a headline target. */
export function followTarget(targets: string, review: string, next = '地区生产总值增长5%。'): Link[] {
  const from = report(2020, '预计全市地区生产总值增长6%。', targets, '加强城市管理。')
  const to = report(2021, review, next, '加强城市管理。')
  return followReports(from, to).links.filter(it => it.kind === 'target')
}

import { IDENTITY_WORDS } from './identity.ts'

const PEOPLES = IDENTITY_WORDS.peoples.map(name => `${name}族`).sort((a, b) => b.length - a.length)
const BARE = [...IDENTITY_WORDS.bare].sort((a, b) => b.length - a.length)
const SUFFIXES = ['特别行政区', '地区', '林区', '特区', '新区', '省', '市', '县', '区', '旗', '盟', '州']
const AUTONOMOUS = /^(.+?)自治(区|州|县|旗)$/

/**
 * The names by which a place is called, its own first, then shorter ones.
 * 沈阳市 → 沈阳市, 沈阳; 甘南藏族自治州 → …, 甘南州, 甘南; 管城回族区 → …, 管城区, 管城; 歙县 → 歙县.
 */
export function namesOfPlace(name: string): string[] {
  const autonomous = AUTONOMOUS.exec(name)
  if (autonomous) {
    const stem = withoutPeoples(autonomous[1], BARE)
    return unique([name, stem + autonomous[2], stem])
  }
  const suffix = SUFFIXES.find(s => name.endsWith(s) && name.length - s.length >= 2)
  if (suffix === undefined) return [name]
  const whole = name.slice(0, -suffix.length)
  const stem = suffix === '区' ? withoutPeoples(whole, []) : whole
  return unique([name, stem + suffix, stem])
}

/** 阿坝藏族羌族 → 阿坝; 巴音郭楞蒙古 → 巴音郭楞; 东乡族 → 东乡; 内蒙古 stays. */
function withoutPeoples(words: string, bare: readonly string[]): string {
  let stem = words
  for (;;) {
    const people = PEOPLES.find(p => stem.endsWith(p) && stem.length - p.length >= 2)
    if (people === undefined) break
    stem = stem.slice(0, -people.length)
  }
  if (stem !== words) return stem
  const people = bare.find(p => stem.endsWith(p) && stem.length - p.length >= 2)
  if (people !== undefined) return stem.slice(0, -people.length)
  return stem.endsWith('族') ? stem.slice(0, -1) : stem
}

function unique(names: string[]): string[] {
  return [...new Set(names)].filter(name => name.length >= 2)
}

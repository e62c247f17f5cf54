// Makes lexicon/places.tsv from the dated revisions of GB/T 2260 in two packages and a hand-kept supplement.
//   gb2260    19 revisions 2002-12 … 2016-07 (the standard and the ministry's yearly lists)
//   lcn 4–7   the lists of the end of 2020, 2022, 2023 and 2024
//   places-supplement.tsv   what neither has: names given up before 2002-12, exact years between the lists
// Columns: code, name, from, to. `from` is the first year in which the name may have held and `to` the last one
// (the change lies between two lists, so neighbouring spells overlap); empty: before the first or after the last list.
// Usage: node scripts/make-places.js
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const here = path => fileURLToPath(new URL(path, import.meta.url))

const LATER = [
  ['lcn-2020', 2020],
  ['lcn-2022', 2022],
  ['lcn-2023', 2023],
  ['lcn', 2024],
]

// '市辖区', '县', '省直辖县级行政区划' only group others; 110100 repeats the municipality; 710000–829999 has no districts here.
const groups = /^(市辖区|县|市|(省|自治区)直辖(县级)?行政(区划|单位))$/
const municipality = /^(11|12|31|50)\d\d00$/
const outside = /^(71|81|82)/
const stands = (code, name) =>
  !groups.test(name) &&
  !(municipality.test(code) && !code.endsWith('0000')) &&
  !(outside.test(code) && !code.endsWith('0000'))

const lists = []
for (const revision of [...require('gb2260/lib/revisions.json')].sort()) {
  lists.push({ year: Number(revision.slice(0, 4)), places: Object.entries(require(`gb2260/lib/${revision}.json`)) })
}
for (const [name, year] of LATER) {
  const places = JSON.parse(readFileSync(here(`../node_modules/${name}/data/data.json`), 'utf8'))
  lists.push({ year, places: places.map(p => [p.code, p.name]) })
}

const spells = new Map()
lists.forEach((list, index) => {
  for (const [code, name] of list.places) {
    if (!stands(code, name)) continue
    const runs = spells.get(`${code}\t${name}`) ?? []
    const last = runs.at(-1)
    if (last && last.last === index - 1) last.last = index
    else runs.push({ first: index, last: index })
    spells.set(`${code}\t${name}`, runs)
  }
})

const rows = new Map()
for (const [key, runs] of spells) {
  const first = runs[0].first
  const last = runs.at(-1).last
  rows.set(key, [first === 0 ? '' : lists[first - 1].year, last === lists.length - 1 ? '' : lists[last + 1].year])
}
for (const line of readFileSync(here('places-supplement.tsv'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [code, name, from, to] = line.split('\t')
  rows.set(`${code}\t${name}`, [from ?? '', to ?? ''])
}
const lines = [...rows].map(([key, [from, to]]) => `${key}\t${from}\t${to}`).sort()
writeFileSync(here('../lexicon/places.tsv'), `code\tname\tfrom\tto\n${lines.join('\n')}\n`)

// Turns the data in lexicon/ into modules of src/lexicon/data/, which the pure rooms import.
// lexicon/NAME.yaml → data/NAME.ts (DATA: unknown); lexicon/NAME.tsv → data/NAME.ts (DATA: string);
// lexicon/NAME/*.yaml → data/NAME.ts, the lists of all files joined in the order of their names.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const from = join(root, 'lexicon')
const to = join(root, 'src', 'lexicon', 'data')

const readYaml = path => {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${error.message}`)
  }
}

mkdirSync(to, { recursive: true })
for (const entry of readdirSync(from).sort()) {
  const path = join(from, entry)
  const name = entry.replace(/\.\w+$/, '')
  let type = 'unknown'
  let value
  if (statSync(path).isDirectory()) {
    value = readdirSync(path)
      .sort()
      .flatMap(file => readYaml(join(path, file)))
  } else if (entry.endsWith('.tsv')) {
    type = 'string'
    value = readFileSync(path, 'utf8')
  } else if (entry.endsWith('.yaml')) value = readYaml(path)
  else continue
  const source = `export const DATA: ${type} = ${JSON.stringify(value)}\n`
  const target = join(to, `${name}.ts`)
  let before = null
  try {
    before = readFileSync(target, 'utf8')
  } catch {}
  if (before !== source) writeFileSync(target, source)
}

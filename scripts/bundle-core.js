// node scripts/bundle-core.js DIST: the rooms lexicon, read and follow of a build become one module, DIST/core.js. What other rooms ask
// of them stays where it was, each file a door to that module. What a module keeps to itself the engine takes for constant, and one file
// is sooner loaded than two hundred.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'vite'

const ROOMS = ['lexicon', 'read', 'follow']
const IMPORTED = /\b(?:from|import\()\s*['"](\.[^'"]+)['"]/g

const dist = resolve(process.argv[2])
const files = modulesIn(dist)
const inside = files.filter(isInside)
const doors = new Set(
  files
    .filter(file => !isInside(file))
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, path]) => join(dirname(file), path)))
    .filter(isInside),
)
await build({
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: dist,
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries([...doors].map(door => [relative(dist, door).replace(/\.js$/, ''), door])),
      external: id => resolve(id).startsWith(join(dist, 'model')),
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'core.js',
        topLevelVar: false,
        codeSplitting: { groups: [{ name: 'core', test: /\.js$/ }] },
      },
    },
  },
})
for (const file of inside) if (!doors.has(file)) rmSync(file)

function modulesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith('.js') && !name.startsWith('web'))
    .map(name => join(folder, name))
}

function isInside(file) {
  return ROOMS.includes(relative(dist, file).split(/[\\/]/)[0])
}

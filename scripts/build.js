// npm run build: the lexicon and the sources into dist/; a type error fails it.
import { build, checkNode } from './set-up.js'

checkNode()
if (!build({ strict: true })) process.exit(1)

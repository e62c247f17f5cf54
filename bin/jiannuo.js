#!/usr/bin/env node
// The command. In a checkout it first makes sure that packages and build stand; an installed package has both.
import { existsSync } from 'node:fs'

if (existsSync(new URL('../src', import.meta.url))) {
  const { checkNode, ensureBuilt, ensurePackages } = await import('../scripts/set-up.js')
  checkNode()
  ensurePackages()
  ensureBuilt()
}
const { main } = await import('../dist/cli/main.js')
await main()

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Value } from '../../src/store/db.ts'
import { appliedMigrations, loadMigrations, migrate, statementsFor } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { PANEL_COLUMNS } from '../../src/store/panel.ts'
import { openPostgresDb } from '../../src/store/postgres-db.ts'
import { openSqliteDb } from '../../src/store/sqlite-db.ts'
import '../support/command.ts'
import { ENGINES, Stores } from '../support/engines.ts'
import { fileOf, longText, readingOf, targetOf } from '../support/readings.ts'
import { ROOT } from '../support/tree.ts'

const SLOW = 'with recursive c (n) as (select 1 union all select n + 1 from c) select count(*) from c'
const MIGRATION = `
const { migrate } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/store/migrate.js')).href)})
const { openPostgresDb } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/store/postgres-db.js')).href)})
const { openSqliteDb } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/store/sqlite-db.js')).href)})
const { home, databaseUrl } = JSON.parse(process.env.PLACE)
const db = databaseUrl
  ? openPostgresDb({ url: databaseUrl, connections: 2 })
  : openSqliteDb({ path: home + '.db', waitSeconds: 1 })
await migrate(db, JSON.parse(process.env.MIGRATIONS))
`

describe('a migration file', () => {
  it('has parts for both engines and for each', () => {
    const sql =
      '-- note\ncreate table a (\n  b text\n);\n-- [sqlite]\nselect 1;\n-- [postgres]\nselect 2;\n-- [both]\nselect 3;\n'
    expect(statementsFor(sql, 'sqlite')).toEqual(['create table a (\n  b text\n)', 'select 1', 'select 3'])
    expect(statementsFor(sql, 'postgres')).toEqual(['create table a (\n  b text\n)', 'select 2', 'select 3'])
  })
})

describe('the migrations', () => {
  it('have each a number of its own', () => {
    const numbers = loadMigrations().map(it => it.number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

describe.each(ENGINES)('migrations on %s', engine => {
  const stores = new Stores(engine)
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())
  const open = ({ home, databaseUrl }: ReturnType<Stores['place']>) =>
    databaseUrl
      ? openPostgresDb({ url: databaseUrl, connections: 2 })
      : openSqliteDb({ path: `${home}.db`, waitSeconds: 1 })
  const [first] = loadMigrations()

  it('that are interrupted leave nothing, and are applied the next time', async () => {
    const db = open(stores.place())
    const broken = { ...first, sql: `${first.sql}\n-- [both]\nselect nothing from nowhere;` }
    await expect(migrate(db, [broken])).rejects.toThrow()
    expect(await appliedMigrations(db)).toEqual([])
    await migrate(db)
    await migrate(db)
    expect(await appliedMigrations(db)).toEqual(loadMigrations().map(it => it.number))
    await db.close()
  })

  it('whose process is killed leave nothing, and are applied the next time', async () => {
    const place = stores.place()
    const slow = engine === 'sqlite' ? SLOW : 'select pg_sleep(3)'
    const sql = `${first.sql}\n-- [both]\ninsert into files values ('x', 'x', 1, '', 0);\n${slow};`
    const db = open(place)
    const child = spawn(process.execPath, ['--input-type=module', '-e', MIGRATION], {
      env: { ...process.env, PLACE: JSON.stringify(place), MIGRATIONS: JSON.stringify([{ ...first, sql }]) },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const isInside = async () =>
      engine === 'sqlite'
        ? existsSync(`${place.home}.db-writer`)
        : (await db.all("select 1 from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'"))
            .length > 0
    await expect.poll(isInside, { timeout: 20_000 }).toBe(true)
    // well into the statement that never ends by itself
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(child.exitCode).toBeNull()
    child.kill('SIGKILL')
    await new Promise(resolve => child.once('exit', resolve))
    expect(await appliedMigrations(db)).toEqual([])
    await migrate(db)
    expect(await db.all('select count(*) from files')).toEqual([[0]])
    expect(await appliedMigrations(db)).toEqual(loadMigrations().map(it => it.number))
    await db.close()
  })

  it('are applied once by several processes that start at once', async () => {
    const place = stores.place()
    const all = await Promise.all([1, 2, 3].map(() => stores.openAt(place)))
    expect(await all[0].check()).toEqual([])
  })

  it('bring a store of the first schema up, with what it derives from what is kept', async () => {
    const from = await stores.open()
    const text = `${longText(3)}增长900%以上。`
    await from.saveFiles([fileOf(readingOf(text, { observations: [targetOf(text, '900%以上', 'gdp', 900)] }))], 'test')
    const place = stores.place()
    mkdirSync(place.home, { recursive: true })
    const old = open({ ...place, home: `${place.home}/store` })
    await migrate(old, [first])
    for await (const { table, columns, rows } of from.dump()) {
      const later = ['decided', 'decision', 'machine', 'text_sha256', 'reading_sha256']
      const known = columns.filter(it => !later.includes(it))
      await old.insert(table, known, rows.map(row => known.map(it => row[columns.indexOf(it)])) as Value[][])
    }
    await old.close()
    const told: number[] = []
    const opened = await openStore({ ...place, onUpgrade: async editions => void told.push(editions) })
    await opened.close()
    const store = await stores.openAt(place)
    expect(told).toEqual([1])
    const { rows } = await store.list('observations', {}, { sentences: true })
    expect(rows).toMatchObject([{ value: 900, decided: null, sentence: expect.stringContaining('增长900%以上。') }])
    expect((await store.list('doubts')).rows).toMatchObject([{ kind: 'growth-extreme', quote: '900%以上' }])
  })

  it('of a newer program are left alone', async () => {
    const db = open(stores.place())
    await migrate(db)
    await db.run("insert into migrations (number, name, applied_at) values (999, '999-later.sql', '')")
    await expect(migrate(db)).rejects.toMatchObject({ code: 'store-newer' })
    await db.close()
  })
})

describe('an index of SQLite', () => {
  const stores = new Stores('sqlite')
  afterAll(() => stores.end())

  it('holds all that one indicator over places and years shows', async () => {
    const place = stores.place()
    await stores.openAt(place)
    const db = openSqliteDb({ path: `${place.home}/store.db`, waitSeconds: 1 })
    const plan = await db.all(
      `explain query plan select ${PANEL_COLUMNS.join(', ')} from observations d where d.indicator in (?) and d.status in (?) and d.decided <> 'rejected'`,
      ['gdp', 'target'],
    )
    expect(plan.map(row => String(row[3])).join()).toContain('USING COVERING INDEX observations_indicator')
    await db.close()
  })
})

describe.runIf(ENGINES.includes('postgres'))('a server that is restarted', () => {
  const stores = new Stores('postgres')
  beforeAll(() => stores.begin())
  afterAll(() => stores.end())

  it('is found again, and what it had finished is there', async () => {
    const store = await stores.open()
    await store.saveFiles([fileOf(readingOf(longText(1)))], 'test')
    stores.restartServer()
    expect((await store.counts()).editions).toBe(1)
    await store.saveFiles([fileOf(readingOf(longText(2), { year: 2022 }))], 'test')
    expect((await store.counts()).editions).toBe(2)
  })

  it('is said to be gone while it is', async () => {
    const db = openPostgresDb({ url: 'postgres://u:secret@127.0.0.1:1/x', connections: 1 })
    expect(db.location).not.toContain('secret')
    await expect(db.all('select 1')).rejects.toMatchObject({ code: 'store-unreachable' })
    await expect(db.write(async () => 1)).rejects.toMatchObject({ code: 'store-unreachable' })
    await db.close()
  })
})

describe('a second writer on SQLite', () => {
  const stores = new Stores('sqlite')
  afterAll(() => stores.end())

  it('waits, and is told who writes when that takes too long', async () => {
    const place = stores.place()
    const waiting = await stores.openAt(place)
    const writer = openSqliteDb({ path: `${place.home}/store.db`, waitSeconds: 1 })
    let finish = () => {}
    const long = writer.write(() => new Promise<void>(resolve => (finish = resolve)))
    const save = () => waiting.saveFiles([fileOf(readingOf(longText(1)))], 'test')
    await expect(save()).rejects.toMatchObject({
      code: 'store-busy',
      message: expect.stringContaining(`进程 ${process.pid}`),
    })
    expect((await waiting.counts()).editions).toBe(0)
    setTimeout(finish, 300)
    await save()
    await long
    expect((await waiting.counts()).editions).toBe(1)
    await writer.close()
  })
})

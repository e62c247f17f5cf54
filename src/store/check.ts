import type { Level } from '../model/reading.ts'
import { type Db, one } from './db.ts'
import { appliedMigrations, loadMigrations } from './migrate.ts'
import { keysOfEdition, sentencesIn } from './sentence-rows.ts'
import type { StoreFault } from './store.ts'

/** Faults of the store itself; see `STORE_FAULTS`. */
export async function checkStore(db: Db): Promise<StoreFault[]> {
  const faults = await checkMigrations(db)
  if (faults.length > 0) return faults
  return [
    ...(await checkEngine(db)),
    ...(await checkReports(db)),
    ...(await checkDerived(db)),
    ...(await checkIndex(db)),
    ...(await checkDecisions(db)),
  ]
}

async function checkMigrations(db: Db): Promise<StoreFault[]> {
  const applied = await appliedMigrations(db)
  const known = loadMigrations()
  const missing = known.filter(it => !applied.includes(it.number))
  const unknown = applied.filter(number => !known.some(it => it.number === number))
  return [
    ...missing.map(it => fault('migration-missing', it.name, '数据库结构缺少这一步迁移。')),
    ...unknown.map(number => fault('migration-unknown', String(number), '数据库结构比本程序新，请升级本程序。')),
  ]
}

async function checkEngine(db: Db): Promise<StoreFault[]> {
  if (db.engine !== 'sqlite') return []
  const rows = await db.all('pragma quick_check')
  return rows.flatMap(([said]) => (said === 'ok' ? [] : [fault('database-damaged', db.location, String(said))]))
}

async function checkReports(db: Db): Promise<StoreFault[]> {
  const rows = await db.all(
    'select r.id from reports r left join editions e on e.id = r.edition and e.report = r.id and e.preferred = 1 where e.id is null order by r.id',
  )
  return rows.map(([id]) => fault('report-without-edition', String(id), '这篇报告没有首选版本。'))
}

async function checkDerived(db: Db): Promise<StoreFault[]> {
  const rows = await db.all(
    `select e.id, e.source_name from editions e where
       e.observation_count <> (select count(*) from observations d where d.edition = e.id and (d.decided = '' or d.machine is not null))
       or e.commitment_count <> (select count(*) from commitments d where d.edition = e.id)
       or e.outline_count <> (select count(*) from outline d where d.edition = e.id) order by e.id`,
  )
  return rows.map(([id, name]) =>
    fault('edition-unread', `${id} ${name}`, '结构、指标值或承诺不全，请运行 jiannuo reread。'),
  )
}

async function checkIndex(db: Db): Promise<StoreFault[]> {
  const editions = await db.all('select id, year, level, source_name from editions where characters > 0 order by id')
  const sql = `select 1 where ${sentencesIn(db)
    .map(where => `exists (select 1 ${where})`)
    .join(' and ')}`
  const faults: StoreFault[] = []
  for (const [id, year, level, name] of editions) {
    const range = keysOfEdition(Number(id), level as Level | null, Number(year))
    if (!(await one(db, sql, [...range, ...range]))) {
      faults.push(fault('index-incomplete', `${id} ${name}`, '检索索引里没有这个版本，请运行 jiannuo reread。'))
    }
  }
  return faults
}

async function checkDecisions(db: Db): Promise<StoreFault[]> {
  const rows = await db.all(
    `select n.id, n.kind, n.author, n.quote from decisions n left join editions e on e.id = n.edition
     where n.withdrawn_at is null and (n.state = 'lost' or e.id is null) order by n.made_at, n.id`,
  )
  return rows.map(([id, kind, author, quote]) =>
    fault('decision-lost', String(id), `${author} 的决定（${kind}）在现在的正文里找不到原处：${quote ?? '整个版本'}`),
  )
}

function fault(code: StoreFault['code'], subject: string, message: string): StoreFault {
  return { code, subject, message }
}

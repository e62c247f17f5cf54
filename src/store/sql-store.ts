import { checkStore } from './check.ts'
import { conditionsOf } from './conditions.ts'
import { countDoubts } from './count-doubts.ts'
import { type Db, one } from './db.ts'
import { saveDecision, withdrawDecision } from './decisions.ts'
import { dumpTables, loadTables } from './dump.ts'
import { appendEvent } from './events.ts'
import { LIST_SORTS } from './filter.ts'
import { loadFollowings, saveFollowings } from './followings.ts'
import { LIST_SHAPES } from './list-shapes.ts'
import { countRows, listPage, streamRows } from './lists.ts'
import { loadHeldReading } from './load-held-reading.ts'
import { loadEdition, loadReading } from './load-reading.ts'
import { countIndicators, loadPanel } from './panel.ts'
import { removeFile, whileAbsent } from './remove-file.ts'
import { rereadFile } from './reread-file.ts'
import type { ListName } from './rows.ts'
import { knownFiles, saveFiles } from './save-files.ts'
import { countWords } from './search/count-words.ts'
import { search } from './search/search.ts'
import { similarSentences } from './search/similar.ts'
import type { Store } from './store.ts'
import { textStates } from './text-states.ts'

/** The contract over a database whose schema stands. `clock` gives the time now as an ISO string. */
export function sqlStore(db: Db, clock: () => string): Store {
  return {
    engine: db.engine,
    location: db.location,
    knownFiles: sha256 => knownFiles(db, sha256),
    saveFiles: (files, actor) => saveFiles(db, files, actor, clock()),
    rereadFile: (file, actor) => rereadFile(db, file, actor, clock()),
    removeFile: (sha256, actor, withdraw) => removeFile(db, sha256, actor, withdraw, clock()),
    whileAbsent: (sha256, work) => whileAbsent(db, sha256, work),
    list: (name, filter = {}, page = {}) => listPage(db, name, filter, page),
    stream: (name, filter = {}, request = {}) => streamRows(db, name, filter, request),
    report: async id => {
      const { columns, from, row } = LIST_SHAPES.reports
      const found = await one(db, `select ${columns.join(', ')} from ${from} where r.id = ?`, [id])
      return found && row(found)
    },
    edition: id => loadEdition(db, id),
    reading: id => loadReading(db, id),
    heldReading: id => loadHeldReading(db, id),
    panel: (indicator, filter = {}) => loadPanel(db, indicator, filter),
    // SQLite counts the commits of other connections, the writing one of this process among them; a snapshot names all it can see
    version: async () =>
      String(
        (await one(db, db.engine === 'sqlite' ? 'pragma data_version' : 'select pg_current_snapshot()::text'))?.[0],
      ),
    counts: async () => {
      const counts = {} as Record<ListName, number>
      for (const name of Object.keys(LIST_SORTS) as ListName[]) {
        counts[name] = await countRows(db, name, conditionsOf(name, {}, db.engine))
      }
      return counts
    },
    indicatorCounts: (filter = {}) => countIndicators(db, filter),
    doubtCounts: (filter = {}) => countDoubts(db, filter),
    search: request => search(db, request),
    countWords: (groups, filter = {}) => countWords(db, groups, filter),
    similar: (words, filter = {}, limit = 20) => similarSentences(db, words, filter, limit),
    textStates: editions => textStates(db, editions),
    followings: () => loadFollowings(db),
    saveFollowings: rows => saveFollowings(db, rows),
    saveDecision: decision => saveDecision(db, decision, clock()),
    withdrawDecision: (id, author) => withdrawDecision(db, id, author, clock()),
    appendEvent: event => appendEvent(db, event, clock()),
    check: () => checkStore(db),
    dump: () => dumpTables(db),
    load: chunks => loadTables(db, chunks),
    tidy: async () => {
      if (db.engine === 'sqlite') {
        await db.run("insert into sentence_index (sentence_index) values ('optimize')")
        await db.run('analyze')
      } else {
        for (const table of TIDIED) await db.run(`analyze ${table}`)
        // what was put in last lies beside the index and is looked through by every search
        await db.all("select gin_clean_pending_list('sentences_words')")
      }
    },
    ping: async () => void (await db.all('select 1')),
    close: () => db.close(),
  }
}

const TIDIED = [
  'editions',
  'edition_texts',
  'reports',
  'outline',
  'observations',
  'commitments',
  'doubts',
  'sentences',
  'sentence_texts',
]

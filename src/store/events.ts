import type { Db } from './db.ts'
import type { EventRow } from './rows.ts'

type NewEvent = Omit<EventRow, 'seq' | 'at'>

/** Events are only ever added. */
export async function appendEvents(db: Db, events: readonly NewEvent[], at: string): Promise<void> {
  await db.insert(
    'events',
    ['at', 'actor', 'kind', 'subject', 'payload'],
    events.map(it => [at, it.actor, it.kind, it.subject, JSON.stringify(it.payload)]),
  )
}

export async function appendEvent(db: Db, event: NewEvent, at: string): Promise<EventRow> {
  return db.write(async inside => {
    const rows = await inside.all(
      'insert into events (at, actor, kind, subject, payload) values (?, ?, ?, ?, ?) returning seq',
      [at, event.actor, event.kind, event.subject, JSON.stringify(event.payload)],
    )
    return { ...event, seq: Number(rows[0][0]), at }
  })
}

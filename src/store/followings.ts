import type { Db } from './db.ts'
import type { FollowingRow } from './store.ts'

export async function loadFollowings(db: Db): Promise<FollowingRow[]> {
  const rows = await db.all('select place_code, year, inputs, tally from followings')
  return rows.map(([placeCode, year, inputs, tally]) => ({
    placeCode: String(placeCode),
    year: Number(year),
    inputs: String(inputs),
    tally: JSON.parse(String(tally)) as unknown,
  }))
}

/** Two who count the same at once write the same: the later row stays. */
export async function saveFollowings(db: Db, rows: readonly FollowingRow[]): Promise<void> {
  await db.write(async inside => {
    for (const { placeCode, year, inputs, tally } of rows) {
      await inside.run(
        `insert into followings (place_code, year, inputs, tally) values (?, ?, ?, ?)
         on conflict (place_code, year) do update set inputs = excluded.inputs, tally = excluded.tally`,
        [placeCode, year, inputs, JSON.stringify(tally)],
      )
    }
  })
}

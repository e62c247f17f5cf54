import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { FollowDesk } from './follow-desk.ts'
import { countMissing } from './follow-tallies.ts'
import { openKept } from './open-kept.ts'
import { restWhileBusy } from './rest-while-busy.ts'
import type { TallyTask } from './tally-thread.ts'

// on Linux of this thread alone: who asks the server goes before
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
const { env, asked } = workerData as TallyTask
let told = false
parentPort!.on('message', () => {
  told = true
})
const kept = await openKept(env)
try {
  await countMissing(new FollowDesk({ ...kept, now: Date.now }), () => told, restWhileBusy(asked, Date.now))
} finally {
  await kept.store.close()
  parentPort!.close()
}

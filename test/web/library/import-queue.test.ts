import { describe, expect, it } from 'vitest'
import type { Problem, Upload } from '../../../src/client/api-types.ts'
import { ApiProblem } from '../../../src/client/client.ts'
import { filesOfInput } from '../../../src/web/library/imports/dropped-files.ts'
import { ImportQueue, type ImportWorld } from '../../../src/web/library/imports/import-queue.ts'

const problem = (code: Problem['code'], more = {}) =>
  new ApiProblem({ type: '', code, title: '', status: 400, detail: `${code}。`, instance: '', requestId: '', ...more })

const uploaded = (name: string, known = false): Upload => ({
  ...{ sha256: name.padEnd(64, '0'), name, known, failures: [] },
  editions: [{ edition: 1, report: '210100-2021', outcome: known ? 'known' : 'new', twin: null }],
})

/** A queue whose server does with each file what `serve` says; `waits` notes how long it was patient. */
function queueOver(serve: (name: string) => Upload, undo: ImportWorld['undo'] = async () => ({}) as never) {
  const waits: number[] = []
  const sent: string[] = []
  const queue = new ImportQueue({
    upload: async (name, bytes) => {
      sent.push(`${name} ${new TextDecoder().decode(bytes)}`)
      return serve(name)
    },
    undo,
    wait: async ms => void waits.push(ms),
    changed: () => {},
  })
  queue.add(['a', 'b', 'c'].map(name => ({ name, file: new Blob([`bytes of ${name}`]) })))
  const states = () => queue.snapshot().items.map(it => it.state)
  return { queue, waits, sent, states }
}

describe('files on their way in', () => {
  it('are all sent, each with what came of it', async () => {
    const { queue, sent, states } = queueOver(name => {
      if (name === 'b')
        throw problem('file-refused', { failures: [{ name: 'b', code: 'file-broken', message: '坏了' }] })
      return uploaded(name)
    })
    await queue.run('王')
    expect(sent.sort()).toEqual(['a bytes of a', 'b bytes of b', 'c bytes of c'])
    expect(states()).toEqual(['done', 'failed', 'done'])
    expect(queue.snapshot().items[1].refusal).toEqual({
      code: 'file-refused',
      message: 'file-refused。',
      failures: [{ name: 'b', code: 'file-broken', message: '坏了' }],
    })
    expect(queue.snapshot()).toMatchObject({ running: false, halted: null })
  })

  it('wait while the server is busy, and for as long as it is gone', async () => {
    let asked = 0
    const busy = queueOver(name => {
      if (asked++ < 3) throw problem('too-many-requests')
      return uploaded(name)
    })
    await busy.queue.run('王')
    expect(busy.states()).toEqual(['done', 'done', 'done'])
    expect(busy.waits.length).toBe(3)

    let isGone = true
    const gone = queueOver(name => {
      if (isGone) throw new TypeError('Failed to fetch')
      return uploaded(name)
    })
    await gone.queue.run('王')
    expect([gone.states(), gone.queue.snapshot().halted]).toEqual([['waiting', 'waiting', 'waiting'], 'lost'])
    isGone = false
    await gone.queue.run('王')
    expect([gone.states(), gone.queue.snapshot().halted]).toEqual([['done', 'done', 'done'], null])
  })

  it('wait for leave to write, and are not lost meanwhile', async () => {
    let isWriter = false
    const { queue, states } = queueOver(name => {
      if (!isWriter) throw problem('token-missing')
      return uploaded(name)
    })
    await queue.run('')
    expect([states(), queue.snapshot().halted]).toEqual([['waiting', 'waiting', 'waiting'], 'session'])
    isWriter = true
    await queue.run('王')
    expect(states()).toEqual(['done', 'done', 'done'])
  })

  it('are taken out again, but not what was there before nor what people decided about', async () => {
    const asked: string[] = []
    const decisions = [{ id: '1', author: '李' }]
    const { queue, states } = queueOver(
      name => uploaded(name, name === 'a'),
      async (sha256, by, withdraw) => {
        asked.push(`${sha256[0]} ${by} ${withdraw}`)
        if (sha256[0] === 'c' && !withdraw) throw problem('decisions-hang', { decisions })
        return {} as never
      },
    )
    await queue.run('王')
    const ids = queue.snapshot().items.map(it => it.id)
    await queue.undo(ids, '王', false)
    expect(asked).toEqual(['b 王 false', 'c 王 false'])
    expect(states()).toEqual(['done', 'undone', 'done'])
    expect(queue.snapshot().items[2]).toMatchObject({ hanging: decisions, refusal: { code: 'decisions-hang' } })
    await queue.undo([ids[2]], '王', true)
    expect(states()).toEqual(['done', 'undone', 'undone'])
    queue.clear()
    expect(queue.snapshot().items).toEqual([])
  })

  it('are chosen without what the system leaves in folders', () => {
    const names = ['报告/沈阳.docx', '报告/.DS_Store', '__MACOSX/a', '报告/~$沈阳.docx', '报告/Thumbs.db', '大连.txt']
    const { files, ignored } = filesOfInput(
      names.map(name => Object.assign(new File([], name), { webkitRelativePath: name })),
    )
    expect([files.map(it => it.name), ignored]).toEqual([['大连.txt', '报告/沈阳.docx'], 4])
  })
})

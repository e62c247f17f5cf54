import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'

describe('parseArguments', () => {
  it('takes options before and after the paths, with = or a blank', () => {
    expect(parseArguments(['read', '--format=json', 'a', '--workers', '2', '--origins', '-', '--', '--b'])).toEqual({
      command: 'read',
      operands: ['a', '-', '--b'],
      options: { format: 'json', workers: '2', origins: 'yes' },
    })
  })

  it('knows the usual short words', () => {
    expect(parseArguments(['-h'])).toMatchObject({ command: 'help', operands: [] })
    expect(parseArguments(['read', '--help'])).toMatchObject({ command: 'help', operands: ['read'] })
    expect(parseArguments(['--version'])).toMatchObject({ command: 'version' })
    expect(parseArguments([])).toMatchObject({ command: null })
  })

  it.each([
    [['reed'], '没有命令 reed'],
    [['read'], 'read 需要路径…'],
    [['explain'], 'explain 需要文字'],
    [['read', 'a', '--format', 'xml'], '--format 只能是 jsonl | json | table，不是 xml'],
    [['read', 'a', '--format'], '--format 缺少值'],
    [['read', 'a', '--workers', '0'], '--workers 应是 1 到 999 的整数，不是 0'],
    [['read', 'a', '--origins=no'], '--origins 不带值'],
    [['read', 'a', '--nothing'], '没有选项 --nothing'],
    [['read', 'a', '-x'], '没有选项 -x'],
    [['explain', 'a', '--origins'], '命令 explain 没有选项 --origins'],
    [['read', 'a', '--constructor'], '没有选项 --constructor'],
    [['toString'], '没有命令 toString'],
    [['doctor', 'extra'], 'doctor 后面不带 extra'],
  ])('%j is wrong: %s', (words, zh) => {
    expect(parseArguments(words)).toMatchObject({ wrong: { zh } })
  })
})

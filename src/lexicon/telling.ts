import { COMING_HEADS, COMING_NEXTS, DONE_HEADS, DONE_NEXTS, MOOD_HEADS, MOOD_NEXTS } from './moods.ts'

/** Kinds of words by what they begin with and what stands second in them: a sentence where no such pair stands has none of the kind. */
export const TELLING: readonly { heads: string; nexts: string }[] = [
  { heads: MOOD_HEADS, nexts: MOOD_NEXTS },
  { heads: COMING_HEADS, nexts: COMING_NEXTS },
  { heads: DONE_HEADS, nexts: DONE_NEXTS },
  // 到2025年
  { heads: '到', nexts: '12' },
  // 15个标杆城市之一, 在全省7个城市中排第二
  { heads: '之中', nexts: '一排居位列第最唯率名均分上前提跃下后' },
]

/** Of 预计, 力争; of what is to come; of what is done; of a year that something goes up to; of some among others. */
export const TELLS = { mood: 1, coming: 2, done: 4, until: 8, among: 16 } as const

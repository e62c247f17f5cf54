/** The longest subsequence whose second numbers rise; the first rise already. O(n log n). */
export function longestRising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, value], i) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]][1] < value) low = middle + 1
      else high = middle
    }
    if (low > 0) before[i] = ends[low - 1]
    ends[low] = i
  })
  const rising: [number, number][] = []
  for (let i = ends.length > 0 ? ends[ends.length - 1] : -1; i >= 0; i = before[i]) rising.push(pairs[i])
  return rising.reverse()
}

/** The last year of a period: 2020 of `2020` and of `2016/2020`. NaN when there is none. */
export function lastYear(period: string): number {
  if (period === '') return Number.NaN
  let year = 0
  for (let at = Math.max(0, period.length - 4); at < period.length; at++) {
    const digit = period.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    year = year * 10 + digit
  }
  return year
}

/** What was promised and reported in earlier years of the same place. */
export class OwnHistory {
  private readonly years = new Map<string, Past>()

  of(thing: string, year: number): Past | null {
    return this.years.get(`${thing}|${year}`) ?? null
  }

  /** The first statement for a thing and year stands. */
  add(thing: string, year: number, past: Past): void {
    const key = `${thing}|${year}`
    if (!this.years.has(key)) this.years.set(key, past)
  }
}

/** `strictYears`: years in a row, up to this one, in which the target was reached. */
export type Past = {
  result: number | null
  unit: string
  deviation: number | null
  strictYears: number | null
  lenientYears: number | null
  sameYears: number
}

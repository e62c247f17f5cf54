/** What was made last, at hand for who asks again; the oldest goes first. What failed is made anew. */
export class Recent<Key, Value> {
  private readonly made = new Map<Key, Promise<Value>>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  get(key: Key, make: () => Promise<Value>): Promise<Value> {
    const known = this.made.get(key)
    if (known) return known
    const value = make()
    this.made.set(key, value)
    value.catch(() => {
      if (this.made.get(key) === value) this.made.delete(key)
    })
    if (this.made.size > this.most) this.made.delete(this.made.keys().next().value!)
    return value
  }
}

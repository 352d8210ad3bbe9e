/** Equal keys get the same object; objects are numbered from 0. */
export class Interner<T extends { readonly id: number }> {
  private readonly known = new Map<string, T>();
  private readonly items: T[] = [];

  intern(key: string, make: (id: number) => T): T {
    let item = this.known.get(key);
    if (!item) {
      item = make(this.items.length);
      this.known.set(key, item);
      this.items.push(item);
    }
    return item;
  }

  get(id: number): T {
    const item = this.items[id];
    if (!item) throw new Error(`nothing has number ${id}`);
    return item;
  }

  get size(): number {
    return this.items.length;
  }
}

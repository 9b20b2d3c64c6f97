/** When each question was last answered afresh. */
export type DnsCacheSnapshot = ReadonlyMap<string, number>;

/** The memory of the DNS server's cache, as far as answers show it: how long they have been in it. */
export class DnsCache {
  #asked: DnsCacheSnapshot = new Map();

  /** Milliseconds since a question was answered afresh. */
  age(question: string, now: number): number | undefined {
    const at = this.#asked.get(question);
    return at === undefined ? undefined : now - at;
  }

  remember(question: string, now: number): void {
    this.#asked = new Map(this.#asked).set(question, now);
  }

  snapshot(): DnsCacheSnapshot {
    return this.#asked;
  }

  restore(snapshot: DnsCacheSnapshot): void {
    this.#asked = snapshot;
  }
}

/** One thing that a controller will do at an instant. There is at most one for each controller and key. */
export interface Work {
  readonly controller: string;
  readonly key: string;
  /** Virtual milliseconds since the epoch. */
  readonly at: number;
  /**
   * Whether the world is unsettled until this has happened. What repeats for ever (a probe that holds, a
   * back-off, a cron schedule) is not: it happens only when time is told to pass.
   */
  readonly settling: boolean;
  /** Planned because something changed: what changes meanwhile is seen by the same look. */
  readonly woken?: boolean;
}

/** A clock's whole state, as data. */
export interface ClockSnapshot {
  readonly now: number;
  readonly serial: number;
  readonly heap: readonly Entry[];
  readonly current: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly work: Work;
  readonly name: string;
  /** Breaks ties: what was planned first happens first. */
  readonly serial: number;
}

/** Virtual time and what is due in it. It moves only when work is taken or `advance` is called. */
export class Clock {
  private instant: number;
  private serial = 0;
  private heap: Entry[] = [];
  /** The entry that counts for each controller and key; others in the heap are stale. */
  private current = new Map<string, Entry>();
  private settlingCount = 0;

  constructor(now: number) {
    this.instant = now;
  }

  get now(): number {
    return this.instant;
  }

  /** Plans work. If the same work is planned already, the earlier instant stands. */
  plan(work: Work): void {
    const name = `${work.controller}\n${work.key}`;
    const planned = this.current.get(name);
    if (planned && planned.work.at <= work.at) {
      if (!work.settling || planned.work.settling) return;
      this.replace(name, { ...work, at: planned.work.at });
      return;
    }
    this.replace(name, planned?.work.settling ? { ...work, settling: true } : work);
  }

  /** When a controller looks at a key next; undefined if that is not planned. */
  planned(controller: string, key: string): Work | undefined {
    return this.current.get(`${controller}\n${key}`)?.work;
  }

  /** When a controller looks at each of the keys that it has planned to look at. */
  plannedBy(controller: string): readonly number[] {
    return [...this.current.values()].flatMap(({ work }) =>
      work.controller === controller ? [work.at] : [],
    );
  }

  /** The work that is due next. */
  peek(): Work | undefined {
    for (;;) {
      const top = this.heap[0];
      if (top === undefined || this.current.get(top.name) === top) return top?.work;
      this.pop();
    }
  }

  /** Takes the work that is due next and moves to its instant. */
  take(): Work | undefined {
    const work = this.peek();
    if (work === undefined) return undefined;
    const entry = this.pop();
    if (entry) this.current.delete(entry.name);
    if (work.settling) this.settlingCount -= 1;
    this.instant = Math.max(this.instant, work.at);
    return work;
  }

  /** Lets time pass up to an instant; it never goes back. */
  advance(to: number): void {
    this.instant = Math.max(this.instant, to);
  }

  /** Whether nothing is planned that the world has to settle for. */
  get settled(): boolean {
    return this.settlingCount === 0;
  }

  /** The controllers that the world still waits for, each with its keys. */
  busy(): readonly string[] {
    const names = [...this.current.values()].filter((entry) => entry.work.settling);
    return names.map(({ work }) => `${work.controller} (${work.key})`).sort();
  }

  snapshot(): ClockSnapshot {
    return { now: this.instant, serial: this.serial, heap: [...this.heap], current: new Map(this.current) };
  }

  restore(snapshot: ClockSnapshot): void {
    this.instant = snapshot.now;
    this.serial = snapshot.serial;
    this.heap = [...snapshot.heap];
    this.current = new Map(snapshot.current);
    this.settlingCount = [...this.current.values()].filter((entry) => entry.work.settling).length;
  }

  private replace(name: string, work: Work): void {
    const planned = this.current.get(name);
    this.settlingCount += Number(work.settling) - Number(planned?.work.settling ?? false);
    this.serial += 1;
    const entry = { work, name, serial: this.serial };
    this.current.set(name, entry);
    this.push(entry);
  }

  private push(entry: Entry): void {
    this.heap.push(entry);
    let at = this.heap.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfEarlier(at, parent)) return;
      at = parent;
    }
  }

  private pop(): Entry | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length === 0 || last === undefined) return top;
    this.heap[0] = last;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = left + 1 < this.heap.length && this.isEarlier(left + 1, left) ? left + 1 : left;
      if (child >= this.heap.length || !this.swapIfEarlier(child, at)) return top;
      at = child;
    }
  }

  /** Swaps two entries if the one below is due before the one above it. */
  private swapIfEarlier(below: number, above: number): boolean {
    if (!this.isEarlier(below, above)) return false;
    const moved = this.heap[below] as Entry;
    this.heap[below] = this.heap[above] as Entry;
    this.heap[above] = moved;
    return true;
  }

  private isEarlier(left: number, right: number): boolean {
    const one = this.heap[left] as Entry;
    const other = this.heap[right] as Entry;
    return one.work.at < other.work.at || (one.work.at === other.work.at && one.serial < other.serial);
  }
}

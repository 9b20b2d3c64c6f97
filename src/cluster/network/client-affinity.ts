/** To which endpoint a client of a Service with `ClientIP` affinity sticks, and until when. */
export interface Affinity {
  readonly endpoint: string;
  readonly until: number;
}

/** The memory of kube-proxy's `recent` lists: per Service port and client. */
export class ClientAffinity {
  #kept: ReadonlyMap<string, Affinity> = new Map();

  /** The endpoint that a client is kept with; undefined if there is none or its time is over. */
  of(servicePort: string, client: string, now: number): string | undefined {
    const kept = this.#kept.get(`${servicePort} ${client}`);
    return kept !== undefined && now <= kept.until ? kept.endpoint : undefined;
  }

  keep(servicePort: string, client: string, affinity: Affinity): void {
    this.#kept = new Map(this.#kept).set(`${servicePort} ${client}`, affinity);
  }

  snapshot(): ReadonlyMap<string, Affinity> {
    return this.#kept;
  }

  restore(snapshot: ReadonlyMap<string, Affinity>): void {
    this.#kept = snapshot;
  }
}

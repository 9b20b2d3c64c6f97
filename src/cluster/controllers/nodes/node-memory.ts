/** What the kubelet of a node knows of it. */
export interface NodeMemory {
  /** When it can run pods; undefined until it has registered its node. */
  readonly readyAt?: number;
  readonly unschedulable: boolean;
  /** When it last told its status. */
  readonly toldAt: number;
  /** When it last renewed its lease; undefined until it has taken one. */
  readonly renewedAt?: number;
}

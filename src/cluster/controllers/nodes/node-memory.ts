/** What the kubelet of a node knows of it. */
export interface NodeMemory {
  /** When it can run pods. */
  readonly readyAt: number;
  readonly unschedulable: boolean;
  /** When it last told its status, and when it last renewed its lease. */
  readonly toldAt: number;
  readonly renewedAt: number;
}

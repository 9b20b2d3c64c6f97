/** What the kubelet of a node knows of it. */
export interface NodeMemory {
  /** When it came up. */
  readonly startedAt: number;
  /** When it can run pods; undefined until it has registered its node. */
  readonly readyAt?: number;
  readonly unschedulable: boolean;
  /** When it last told its status. */
  readonly toldAt: number;
  /** When it last renewed its lease; undefined until it has taken one. */
  readonly renewedAt?: number;
  /** When it lists its images, of which there are new ones, and when it tells of them. */
  readonly imagesAt?: number;
  readonly imagesToldAt?: number;
}

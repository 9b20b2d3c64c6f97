/** Which objects of a resource a request means. */
export interface Selectors {
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

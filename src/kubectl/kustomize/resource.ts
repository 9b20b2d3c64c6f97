import type { JsonObject } from '../fields.ts';

/** An object on its way, with the name that its manifest gave it, by which it is referred to. */
export interface Resource {
  readonly object: JsonObject;
  readonly originalName: string;
  /** Whether its name ends in a hash of what it holds. */
  readonly isHashed?: boolean;
}

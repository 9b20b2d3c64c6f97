import { admission } from './admission/index.ts';
import { Api } from './api/api.ts';
import { KindTable } from './api/kind-table.ts';
import { Registry } from './api/registry.ts';
import { Store } from './api/store.ts';
import { kinds } from './kinds/index.ts';
import type { Oracle } from './oracle.ts';
import type { WorldSettings } from './world.ts';

/** The API server of a world: its store behind its registry behind its front. */
export interface Machinery {
  readonly registry: Registry;
  readonly api: Api;
}

/** Puts an API server together for a world. `now` reads the world's clock. */
export function createMachinery(settings: WorldSettings, oracle: Oracle, now: () => number): Machinery {
  const table = new KindTable(kinds, settings.kubernetes);
  const registry = new Registry(table, new Store(), admission, { settings, oracle, now });
  return { registry, api: new Api(registry) };
}

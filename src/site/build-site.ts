import type { SiteBuild, SiteInput } from './site-input.ts';
import type { BuildMemory } from './memory.ts';

/** Builds a site: files in, files and diagnostics out. */
export async function buildSite(input: SiteInput, memory?: BuildMemory): Promise<SiteBuild> {
  return { outputs: new Map(), diagnostics: [], leftOut: [], pages: [], memory: memory ?? { tasks: new Map() } };
}

import type { Verifier } from '../verify-notes.ts';
import { noteFingerprint } from './fingerprint.ts';
import type { ReportCache } from './report-cache.ts';

/** A verifier that is asked again only about notes of which something has changed. */
export function cachedVerifier(verify: Verifier, cache: ReportCache, build: string): Verifier {
  return async (note) => {
    const { path } = note.source;
    const fingerprint = noteFingerprint(note, build);
    const known = await cache.read(path);
    if (known?.fingerprint === fingerprint) return known.report;
    const report = await verify(note);
    await cache.write(path, { fingerprint, report });
    return report;
  };
}

import type { Diagnostic, Place } from '#text';
import { type Mount, mountedContent } from './settings/mounts-from.ts';
import type { SiteFiles } from './site-files.ts';
import type { SiteBuild, SiteInput } from './site-input.ts';

/** A site whose files stand where its mounts put them. */
export interface MountedSite {
  readonly input: SiteInput;
  /** Where the file at a path lies, as its author knows it. */
  readonly originOf: (path: string) => string;
}

/** Puts the files of a site in their places; everything that is known of a file by its path goes with it. */
export function mountedSite(input: SiteInput, mounts: readonly Mount[]): MountedSite {
  if (mounts.length === 0) return { input, originOf: (path) => path };
  const { files, origins } = mountedFiles(input.files, mounts);
  const originOf = (path: string) => origins.get(path) ?? path;
  const { sessionVerdicts, history } = input;
  const moved = () => {
    const known = history?.();
    if (known === undefined) return undefined;
    const places = [...origins].flatMap(([path, origin]) => {
      const commit = known.latest.get(origin);
      return commit === undefined ? [] : [[path, commit] as const];
    });
    return { ...known, latest: new Map([...known.latest, ...places]) };
  };
  return {
    input: {
      ...input,
      files,
      ...(sessionVerdicts ? { sessionVerdicts: (path: string) => sessionVerdicts(originOf(path)) } : {}),
      ...(history ? { history: moved } : {}),
    },
    originOf,
  };
}

/** A build that names files by where they lie. */
export function namedByOrigin(build: SiteBuild, originOf: MountedSite['originOf']): SiteBuild {
  const placed = (place: Place): Place => ({ ...place, path: originOf(place.path) });
  const told = (found: Diagnostic): Diagnostic => ({
    ...found,
    place: placed(found.place),
    related: found.related.map(({ place, message }) => ({
      place: placed(place),
      message: message.replace(place.path, originOf(place.path)),
    })),
  });
  const named = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: originOf(one.path) });
  return {
    ...build,
    diagnostics: build.diagnostics.map(told),
    leftOut: build.leftOut.map(named),
    pages: build.pages.map(named),
    externalLinks: build.externalLinks.map((link) => ({ ...link, place: placed(link.place) })),
  };
}

function mountedFiles(files: SiteFiles, mounts: readonly Mount[]) {
  const replaced = new Set<string>(mounts.map(({ component }) => component));
  const isReplaced = (path: string) => {
    const [top = ''] = path.split('/', 1);
    return replaced.has(top) || (replaced.has('content') && /^content[._-]/.test(top));
  };
  const placed = new Map([...files].filter(([path]) => !isReplaced(path)));
  const origins = new Map<string, string>();
  for (const mount of mounts) {
    for (const [origin, content] of files) {
      const path = placeIn(mount, origin);
      // Hugo: of two files in one place the first one stays, but in `static`, which is copied in turn.
      if (path === undefined || (placed.has(path) && mount.component !== 'static')) continue;
      placed.set(path, content);
      origins.set(path, origin);
    }
  }
  return { files: placed, origins };
}

function placeIn(mount: Mount, path: string): string | undefined {
  const isFile = path === mount.source;
  if (!isFile && !path.startsWith(`${mount.source}/`)) return undefined;
  const below = path.slice(mount.source.length + 1);
  if (!isFile && !mount.accepts(below)) return undefined;
  const folder = mount.component === 'content' ? mountedContent(mount.language) : mount.component;
  return [folder, mount.target, below].filter((part) => part !== '').join('/');
}

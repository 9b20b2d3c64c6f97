import type { FileEntry } from '../files.ts';
import type { Version } from '../version.ts';
import type { Image, StartRefusal } from './image.ts';
import type { OpenVersion } from './open-version.ts';

/** What an image is made of; everything that `Image` can derive is left out. */
export interface ImageRecipe {
  /** Why its entrypoint script does not start the image's own program; undefined if it does. */
  readonly refuse?: (env: Readonly<Record<string, string>>) => StartRefusal | undefined;
  readonly os: string;
  readonly libc: Image['libc'];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly takesAnything?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Those of its variables whose values a rebuild under the same tag changes, and the shapes of the values. */
  readonly looseEnv?: Readonly<Record<string, RegExp>>;
  /** Other sets of variables that images of the same tag have had; the first is `env`. */
  readonly otherEnvs?: readonly Readonly<Record<string, string>>[];
  /** What its tag leaves open. */
  readonly open?: OpenVersion;
  readonly workdir?: string;
  /** Whether the tag names no version. */
  readonly isFloating?: boolean;
  readonly user?: string;
  readonly exposed?: readonly number[];
  readonly files?: Readonly<Record<string, FileEntry>>;
  /** The names of all folders at its root, where they are known. */
  readonly root?: string;
  /** Files that the entrypoint script changes before it starts the image's command. */
  readonly preparedFiles?: Readonly<Record<string, FileEntry>>;
  readonly programs: Readonly<Record<string, string>>;
}

/** Images of one make: the repositories that hold them, and what the image of a tag is. */
export interface ImageFamily {
  /** Canonical repositories, as `parseReference` gives them. */
  readonly repositories: readonly string[];
  /** The recipe of a tag. `kubernetes` says what `latest` was in its time. */
  recipe(tag: string, kubernetes: Version, repository: string): ImageRecipe;
}

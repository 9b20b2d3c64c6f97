/** The version of an image whose tag does not say it to the end. */
export interface OpenVersion {
  /** The one that is usual in the time of a Kubernetes version. */
  readonly current: string;
  /** All that the tag may have meant. */
  readonly shape: RegExp;
  /** One of each look: such as print nothing of their version and differ all the same. */
  readonly faces: readonly string[];
  /** The tag of a version. */
  readonly tagOf: (version: string) => string;
}

/** What the tags of a make of images leave open. */
export interface OpenTags {
  /** All that a tag without a number may have meant. */
  readonly shape: RegExp;
  readonly faces: readonly string[];
  /** The ends of tags that name a variant, such as `-alpine`. */
  readonly variants: RegExp;
  /** How many numbers a whole version has. */
  readonly numbers: number;
}

/** A tag with fewer numbers than a version moves on with the releases; one without any has seen all of them. */
export function openVersion(tag: string, current: string, tags: OpenTags): OpenVersion | undefined {
  const [number = ''] = /^\d+(\.\d+)*/.exec(tag) ?? [];
  if (number.split('.').length >= tags.numbers) return undefined;
  const variant = tags.variants.exec(tag)?.[0];
  const isBare = number === '';
  return {
    current,
    shape: isBare ? tags.shape : new RegExp(`^${number.replaceAll('.', '\\.')}(\\.\\d+)+$`),
    faces: isBare ? tags.faces : [],
    tagOf: (version) => (variant === undefined ? version : `${version}-${variant}`),
  };
}

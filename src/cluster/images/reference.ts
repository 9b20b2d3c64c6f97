/**
 * An image reference taken apart: `k8s.gcr.io/echoserver:1.4` is `registry.k8s.io/echoserver` of tag `1.4`.
 */
export interface ImageReference {
  /** Without tag and digest; the names under which a registry was known in its life are one. */
  readonly repository: string;
  readonly tag: string;
  readonly digest?: string;
}

/**
 * The same images under other names: older names of the Kubernetes registry, Docker Hub spelled out, mirrors
 * of it.
 */
const aliases: readonly (readonly [RegExp, string])[] = [
  [/^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com)\//, ''],
  [/^(?:public\.ecr\.aws\/docker|mirror\.gcr\.io)\//, ''],
  [/^library\//, ''],
  [/^k8s\.gcr\.io\//, 'registry.k8s.io/'],
  [/^gcr\.io\/google[_-]containers\//, 'registry.k8s.io/'],
  [/^googlecontainer\//, 'registry.k8s.io/'],
  [/^(?:eu\.|us\.|asia\.)?gcr\.io\/k8s-artifacts-prod\//, 'registry.k8s.io/'],
  [/^gcr\.io\/kubernetes-e2e-test-images\//, 'registry.k8s.io/e2e-test-images/'],
  [/^gcr\.io\/google_samples\//, 'gcr.io/google-samples/'],
  [/^us-docker\.pkg\.dev\/google-samples\/containers\/gke\//, 'gcr.io/google-samples/'],
  [/^(?:jocatalin|docker\.io\/jocatalin)\//, 'gcr.io/google-samples/'],
];

/** Takes a reference apart. A missing tag is `latest`. */
export function parseReference(reference: string): ImageReference {
  const [path = '', digest] = reference.trim().split('@');
  const colon = path.lastIndexOf(':');
  const tagged = colon > path.lastIndexOf('/');
  const repository = tagged ? path.slice(0, colon) : path;
  const tag = tagged ? path.slice(colon + 1) : 'latest';
  return { repository: canonical(repository), tag, ...(digest === undefined ? {} : { digest }) };
}

function canonical(repository: string): string {
  return aliases.reduce((name, [pattern, replacement]) => name.replace(pattern, replacement), repository);
}

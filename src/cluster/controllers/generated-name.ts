import type { KubeObject } from '../api/object.ts';
import { suffixDomain } from '../domains.ts';
import type { Context } from './context.ts';

/** A name that a controller makes itself: a start and five letters, for something of an object. */
export function chooseName(
  prefix: string,
  subject: { readonly of: KubeObject; readonly resource: string },
  context: Context,
): string {
  const { of, resource } = subject;
  const { namespace } = of.metadata;
  const taken = (suffix: string) =>
    context.objects.get(resource, namespace, prefix + suffix)
      ? `${prefix}${suffix} exists already`
      : undefined;
  const suffix = context.choose({
    key: `suffix of ${resource} of ${context.objects.serialOf(of)}`,
    domain: suffixDomain(5, context.version, taken),
    about: `the suffix of ${resource} ${prefix}…`,
  });
  return prefix + suffix;
}

import type { Json, KubeObject } from '../api/object.ts';
import { partOfSerial } from '../api/serials.ts';
import { textDomain } from '../domains.ts';
import { podTemplateHash, type TemplateHash } from '../hash/pod-template-hash.ts';
import { safeDecode } from '../hash/safe-encode.ts';
import type { PodTemplateSpec } from '../kinds/pod-spec.ts';
import { behaves } from '../profile.ts';
import type { Context } from './context.ts';

/** The one part whose template is known to the last field. */
export const knownPart = 'coredns';

/**
 * The hash of an owner's template. The templates of the cluster's own parts, and those that a world says so
 * of, are not known to the last field: what is hashed of them may be any number of 32 bits.
 */
export function templateHash(
  owner: KubeObject & { readonly spec: { readonly template: PodTemplateSpec } },
  collisionCount: number | undefined,
  context: Context,
): TemplateHash {
  const { version } = context;
  const template = owner.spec.template as unknown as Json;
  const builder = context.settings.provider === 'minikube' ? 'minikube' : undefined;
  const computed = podTemplateHash(template, version, collisionCount, builder);
  const other = context.settings.otherHashes?.[computed.name];
  if (other !== undefined) return { name: other, label: labelOf(other, context) };
  const serial = context.objects.serialOf(owner);
  const part = partOfSerial(serial);
  const isKnown = context.settings.unknownTemplates?.includes(owner.metadata.name) !== true;
  if (isKnown && (part === undefined || part === knownPart)) return computed;
  const asDecimal = behaves(version, 'hash.decimalName');
  const name = context.choose({
    key: `template hash ${context.draw(`template hash of ${serial}`)} of ${serial}`,
    domain: { ...textDomain(/^\w{1,10}$/, computed.name, 'hash of a template'), ...isHash(asDecimal) },
    about: `the hash of a template of ${owner.kind} ${owner.metadata.namespace}/${owner.metadata.name}`,
  });
  return { name, label: labelOf(name, context) };
}

/** The value of the label beside a hash as names have it. */
function labelOf(name: string, { version }: Context): string {
  const isOther = !behaves(version, 'hash.decimalName') && behaves(version, 'hash.decimalLabel');
  return (isOther ? safeDecode(name) : undefined) ?? name;
}

/** Whether a text is a number of 32 bits, as it is or in the alphabet of names. */
function isHash(asDecimal: boolean) {
  const isOne = (text: string) => {
    const digits = asDecimal ? text : safeDecode(text);
    return digits !== undefined && /^(0|[1-9]\d*)$/.test(digits) && Number(digits) < 2 ** 32;
  };
  return {
    refuse: (text: string) => (isOne(text) ? undefined : `${JSON.stringify(text)} is the hash of nothing`),
    parse: (text: string) => (isOne(text) ? text : undefined),
  };
}

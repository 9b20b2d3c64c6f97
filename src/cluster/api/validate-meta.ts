import { byteLength } from '../byte-length.ts';
import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { type FieldError, invalid, required, tooLong } from './field-error.ts';
import type { Kind, NameRule } from './kind.ts';
import {
  dns1035Problems,
  labelProblems,
  labelValueProblems,
  type NameProblems,
  pathProblems,
  qualifiedNameProblems,
  subdomainProblems,
} from './names.ts';
import type { KubeObject } from './object.ts';

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateObjectMeta` */
export function validateMeta(kind: Kind, object: KubeObject, version: Version): readonly FieldError[] {
  const { metadata } = object;
  return [
    ...nameErrors(kind.nameRule ?? 'subdomain', metadata, version),
    ...partErrors(metadata, version),
    ...(kind.isCustom ? [] : bareFinalizerErrors(metadata.finalizers)),
  ];
}

/**
 * What the machinery asks of the metadata of every kind that is updated.
 *
 * apiserver: pkg/registry/rest/update.go `validateCommonFields`
 */
export function validateCommonMeta({ metadata }: KubeObject, version: Version): readonly FieldError[] {
  return [...nameErrors('path', metadata, version), ...partErrors(metadata, version)];
}

/** apimachinery: pkg/api/validation/objectmeta.go `ValidateObjectMetaAccessor` */
function partErrors(metadata: KubeObject['metadata'], version: Version): readonly FieldError[] {
  return [
    ...labelErrors(metadata.labels, 'metadata.labels', version),
    ...annotationErrors(metadata.annotations, version),
    ...ownerErrors(metadata.ownerReferences),
    ...finalizerErrors(metadata.finalizers, version),
  ];
}

function nameErrors(rule: NameRule, metadata: KubeObject['metadata'], version: Version): FieldError[] {
  const { name, generateName } = metadata;
  const prefixed = generateName
    ? nameProblems(rule, unmasked(generateName), version).map((detail) =>
        invalid('metadata.generateName', generateName, detail),
      )
    : [];
  if (name === '' || name === undefined) {
    return [...prefixed, required('metadata.name', 'name or generateName is required')];
  }
  const problems = nameProblems(rule, name, version);
  return [...prefixed, ...problems.map((detail) => invalid('metadata.name', name, detail))];
}

/** A prefix may end with a dash, since a name that begins so need not. generate.go `maskTrailingDash` */
function unmasked(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}

function nameProblems(rule: NameRule, name: string, version: Version): NameProblems {
  switch (rule) {
    case 'subdomain':
      return subdomainProblems(name, version);
    case 'label':
      return labelProblems(name, version);
    case 'service':
      return behaves(version, 'service.digitNames') ? labelProblems(name, version) : dns1035Problems(name);
    case 'path':
      return pathProblems(name);
    default:
      return rule satisfies never;
  }
}

/** Keys and values of labels, also those of templates and selectors. */
export function labelErrors(
  labels: Readonly<Record<string, string>> | undefined,
  field: string,
  version: Version,
): FieldError[] {
  return Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...qualifiedNameProblems(key, version).map((detail) => invalid(field, key, detail)),
    ...labelValueProblems(value).map((detail) => invalid(field, value, detail)),
  ]);
}

/** apimachinery: objectmeta.go `totalAnnotationSizeLimitB` */
const annotationBytes = 256 * 1024;

/** Keys of annotations, and their size. */
export function annotationErrors(
  annotations: Readonly<Record<string, string>> | undefined,
  version: Version,
): FieldError[] {
  const all = Object.entries(annotations ?? {});
  const bytes = all.reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), 0);
  return [
    ...all.flatMap(([key]) =>
      qualifiedNameProblems(key.toLowerCase(), version).map((detail) =>
        invalid('metadata.annotations', key, detail),
      ),
    ),
    ...(bytes > annotationBytes ? [tooLong('metadata.annotations', '', annotationBytes)] : []),
  ];
}

/** apimachinery: objectmeta.go `ValidateOwnerReferences` */
export function ownerErrors(owners: KubeObject['metadata']['ownerReferences']): FieldError[] {
  const field = 'metadata.ownerReferences';
  const lacks = (name: string, word: string) => invalid(`${field}.${name}`, '', `${word} must not be empty`);
  return (owners ?? []).flatMap(({ apiVersion, kind, name, uid }) => [
    ...(apiVersion ? [] : [lacks('apiVersion', 'version')]),
    ...(kind ? [] : [lacks('kind', 'kind')]),
    ...(name ? [] : [lacks('name', 'name')]),
    ...(uid ? [] : [lacks('uid', 'uid')]),
  ]);
}

/** apimachinery: objectmeta.go `ValidateFinalizerName` */
function finalizerErrors(finalizers: readonly string[] | undefined, version: Version): FieldError[] {
  return (finalizers ?? []).flatMap((name) =>
    qualifiedNameProblems(name, version).map((detail) => invalid('metadata.finalizers', name, detail)),
  );
}

const bareFinalizers = ['kubernetes', 'orphan', 'foregroundDeletion'];

/** kubernetes: pkg/apis/core/validation/validation.go `ValidateFinalizerName`, of kinds that are built in */
export function bareFinalizerErrors(finalizers: readonly string[] | undefined): FieldError[] {
  const detail = 'name is neither a standard finalizer name nor is it fully qualified';
  return (finalizers ?? []).flatMap((name, index) =>
    name.includes('/') || bareFinalizers.includes(name)
      ? []
      : [invalid(`metadata.finalizers[${index}]`, name, detail)],
  );
}

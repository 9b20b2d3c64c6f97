import { behaves } from '../profile.ts';
import type { Version } from '../version.ts';
import { type FieldError, forbidden, invalid, required } from './field-error.ts';
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

/** apimachinery: pkg/api/validation/objectmeta.go `ValidateObjectMeta` */
export function validateMeta(kind: Kind, object: KubeObject, version: Version): readonly FieldError[] {
  const { metadata } = object;
  return [
    ...nameErrors(kind.nameRule ?? 'subdomain', metadata, version),
    ...labelErrors(metadata.labels, 'metadata.labels', version),
    ...annotationErrors(metadata.annotations, version),
  ];
}

/** What an update may not touch. apimachinery: `ValidateObjectMetaUpdate` */
export function validateMetaUpdate(object: KubeObject, previous: KubeObject): readonly FieldError[] {
  const added = (object.metadata.finalizers ?? []).filter(
    (name) => !previous.metadata.finalizers?.includes(name),
  );
  if (previous.metadata.deletionTimestamp === undefined || added.length === 0) return [];
  const detail = `no new finalizers can be added if the object is being deleted, found new finalizers []string{${added.map((name) => JSON.stringify(name)).join(', ')}}`;
  return [forbidden('metadata.finalizers', detail)];
}

function nameErrors(rule: NameRule, metadata: KubeObject['metadata'], version: Version): FieldError[] {
  if (metadata.name === '' || metadata.name === undefined) {
    return [required('metadata.name', 'name or generateName is required')];
  }
  return nameProblems(rule, metadata.name, version).map((detail) =>
    invalid('metadata.name', metadata.name, detail),
  );
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

function annotationErrors(
  annotations: Readonly<Record<string, string>> | undefined,
  version: Version,
): FieldError[] {
  return Object.keys(annotations ?? {}).flatMap((key) =>
    qualifiedNameProblems(key.toLowerCase(), version).map((detail) =>
      invalid('metadata.annotations', key, detail),
    ),
  );
}

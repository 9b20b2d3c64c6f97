import type { Column } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import { type LabelSelector, printSelector } from '../api/selectors.ts';
import type { PodTemplateSpec } from './pod-spec.ts';

/** The first column of nearly every table. */
export const nameColumn: Column<KubeObject> = { name: 'Name', cell: ({ metadata }) => metadata.name };

/** A column under the name that it had up to a version, and under the one that it has since. */
export function renamed<T extends KubeObject>(
  column: Column<T>,
  old: string,
  until: string,
  since: string,
): readonly Column<T>[] {
  const { from, to } = column.versions ?? {};
  return [
    { ...column, name: old, versions: { ...(from && { from }), to: until } },
    { ...column, versions: { from: since, ...(to && { to }) } },
  ];
}

/** The age since creation. */
export const ageColumn: Column<KubeObject> = {
  name: 'Age',
  cell: ({ metadata }, { age }) => age(metadata.creationTimestamp),
};

interface Workload extends KubeObject {
  readonly spec: { readonly template: PodTemplateSpec };
}

/** The wide columns of everything with a pod template. */
export const containerColumns: readonly Column<Workload>[] = [
  { name: 'Containers', wide: true, cell: ({ spec }) => names(spec.template) },
  { name: 'Images', wide: true, cell: ({ spec }) => images(spec.template) },
];

/** The names of a template's containers, joined by commas. */
export function names({ spec }: PodTemplateSpec): string {
  return spec.containers.map((container) => container.name).join(',');
}

/** The images of a template's containers, joined by commas. */
export function images({ spec }: PodTemplateSpec): string {
  return spec.containers.map((container) => container.image ?? '').join(',');
}

/** The wide column of a workload's selector. */
export const selectorColumn: Column<KubeObject & { readonly spec: { readonly selector?: LabelSelector } }> = {
  name: 'Selector',
  wide: true,
  cell: ({ spec }) => printSelector(spec.selector),
};

/** Pairs as `a=1,b=2`, sorted by key; `<none>` if there are none. */
export function pairs(labels: Readonly<Record<string, string>> | undefined): string {
  const entries = Object.entries(labels ?? {}).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.length === 0 ? '<none>' : entries.map(([key, value]) => `${key}=${value}`).join(',');
}

/**
 * The first few texts, and how many more there are. kubernetes: printers.go `formatEndpointSlicePorts` and
 * its kin
 */
export function firstOf(texts: readonly string[], limit: number, none: string): string {
  if (texts.length === 0) return none;
  const shown = texts.slice(0, limit).join(',');
  return texts.length > limit ? `${shown} + ${texts.length - limit} more...` : shown;
}

/** The instant of creation, for kinds without an age. */
export const createdColumn: Column<KubeObject> = {
  name: 'Created At',
  type: 'date',
  cell: ({ metadata }, { date }) => date(metadata.creationTimestamp),
};

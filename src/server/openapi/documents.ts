import type { ResourceInfo } from '#cluster';
import type { ServedWorld } from '../served-world.ts';
import { type Dialect, definitionsOf } from './definitions.ts';
import type { Schema } from './schema.ts';

/** An operation of a path, as far as clients look at it: which kind it changes, and what it can be told. */
export interface Operation {
  readonly parameters: readonly QueryParameter[];
  readonly responses: object;
  /** The kinds of patches that are taken, as the older version tells them. */
  readonly consumes?: readonly string[];
  /** The same in the newer version. */
  readonly requestBody?: object;
  readonly 'x-kubernetes-action': string;
  readonly 'x-kubernetes-group-version-kind': { group: string; kind: string; version: string };
}

/** A parameter of a query. */
export interface QueryParameter {
  readonly name: string;
  readonly in: 'query';
  readonly type?: string;
  readonly schema?: { readonly type: string; readonly uniqueItems: boolean };
  readonly uniqueItems?: boolean;
}

/** An OpenAPI v2 document, with as much as clients read. */
export interface OpenApiV2 {
  readonly swagger: '2.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, { readonly patch: Operation }>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** The whole OpenAPI v2 document of a world. */
export function openApiV2(world: ServedWorld): OpenApiV2 {
  const resources = simulated(world);
  return {
    swagger: '2.0',
    info: infoOf(world),
    paths: pathsOf(world, resources, 'v2'),
    definitions: definitionsOf(world.api, resources, world.version.minor, 'v2'),
  };
}

/** The OpenAPI v3 document of one group version, by its path such as `apis/apps/v1`; undefined if there is none. */
export function openApiV3(world: ServedWorld, path: string): unknown {
  const resources = simulated(world).filter((info) => rootOf(info) === path);
  if (resources.length === 0) return undefined;
  const { minor } = world.version;
  return {
    openapi: '3.0.0',
    info: infoOf(world),
    paths: pathsOf(world, resources, 'v3'),
    components: { schemas: definitionsOf(world.api, resources, minor, 'v3') },
  };
}

/** Which OpenAPI v3 documents there are, each at an address that names its content. KEP-2896 */
export function openApiV3Index(world: ServedWorld, hashOf: (text: string) => string): unknown {
  const roots = [...new Set(simulated(world).map(rootOf))];
  const hash = hashOf(`${world.version.minor} ${roots.join(' ')}`);
  const entries = roots.map((root) => [root, { serverRelativeURL: `/openapi/v3/${root}?hash=${hash}` }]);
  return { paths: Object.fromEntries(entries) };
}

function infoOf({ build }: ServedWorld) {
  return { title: 'Kubernetes', version: build.gitVersion ?? '' };
}

function simulated({ api }: ServedWorld): readonly ResourceInfo[] {
  return api.resources().filter((info) => info.simulated !== false);
}

/** `api/v1`, `apis/apps/v1`. */
function rootOf({ group, version }: ResourceInfo): string {
  return group === '' ? `api/${version}` : `apis/${group}/${version}`;
}

function pathsOf(
  world: ServedWorld,
  resources: readonly ResourceInfo[],
  dialect: Dialect,
): Readonly<Record<string, { readonly patch: Operation }>> {
  const patchable = resources.filter(({ verbs }) => verbs.includes('patch'));
  return Object.fromEntries(
    patchable.map((info) => [pathOf(info), { patch: operationOf(world, info, dialect) }]),
  );
}

function pathOf(info: ResourceInfo): string {
  const scope = info.namespaced ? '/namespaces/{namespace}' : '';
  return `/${rootOf(info)}${scope}/${info.resource}/{name}`;
}

function operationOf(world: ServedWorld, info: ResourceInfo, dialect: Dialect): Operation {
  const { group, version, kind } = info;
  const { minor } = world.version;
  const taken = patchesOf(world, info);
  const names = ['dryRun', 'fieldManager', ...(minor >= 25 ? ['fieldValidation'] : []), 'force'];
  return {
    parameters: names.map((name) => parameterOf(name, dialect)),
    responses: { 200: { description: 'OK' } },
    ...(dialect === 'v2'
      ? { consumes: taken }
      : { requestBody: { content: Object.fromEntries(taken.map((media) => [media, {}])), required: true } }),
    'x-kubernetes-action': 'patch',
    'x-kubernetes-group-version-kind': { group, kind, version },
  };
}

/** Only kinds with a Go type take strategic merge patches. apiserver: pkg/endpoints/installer.go */
function patchesOf({ api }: ServedWorld, { group, version, kind }: ResourceInfo): readonly string[] {
  const type = api.typeOfManifest(group === '' ? version : `${group}/${version}`, kind);
  return [
    'application/json-patch+json',
    'application/merge-patch+json',
    ...(type === undefined ? [] : ['application/strategic-merge-patch+json']),
    'application/apply-patch+yaml',
  ];
}

function parameterOf(name: string, dialect: Dialect): QueryParameter {
  const type = name === 'force' ? 'boolean' : 'string';
  return dialect === 'v2'
    ? { name, in: 'query', type, uniqueItems: true }
    : { name, in: 'query', schema: { type, uniqueItems: true } };
}

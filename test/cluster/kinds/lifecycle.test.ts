import { describe, expect, it } from 'vitest';
import { toClient } from '../../../src/cluster/api/codec.ts';
import { groupResourceOf, type Kind } from '../../../src/cluster/api/kind.ts';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import type { KubeList } from '../../../src/cluster/api/request.ts';
import { kinds } from '../../../src/cluster/kinds/index.ts';
import { inRange, parseVersion, type Version } from '../../../src/cluster/version.ts';
import { type RunResult, runKubectl } from '../../kubectl/host.ts';
import { sampled } from '../../sampled.ts';
import { TestWorld } from '../test-world.ts';

const versions = sampled(['1.13', '1.18', '1.20', '1.24', '1.30', '1.36'], 3);

/** What kubectl is told to do with a kind's example in a world of a version. */
function workstation(kind: Kind, text: string) {
  const world = new TestWorld({ version: text });
  const version = parseVersion(text) as Version;
  const served = kind.versions.find((each) => inRange(version, each.served)) ?? kind.versions[0];
  const manifest = asWritten(toClient(kind, served, kind.example, version));
  const files = { 'example.json': JSON.stringify(manifest) };
  const kubectl = (line: string): RunResult =>
    runKubectl(line.split(' '), {
      client: text,
      server: text,
      api: world.cluster.api,
      now: world.cluster.now,
      files,
      answer: (request) => {
        world.settle();
        return request.type === 'wait' ? { met: request.until() } : { exitCode: 0 };
      },
    });
  const resource = served.group === '' ? kind.names.plural : `${kind.names.plural}.${served.group}`;
  return { world, kubectl, resource };
}

/** As an author writes it: without what only a server fills in. */
function asWritten({ metadata, ...object }: KubeObject): object {
  const { name, namespace } = metadata;
  const { status: _, ...content } = object as typeof object & { readonly status?: unknown };
  const stated = Object.entries(content).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(stated), metadata: { name, ...(namespace !== undefined && { namespace }) } };
}

/** Every object but events, which outlive what they tell of. */
function namesIn({ cluster }: TestWorld): readonly string[] {
  const readable = cluster.api
    .resources()
    .filter(
      ({ verbs, simulated, kind }) => verbs.includes('list') && simulated !== false && kind !== 'Event',
    );
  const names = readable.flatMap(({ group, version, resource }) => {
    const { items } = cluster.api.request({ verb: 'list', group, version, resource }).body as KubeList;
    return items.map(({ metadata }) => `${resource} ${metadata.namespace ?? ''}/${metadata.name}`);
  });
  return [...new Set(names)].sort();
}

const written = kinds.filter(({ isView }) => !isView);

describe.each(written.map((kind) => [groupResourceOf(kind), kind] as const))('%s', (_, kind) => {
  const served = versions.filter((text) =>
    kind.versions.some((each) => inRange(parseVersion(text) as Version, each.served)),
  );

  it.each(served)('is applied, kept, listed, and leaves nothing behind on %s', (text) => {
    const { world, kubectl, resource } = workstation(kind, text);
    world.settle();
    const before = namesIn(world);
    expect(kubectl('apply -f example.json --validate=false').output).toMatch(/ created\n$/);
    world.settle();
    expect(kubectl('apply -f example.json --validate=false').stdout).toMatch(/ unchanged\n$/);
    for (const form of ['', ' -o wide', ' -o yaml']) {
      const { exitCode, output } = kubectl(`get ${resource} ${kind.example.metadata.name}${form}`);
      expect([exitCode, output]).toEqual([0, expect.stringContaining(kind.example.metadata.name)]);
    }
    expect(kubectl('delete -f example.json').exitCode).toBe(0);
    world.settle();
    expect(namesIn(world)).toEqual(before);
  });
});

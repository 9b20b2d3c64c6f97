import { describe, expect, test } from 'vitest';
import type { KubeObject } from '../../../src/cluster/api/object.ts';
import { TestWorld } from '../test-world.ts';

const volumes = [
  { name: 'config', configMap: { name: 'app' } },
  { name: 'secret', secret: { secretName: 'app' } },
  { name: 'about', downwardAPI: { items: [{ path: 'labels', fieldRef: { fieldPath: 'metadata.labels' } }] } },
];

const volumeMounts = [
  { name: 'config', mountPath: '/folder' },
  { name: 'config', mountPath: '/single', subPath: 'word' },
  { name: 'secret', mountPath: '/secret' },
  { name: 'about', mountPath: '/about' },
];

/** A pod that shows a ConfigMap, a Secret and its labels. */
function reader(): TestWorld {
  const world = new TestWorld();
  world.create('ConfigMap', 'app', { data: { word: 'old' } });
  world.create('Secret', 'app', { data: { word: btoa('old') } });
  const env = [{ name: 'WORD', valueFrom: { configMapKeyRef: { name: 'app', key: 'word' } } }];
  const containers = [{ name: 'c', image: 'nginx:1.25', volumeMounts, env }];
  world.create('Pod', 'web', { metadata: { labels: { app: 'web' } }, spec: { containers, volumes } });
  return world.settle();
}

function containerOf(world: TestWorld) {
  const podUid = world.get<KubeObject & Record<string, unknown>>('Pod', 'web')?.metadata.uid ?? '';
  const ref = { namespace: 'default', pod: 'web', podUid, container: 'c' };
  return { ref, now: world.cluster.container(ref) };
}

function read(world: TestWorld) {
  const { now } = containerOf(world);
  const paths = ['/folder/word', '/single', '/secret/word', '/about/labels'];
  const env = Object.fromEntries(now?.env ?? []);
  return [...paths.map((path) => now?.files.read(path)), env.WORD];
}

function change(world: TestWorld) {
  world.patch('ConfigMap', 'app', { data: { word: 'new' } });
  world.patch('Secret', 'app', { data: { word: btoa('new') } });
}

describe("a running pod's volumes", () => {
  test('show what has changed within a minute and a half, except files that are mounted alone', () => {
    const world = reader();
    expect(read(world)).toEqual(['old', 'old', 'old', 'app="web"', 'old']);
    change(world);
    expect(read(world.wait(2))).toEqual(['old', 'old', 'old', 'app="web"', 'old']);
    expect(read(world.wait(100))).toEqual(['new', 'old', 'new', 'app="web"', 'old']);
  });

  test('do so too after the container has written files', () => {
    const world = reader();
    const { ref, now } = containerOf(world);
    if (now) world.cluster.setFiles(ref, now.files.write('/tmp/own', 'mine'));
    change(world);
    expect(read(world.wait(100))).toEqual(['new', 'old', 'new', 'app="web"', 'old']);
    expect(containerOf(world).now?.files.read('/tmp/own')).toBe('mine');
  });

  test('follow at once when the pod itself has changed', () => {
    const world = reader();
    change(world);
    world.wait(1);
    world.patch('Pod', 'web', { metadata: { labels: { app: 'web', tier: 'one' } } });
    expect(read(world.wait(1))).toEqual(['new', 'old', 'new', 'app="web"\ntier="one"', 'old']);
  });

  test('stay as they were when what they show is gone, and the kubelet says so', () => {
    const world = reader();
    world.remove('ConfigMap', 'app');
    expect(read(world.wait(100))[0]).toBe('old');
    expect(world.events('web').at(-1)).toBe(
      'FailedMount: MountVolume.SetUp failed for volume "config" : configmap "app" not found',
    );
  });
});

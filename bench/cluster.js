import process from 'node:process';
import { Cluster, parseVersion, seededOracle } from '../lib/cluster/index.js';

const kubernetes = parseVersion('1.30');
const podsPerNode = 100;

console.log('pods     settled   listed    memory   ms/pod');
for (const replicas of [500, 1000, 2000, 5000]) console.log(settleAndList(replicas));
console.log('');
console.log(goBack(1000));
console.log(getPods(3));

/** Replicas behind one Service, from nothing to ready, and one listing of them. */
function settleAndList(replicas) {
  const world = worldOf(replicas);
  const settledMs = timed(() => world.run('settled'));
  const listedMs = timed(() => list(world));
  const memory = process.memoryUsage().rss / 1e6;
  const cells = [
    replicas,
    `${settledMs.toFixed(0)} ms`,
    `${listedMs.toFixed(0)} ms`,
    `${memory.toFixed(0)} MB`,
  ];
  return [...cells.map((cell) => String(cell).padEnd(9)), (settledMs / replicas).toFixed(2)].join('');
}

/** A snapshot, one more object, and back again. */
function goBack(objects) {
  const world = worldOf(objects / 2);
  world.run('settled');
  const ms = median(200, (index) => {
    const before = world.snapshot();
    create(world, '', 'configmaps', configMap(`c-${index}`));
    world.restore(before);
  });
  return `snapshot, one write and restore of ${objects} objects: ${ms.toFixed(3)} ms`;
}

function getPods(replicas) {
  const world = worldOf(replicas);
  world.run('settled');
  return `list of ${replicas} pods as a table: ${median(200, () => list(world)).toFixed(3)} ms`;
}

function worldOf(replicas) {
  const settings = {
    kubernetes,
    kubectl: kubernetes,
    provider: 'none',
    nodes: Math.ceil(replicas / podsPerNode) + 1,
    clusterDomain: 'cluster.local',
    dns: 'coredns',
    runtime: 'containerd',
    namespace: 'default',
    timezone: 'UTC',
  };
  const world = new Cluster(settings, seededOracle('bench'));
  create(world, '', 'services', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'default' },
    spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
  });
  create(world, 'apps', 'deployments', deployment(replicas));
  return world;
}

function deployment(replicas) {
  const labels = { app: 'web' };
  const spec = { containers: [{ name: 'nginx', image: 'nginx:1.25' }] };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'default' },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

function configMap(name) {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'default' } };
}

function create(world, group, resource, body) {
  world.api.request({ verb: 'create', group, version: 'v1', resource, namespace: 'default', body });
}

function list(world) {
  return world.api.request({
    verb: 'list',
    group: '',
    version: 'v1',
    resource: 'pods',
    namespace: 'default',
    asTable: true,
  });
}

function median(times, task) {
  const found = Array.from({ length: times }, (_, index) => {
    const start = performance.now();
    task(index);
    return performance.now() - start;
  });
  return found.sort((left, right) => left - right)[Math.floor(times / 2)];
}

function timed(task) {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

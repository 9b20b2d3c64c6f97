import type { Context } from '../controllers/context.ts';
import { textDomain } from '../domains.ts';
import type { Machine } from './machine.ts';
import type { NodePlan } from './node-choices.ts';

const machineId = /^[0-9a-f]{32}$/;
const uuid = /^[0-9a-f-]{32,36}$/;

/** A machine of Google Compute Engine, as Google Kubernetes Engine makes its nodes: e2-medium, in one zone. */
export function gceMachine(plan: NodePlan, serial: string, context: Context): Machine {
  const zone = choose('zone of the nodes', /^[a-z]+-[a-z]+\d+-[a-z]$/, 'us-central1-c', context);
  const project = choose('project of the nodes', /^[a-z][-a-z0-9]{4,28}[a-z0-9]$/, 'my-project', context);
  const host = `${plan.name}.c.${project}.internal`;
  return {
    labels: labelsOf(plan.name, zone, context),
    annotations: { 'node.alpha.kubernetes.io/ttl': '0' },
    addresses: [
      { type: 'InternalIP', address: plan.internalIP },
      ...(plan.externalIP === undefined ? [] : [{ type: 'ExternalIP', address: plan.externalIP }]),
      { type: 'InternalDNS', address: host },
      { type: 'Hostname', address: host },
    ],
    capacity: { cpu: '2', 'ephemeral-storage': '98868448Ki', memory: '4031632Ki', pods: '110' },
    allocatable: { cpu: '940m', 'ephemeral-storage': '49819451106', memory: '2885776Ki', pods: '110' },
    info: infoOf(serial, context),
    providerID: `gce://${project}/${zone}/${plan.name}`,
  };
}

/** Kubernetes Engine: the labels of a node. */
function labelsOf(name: string, zone: string, context: Context): Readonly<Record<string, string>> {
  const region = zone.replace(/-[a-z]$/, '');
  const old = {
    'failure-domain.beta.kubernetes.io/region': region,
    'failure-domain.beta.kubernetes.io/zone': zone,
  };
  const present = {
    'cloud.google.com/gke-os-distribution': 'cos',
    'node.kubernetes.io/instance-type': 'e2-medium',
    'topology.kubernetes.io/region': region,
    'topology.kubernetes.io/zone': zone,
  };
  return {
    'cloud.google.com/gke-nodepool': poolOf(name),
    ...(context.is({ to: '1.19' }) ? old : {}),
    ...(context.is({ from: '1.17' }) ? present : {}),
  };
}

/** `default-pool` of `gke-cluster-default-pool-1f2e3d4c-x7k2` and of `gke-cluster-default-pool-1`. */
function poolOf(name: string): string {
  const [, pool = 'default-pool'] = /^gke-[^-]+-(.+?)(?:-[0-9a-f]{8})?-[0-9a-z]+$/.exec(name) ?? [];
  return pool;
}

function infoOf(serial: string, context: Context): Readonly<Record<string, string>> {
  const id = choose(`machine ID of ${serial}`, machineId, '8f65c287c5c3f2452976887373834ac7', context);
  return {
    bootID: choose(`boot ID of ${serial}`, uuid, '4263b720-2ebf-37d8-c2b3-78272f59f52e', context),
    kernelVersion: choose(`kernel of ${serial}`, /^\S+$/, usualKernel(context), context),
    machineID: id,
    osImage: choose(`OS image of ${serial}`, /^\S.*$/, 'Container-Optimized OS from Google', context),
    // Compute Engine makes the one out of the other.
    systemUUID: choose(`system UUID of ${serial}`, uuid, asUuid(id), context),
  };
}

function usualKernel(context: Context): string {
  if (context.is({ to: '1.18' })) return '4.19.112+';
  return context.is({ to: '1.23' }) ? '5.4.89+' : '6.12.55+';
}

function asUuid(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function choose(key: string, shape: RegExp, usual: string, context: Context): string {
  return context.choose({ key, domain: textDomain(shape, usual, key), about: `the ${key}` });
}

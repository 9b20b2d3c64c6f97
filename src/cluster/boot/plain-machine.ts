import type { Context } from '../controllers/context.ts';
import { textDomain } from '../domains.ts';
import type { Machine } from './machine.ts';
import type { NodePlan } from './node-choices.ts';

const amounts = {
  cpu: '4',
  'ephemeral-storage': '98831908Ki',
  'hugepages-1Gi': '0',
  'hugepages-2Mi': '0',
  memory: '8152988Ki',
  pods: '110',
};

/** Firmware writes some of its letters large. */
const uuid = /^[0-9a-fA-F-]{32,36}$/;

/** A machine that somebody has set up by themselves: nothing is known of where it stands. */
export function plainMachine(plan: NodePlan, serial: string, context: Context): Machine {
  const choose = (what: string, usual: string, shape = /^\S.*$/) =>
    context.choose({
      key: `${what} of ${serial}`,
      domain: textDomain(shape, usual, what),
      about: `the ${what} of ${serial}`,
    });
  return {
    labels: {},
    annotations: {
      'node.alpha.kubernetes.io/ttl': '0',
      'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
    },
    addresses: [
      { type: 'InternalIP', address: plan.internalIP },
      ...(plan.externalIP === undefined ? [] : [{ type: 'ExternalIP', address: plan.externalIP }]),
      { type: 'Hostname', address: plan.name },
    ],
    capacity: amounts,
    allocatable: amounts,
    info: {
      bootID: choose('boot ID', '00000000-0000-4000-8000-000000000000', uuid),
      kernelVersion: choose('kernel', '5.15.0-91-generic'),
      machineID: choose('machine ID', '0123456789abcdef0123456789abcdef', /^[0-9a-f]{32}$/),
      osImage: choose('OS image', 'Ubuntu 22.04.3 LTS'),
      systemUUID: choose('system UUID', '01234567-89ab-4cde-8f01-23456789abcd', uuid),
    },
  };
}

import { makeNameServer, nameServerPart } from '../../boot/cluster-dns.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { controlPlaneNodes } from './home.ts';
import {
  makeDaemons,
  makeDeployment,
  makeJob,
  makeMirrorPod,
  makeNamespaceOf,
  makePod,
} from './make-part.ts';
import type { Form, Home, Part } from './part.ts';
import { partsOf } from './parts.ts';

const name = 'system-parts';
const nameServer = 'name-server';

/** What sets up a cluster: an installer, the kubelet of a control plane's node. Each part comes at its time. */
export const systemController: Controller = {
  name,
  watches: {},
  lag: () => 1,
  reconcile(key, context) {
    const [home = '', title = '', index] = key.split(' ');
    if (title === nameServer) makeNameServer(home as Home, context);
    const part = partsOf(home as Home, context.version).find((each) => each.name === title);
    if (part) make(part, Number(index), context);
    return undefined;
  },
};

function make(part: Part, index: number, context: Context): void {
  makeNamespaceOf(part, context);
  const node = controlPlaneNodes(context)[index];
  if (part.form === 'static' && node) makeMirrorPod(part, node, context);
  if (part.form === 'daemon') makeDaemons(part, context);
  if (part.form === 'deployment') makeDeployment(part, context);
  if (part.form === 'pod') makePod(part, context);
  if (part.form === 'job') makeJob(part, context);
}

/** What each form of a part is made as. */
const resources: Readonly<Record<Form, string>> = {
  static: 'pods',
  pod: 'pods',
  daemon: 'daemonsets.apps',
  deployment: 'deployments.apps',
  job: 'jobs.batch',
};

/** Lets the name server come. */
export function planNameServer(home: Home, context: Context): void {
  const serial = `deployments.apps:${nameServerPart(context)}/1`;
  const took = latency('a part of the cluster to come', serial, context);
  context.plan(name, `${home} ${nameServer}`, { at: context.now + took, settling: true });
}

/** Lets parts come, each after some time of its own. */
export function planParts(home: Home, parts: readonly Part[], context: Context): void {
  const count = controlPlaneNodes(context).length;
  for (const part of parts) {
    for (let index = 0; index < (part.form === 'static' ? count : 1); index += 1) {
      const took = latency(
        'a part of the cluster to come',
        `${resources[part.form]}:${part.name}/${index + 1}`,
        context,
      );
      const key = `${home} ${part.name} ${index}`;
      context.plan(name, key, { at: context.now + took, settling: true });
    }
  }
}

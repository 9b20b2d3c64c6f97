import type { Node } from '../../kinds/node.ts';
import type { Context } from '../context.ts';
import type { Controller } from '../controller.ts';
import { latency } from '../latency.ts';
import { tellStatus } from './heartbeats.ts';

/** pkg/kubelet/images/image_gc_manager.go `Start`: how often a kubelet lists its images. */
const refreshMs = 30_000;
const name = 'node-images';

/**
 * A kubelet tells its node's status again when the list of images in it has changed, which it refreshes each
 * half minute since it came up; so the conditions have another heartbeat some time after a pull.
 * kubernetes: pkg/kubelet/kubelet_node_status.go `tryUpdateNodeStatus`, pkg/kubelet/nodestatus `Images`
 */
export const imageLister: Controller = {
  name,
  isOnNode: true,
  watches: {},
  lag: () => 0,
  reconcile(key, context) {
    const known = context.memory.nodes.get(key);
    const node = context.objects.get<Node>('nodes', undefined, key);
    if (known?.imagesAt === undefined || node === undefined) return undefined;
    if (known.imagesToldAt === undefined) {
      const serial = context.objects.serialOf(node);
      const of = `${serial} list ${context.draw(`image list of ${serial}`)}`;
      const imagesToldAt = known.imagesAt + latency('a kubelet to tell of its images', of, context);
      context.memory.nodes.set(key, { ...known, imagesToldAt });
      return { at: imagesToldAt, settling: false };
    }
    if (known.imagesToldAt > context.now) return { at: known.imagesToldAt, settling: false };
    const { imagesAt: _, imagesToldAt: __, ...rest } = known;
    context.memory.nodes.set(key, { ...rest, toldAt: context.now });
    tellStatus(node, context.now, context);
    return undefined;
  },
};

/** Notes that a node has an image that it did not have. */
export function imagePulled(key: string, context: Context): void {
  const known = context.memory.nodes.get(key);
  const node = context.objects.get<Node>('nodes', undefined, key);
  if (known === undefined || known.imagesAt !== undefined || node === undefined) return;
  const { startedAt: since } = known;
  const at = since + Math.ceil((context.now - since + 1) / refreshMs) * refreshMs;
  context.memory.nodes.set(key, { ...known, imagesAt: at });
  context.timed({ at, since, serial: context.objects.serialOf(node) });
  context.plan(name, key, { at, settling: false });
}

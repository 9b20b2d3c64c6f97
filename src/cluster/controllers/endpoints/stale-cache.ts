import type { KubeObject } from '../../api/object.ts';
import { pickDomain } from '../../domains.ts';
import type { Context } from '../context.ts';
import type { Due } from '../controller.ts';

/** How the keys of the choices begin that say whether a controller has seen its own last write. */
export const cacheKey = 'cache of ';

/** A cache that is told of a write later than this is broken. */
export const mostCacheLagMs = 1000;

/** client-go: util/workqueue `DefaultControllerRateLimiter`, the first delay */
const firstRetryMs = 5;

/** The last words of a refused write. apimachinery: registry/generic `OptimisticLockErrorMsg` */
export const modifiedMessage =
  'the object has been modified; please apply your changes to the latest version and try again';

/** Remembers that a controller wrote an object, of which its own cache is told a little later. */
export function rememberOwnWrite({ metadata: { uid = '' } }: KubeObject, context: Context): void {
  context.memory.ownWrites.set(uid, context.now);
}

/**
 * Whether a controller that writes an object again has not seen its own last write yet: the server then
 * refuses what it writes, since it states an older resourceVersion. Controllers read from caches (client-go:
 * tools/cache), which are told of a write after it was made.
 */
export function isBehind(object: KubeObject, context: Context): boolean {
  const wrote = context.memory.ownWrites.get(object.metadata.uid ?? '');
  if (wrote === undefined || context.now - wrote > mostCacheLagMs) return false;
  const serial = context.objects.serialOf(object);
  const state = context.choose({
    key: `${cacheKey}${serial}, ${context.draw(`cache of ${serial}`)}`,
    domain: {
      ...pickDomain(['fresh', 'behind'], String, 'states'),
      sample: () => 'fresh',
      exceptional: true,
    },
    about: `whether the controller of ${serial} had seen its own last write`,
  });
  return state === 'behind';
}

/** When what was refused is tried again. */
export function retryAt(context: Context): Due {
  return { at: context.now + firstRetryMs, settling: true };
}

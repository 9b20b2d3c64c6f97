import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { imagePulled } from '../nodes/image-list.ts';
import { firstBackoffMs, longestBackoffMs } from './backoff.ts';
import { imageSize, isPresent, refusalOfPull } from './images.ts';
import { following, putOff } from './looks.ts';
import { type Place, say, serialOf, warn } from './place.ts';
import { pullTime } from './pull-time.ts';
import type { ContainerRuntime } from './runtime.ts';
import {
  canonicalImage,
  presentText,
  pulledText,
  pullingText,
  refusedImageText,
  unparsedImageText,
} from './words.ts';

/** pkg/kubelet/images/image_manager.go `EnsureImageExists` */
export function beginPull(
  place: Place,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime | 'present' {
  const { container, runtime } = place;
  if (!isImageName(container.image)) return invalidImage(place, own, context);
  const node = context.objects.get('nodes', undefined, runtime.node);
  const present = isPresent(
    container,
    runtime.node,
    node ? context.objects.serialOf(node) : runtime.node,
    context,
  );
  if (present && container.imagePullPolicy !== 'Always') {
    say(place, 'Pulled', presentText(container.image, context), context);
    return 'present';
  }
  if (own.pullFailures > 0 && context.now < own.pullAgainAt) return backOffPull(place, own, context);
  if (container.imagePullPolicy === 'Never') return neverPulled(place, own, context);
  say(place, 'Pulling', pullingText(container.image, context), context);
  const step = refusalOfPull(container.image, context) ? 'finding an image missing' : 'pull';
  const of = pullSerial(place, context);
  const tookMs = latency(step, of, context);
  const state = { type: 'pulling', of, since: context.now, until: context.now + tookMs } as const;
  return { ...own, state: { ...state, ...following(own) } };
}

/** Each pull of a container is a choice of its own; the first has no number. */
function pullSerial(place: Place, context: Context): string {
  const pulls = context.draw(`pull of ${serialOf(place)}`);
  return pulls === 1 ? serialOf(place) : `${serialOf(place)} pull ${pulls}`;
}

/** What a pull brings: the image, or an error that is tried again later. */
export function endPull(
  place: Place,
  own: ContainerRuntime,
  state: { readonly of: string; readonly since: number; readonly until: number },
  context: Context,
): ContainerRuntime | 'present' {
  const { image } = place.container;
  const refusal = refusalOfPull(image, context);
  if (refusal) {
    const message = refusedImageText(image, refusal === 'denied', context);
    warn(place, 'Failed', `Failed to pull image "${image}": ${message}`, context);
    warn(place, 'Failed', 'Error: ErrImagePull', context);
    const delayMs = Math.min(firstBackoffMs * 2 ** own.pullFailures, longestBackoffMs);
    const failed = {
      ...own,
      pullFailures: own.pullFailures + 1,
      pullAgainAt: context.now + delayMs,
    };
    return putOff(place, failed, { reason: 'ErrImagePull', message }, context);
  }
  const imageKey = `${place.runtime.node} ${canonicalImage(image)}`;
  if (context.memory.images.get(imageKey) !== true) imagePulled(place.runtime.node, context);
  context.memory.images.set(imageKey, true);
  const size = context.is({ from: '1.30' }) ? imageSize(image, context) : 0;
  const time = context.is({ to: '1.19' }) ? { took: '', waited: '' } : pullTime(state, context);
  say(place, 'Pulled', pulledText(image, { ...time, size }, context), context);
  return 'present';
}

/** Since 1.32 the status tells what the pull had failed at; the event does not. */
function backOffPull(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const text = `Back-off pulling image "${image}"`;
  say(place, 'BackOff', text, context);
  warn(place, 'Failed', 'Error: ImagePullBackOff', context);
  const problem = refusedImageText(image, refusalOfPull(image, context) === 'denied', context);
  const message = context.is({ from: '1.32' }) ? `${text}: ErrImagePull: ${problem}` : text;
  return putOff(place, own, { reason: 'ImagePullBackOff', message }, context);
}

function invalidImage(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Failed to apply default image tag "${image}": ${unparsedImageText(image, context)}`;
  warn(place, 'InspectFailed', message, context);
  warn(place, 'Failed', 'Error: InvalidImageName', context);
  return putOff(place, own, { reason: 'InvalidImageName', message }, context);
}

function neverPulled(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Container image "${image}" is not present with pull policy of Never`;
  warn(place, 'ErrImageNeverPull', message, context);
  warn(place, 'Failed', 'Error: ErrImageNeverPull', context);
  return putOff(place, own, { reason: 'ErrImageNeverPull', message }, context);
}

function isImageName(image: string): boolean {
  return /^([a-zA-Z0-9.-]+(:\d+)?\/)?[a-z0-9]+([._/-]+[a-z0-9]+)*(:[\w][\w.-]*)?(@sha256:[0-9a-f]+)?$/.test(
    image,
  );
}

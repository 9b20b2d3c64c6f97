import type { Context } from '../context.ts';
import { latency } from '../latency.ts';
import { firstBackoffMs, longestBackoffMs } from './backoff.ts';
import { imageSize, isMissing, isPresent } from './images.ts';
import { type Place, say, serialOf, warn } from './place.ts';
import type { ContainerRuntime } from './runtime.ts';
import { canonicalImage, missingImageText, presentText, pulledText, pullingText } from './words.ts';

/** pkg/kubelet/images/image_manager.go `EnsureImageExists` */
export function beginPull(
  place: Place,
  own: ContainerRuntime,
  context: Context,
): ContainerRuntime | 'present' {
  const { container, runtime } = place;
  if (own.state.type === 'waiting' && own.state.reason === 'ErrImagePull')
    return backOffPull(place, own, context);
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
  if (container.imagePullPolicy === 'Never') return neverPulled(place, own, context);
  say(place, 'Pulling', pullingText(container.image, context), context);
  const step = isMissing(container, context) ? 'finding an image missing' : 'pull';
  const tookMs = latency(
    step,
    `${serialOf(place)}${own.pullFailures > 0 ? ` retry ${own.pullFailures}` : ''}`,
    context,
  );
  return { ...own, state: { type: 'pulling', since: context.now, until: context.now + tookMs } };
}

/** What a pull brings: the image, or an error that is tried again later. */
export function endPull(
  place: Place,
  own: ContainerRuntime,
  state: { readonly since: number; readonly until: number },
  context: Context,
): ContainerRuntime | 'present' {
  const { image } = place.container;
  if (isMissing(place.container, context)) {
    const message = missingImageText(image, canonicalImage(image), context);
    warn(place, 'Failed', `Failed to pull image "${image}": ${message}`, context);
    warn(place, 'Failed', 'Error: ErrImagePull', context);
    const until =
      context.now + latency('the next look at a pod', `${serialOf(place)} pull ${own.pullFailures}`, context);
    return {
      ...own,
      pullFailures: own.pullFailures + 1,
      state: { type: 'waiting', reason: 'ErrImagePull', message, until },
    };
  }
  context.memory.images.set(`${place.runtime.node} ${canonicalImage(image)}`, true);
  const size = context.is({ from: '1.30' }) ? imageSize(image, context) : 0;
  say(place, 'Pulled', pulledText(image, { tookMs: state.until - state.since, size }, context), context);
  return 'present';
}

function backOffPull(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Back-off pulling image "${image}"`;
  say(place, 'BackOff', message, context);
  warn(place, 'Failed', 'Error: ImagePullBackOff', context);
  const delayMs = Math.min(firstBackoffMs * 2 ** (own.pullFailures - 1), longestBackoffMs);
  return {
    ...own,
    state: { type: 'waiting', reason: 'ImagePullBackOff', message, until: context.now + delayMs },
  };
}

function invalidImage(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const shown = /^[^/]*[A-Z]/.test(image) ? `repository name (library/${image}) must be lowercase` : '';
  const cause = `invalid reference format${shown ? `: ${shown}` : ''}`;
  const subject = context.is({ from: '1.28' }) ? 'image name' : 'image reference';
  const problem = `couldn't parse ${subject} "${image}": ${cause}`;
  const message = `Failed to apply default image tag "${image}": ${problem}`;
  warn(place, 'InspectFailed', message, context);
  warn(place, 'Failed', 'Error: InvalidImageName', context);
  return {
    ...own,
    state: { type: 'waiting', reason: 'InvalidImageName', message, until: context.now + firstBackoffMs },
  };
}

function neverPulled(place: Place, own: ContainerRuntime, context: Context): ContainerRuntime {
  const { image } = place.container;
  const message = `Container image "${image}" is not present with pull policy of Never`;
  warn(place, 'ErrImageNeverPull', message, context);
  warn(place, 'Failed', 'Error: ErrImageNeverPull', context);
  return {
    ...own,
    state: { type: 'waiting', reason: 'ErrImageNeverPull', message, until: context.now + firstBackoffMs },
  };
}

function isImageName(image: string): boolean {
  return /^([a-zA-Z0-9.-]+(:\d+)?\/)?[a-z0-9]+([._/-]+[a-z0-9]+)*(:[\w][\w.-]*)?(@sha256:[0-9a-f]+)?$/.test(
    image,
  );
}

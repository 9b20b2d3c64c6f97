import type { Event } from '../kinds/event.ts';
import type { Controller, Due } from './controller.ts';
import { eventLifetimeMs } from './events/recorder.ts';
import { instantOf } from './time.ts';

/** The API server forgets events after an hour. kube-apiserver: `--event-ttl` */
export const eventExpiry: Controller = {
  name: 'event-expiry',
  watches: {},
  lag: () => 0,
  reconcile(_, context): Due | undefined {
    let next: number | undefined;
    for (const event of context.objects.list<Event>('events')) {
      const last =
        event.series?.lastObservedTime ??
        event.lastTimestamp ??
        event.eventTime ??
        event.metadata.creationTimestamp;
      const end = (instantOf(last) ?? context.now) + eventLifetimeMs;
      if (end <= context.now) context.objects.remove('events', event);
      else next = Math.min(next ?? end, end);
    }
    return next === undefined ? undefined : { at: next, settling: false };
  },
};

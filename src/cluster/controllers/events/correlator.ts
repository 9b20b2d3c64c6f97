import { pickDomain } from '../../domains.ts';
import type { Context } from '../context.ts';
import type { EventMessage } from '../memory.ts';
import type { NewEvent } from './new-event.ts';

/** Begins the key of the choice of whether a message is kept when similar events are told together. */
export const keepingKey = 'keeping message ';

/** What becomes of an event: a new one, one more of an old one, or nothing at all. */
export type Decision =
  | { readonly type: 'new' | 'count'; readonly name: string; readonly message: string }
  | { readonly type: 'drop' };

// client-go: tools/record/events_cache.go
const maxSimilar = 10;
const groupIntervalMs = 600 * 1000;
const burst = 25;
const refillMs = 300 * 1000;

/** Decides as client-go's `EventCorrelator` does: aggregate similar ones, count repeats, drop floods. */
export function correlate(event: NewEvent, context: Context): Decision {
  const names = context.memory.eventNames;
  const group = groupKey(event);
  const message = aggregate(event, group, context);
  const identity = message === event.message ? `${group}\n${event.message}` : group;
  const known = names.get(identity);
  const name = known ?? eventName(event, context);
  if (known === undefined) names.set(identity, name);
  if (!withinBudget(event, context)) return { type: 'drop' };
  return { type: known === undefined ? 'new' : 'count', name, message };
}

/**
 * The message, or from the tenth different one within ten minutes on what stands for them all. One of the ten
 * is forgotten then, whichever a Go map gives (`EventAggregate`): what is not forgotten and happens again is
 * told by itself.
 */
function aggregate(event: NewEvent, group: string, context: Context): string {
  const groups = context.memory.eventGroups;
  const seen = groups.get(group);
  const isOld = seen === undefined || context.now - seen.at > groupIntervalMs;
  const { messages, inserted } = isOld ? { messages: [], inserted: 0 } : seen;
  const isKnown = messages.some(({ text }) => text === event.message);
  const next = isKnown ? messages : [...messages, { text: event.message, number: inserted + 1 }];
  const isFull = next.length >= maxSimilar;
  const drawn = isFull ? next.map((message) => withKeeping(message, event, context)) : next;
  const forgotten = isFull ? leastKept(drawn) : undefined;
  groups.set(group, {
    messages: drawn.filter((message) => message !== forgotten),
    inserted: isKnown ? inserted : inserted + 1,
    at: context.now,
  });
  return isFull ? `(combined from similar events): ${event.message}` : event.message;
}

/** What the choice of keeping a message is about. */
export function aboutKeeping(text: string): string {
  return `whether "${text}" is remembered when similar events are told together`;
}

/** A message is kept as long as there are others, till its turn comes, or no longer than need be. */
const keeping = ['yes', 'due', 'no'] as const;

function withKeeping(message: EventMessage, { about, reason }: NewEvent, context: Context): EventMessage {
  if (message.keeps !== undefined) return message;
  const domain = pickDomain(keeping, (member) => member, 'ways to keep a message');
  const keeps = context.choose<(typeof keeping)[number]>({
    key: `${keepingKey}${message.number} of ${reason} of ${context.objects.serialOf(about)}`,
    domain: { ...domain, sample: () => 'due', exceptional: true },
    about: aboutKeeping(message.text),
  });
  return { ...message, keeps };
}

/** The oldest of those that are kept least. */
function leastKept(messages: readonly EventMessage[]): EventMessage | undefined {
  const place = ({ keeps = 'due' }: EventMessage) => keeping.indexOf(keeps);
  return messages.toSorted((left, right) => place(right) - place(left))[0];
}

function withinBudget(event: NewEvent, context: Context): boolean {
  const key = `${event.component}\n${event.host}\n${identityOf(event)}`;
  const budgets = context.memory.eventBudgets;
  const before = budgets.get(key) ?? { left: burst, at: context.now };
  const left = Math.min(burst, before.left + (context.now - before.at) / refillMs);
  budgets.set(key, { left: left >= 1 ? left - 1 : left, at: context.now });
  return left >= 1;
}

function groupKey(event: NewEvent): string {
  const { component, host, fieldPath, type, reason } = event;
  return `${component}\n${host}\n${identityOf(event)}\n${fieldPath}\n${type}\n${reason}`;
}

/** A UID names an object by itself; nodes have names alone. */
function identityOf({ about }: NewEvent): string {
  const { uid, namespace, name } = about.metadata;
  return uid ?? `${about.kind}/${namespace}/${name}`;
}

/** client-go names an event by its object and the nanosecond of its making. */
export function eventName(event: NewEvent, context: Context): string {
  const nanoseconds = BigInt(Math.floor(context.now)) * 1_000_000n + BigInt(context.draw('event'));
  return `${event.about.metadata.name}.${nanoseconds.toString(16)}`;
}

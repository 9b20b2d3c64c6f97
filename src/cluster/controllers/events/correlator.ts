import type { Context } from '../context.ts';
import type { NewEvent } from './new-event.ts';

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
 * The message, or from the tenth different one within ten minutes on what stands for them all. One of those
 * before is forgotten for it (`EventAggregate`).
 */
function aggregate(event: NewEvent, group: string, context: Context): string {
  const groups = context.memory.eventGroups;
  const seen = groups.get(group);
  const messages = seen && context.now - seen.at <= groupIntervalMs ? seen.messages : [];
  const next = messages.includes(event.message) ? messages : [...messages, event.message];
  const full = next.length >= maxSimilar;
  groups.set(group, { messages: full ? next.slice(1) : next, at: context.now });
  return full ? `(combined from similar events): ${event.message}` : event.message;
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

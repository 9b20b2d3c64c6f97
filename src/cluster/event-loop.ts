import { StatusError } from './api/status.ts';
import type { Change, Store } from './api/store.ts';
import type { Clock } from './clock.ts';
import type { Context } from './controllers/context.ts';
import type { Controller, Due } from './controllers/controller.ts';

/** How far a world is let go without an end in sight: steps in one run, and virtual time while it settles. */
export const limits = { steps: 300_000, settlingMs: 2 * 3600 * 1000 } as const;

/** What is looked at within this time needs no second plan. */
const soonMs = 10;

/** After this time a controller tries again what was refused. */
const retryMs = 15_000;

/** What the loop needs of its world. */
export interface LoopWorld {
  readonly clock: Clock;
  readonly store: Store;
  readonly controllers: readonly Controller[];
  /** When those of the control plane came: they do nothing before. */
  readonly controllersAt: number;
  readonly context: Context;
  /** Hears of every change before the controllers do. */
  readonly observe: (change: Change) => void;
  /** Says that something outside has to act before time may go on. */
  readonly interrupted: () => boolean;
}

/** The discrete-event loop: changes wake controllers, controllers change things, time jumps on. */
export class EventLoop {
  private readonly world: LoopWorld;
  private readonly byName: ReadonlyMap<string, Controller>;
  private readonly byResource: ReadonlyMap<string, readonly Controller[]>;
  private seen: number;
  /** Whether the control plane's controllers are there. */
  private complete = false;

  constructor(world: LoopWorld) {
    this.world = world;
    this.byName = new Map(world.controllers.map((controller) => [controller.name, controller]));
    this.byResource = groupByResource(world.controllers);
    this.seen = world.store.revision;
  }

  /** The last revision whose changes have woken controllers. */
  get revision(): number {
    return this.seen;
  }

  restore(revision: number): void {
    this.seen = revision;
  }

  /** Runs until an instant, or until nothing is left to settle for. Stops early when interrupted. */
  run(until: number | 'settled'): void {
    const { clock } = this.world;
    const latest = until === 'settled' ? clock.now + limits.settlingMs : until;
    this.wake();
    for (let steps = 0; steps < limits.steps; steps += 1) {
      if (this.world.interrupted()) return;
      if (until === 'settled' && clock.settled) return;
      const next = clock.peek();
      if (this.controllersCome(next?.at ?? Number.POSITIVE_INFINITY, latest)) continue;
      if (next === undefined || next.at > latest) break;
      clock.take();
      const due = this.reconcile(next);
      if (due) clock.plan({ controller: next.controller, key: next.key, ...due });
      this.wake();
    }
    if (until !== 'settled') clock.advance(until);
  }

  /** Lets the controllers come if nothing happens before, and see all that has been made. */
  private controllersCome(next: number, latest: number): boolean {
    const { clock, store, controllersAt } = this.world;
    if (this.complete || controllersAt > Math.min(next, latest)) return false;
    this.complete = true;
    clock.advance(controllersAt);
    for (const change of store.changesSince(0)) this.tell(change, ({ isOnNode }) => !isOnNode);
    return true;
  }

  /** What the API refuses a controller, it tries again later. client-go: util/workqueue rate limits retries */
  private reconcile({ controller, key }: { controller: string; key: string }): Due | undefined {
    try {
      return this.byName.get(controller)?.reconcile(key, this.world.context);
    } catch (error) {
      if (!(error instanceof StatusError)) throw error;
      return { at: this.world.clock.now + retryMs, settling: false };
    }
  }

  /** Wakes the controllers that watch what has changed since the last time. */
  wake(): void {
    const { store, observe } = this.world;
    if (store.revision === this.seen) return;
    const changes = store.changesSince(this.seen);
    this.seen = store.revision;
    for (const change of changes) {
      observe(change);
      this.tell(change, ({ isOnNode }) => this.complete || isOnNode === true);
    }
  }

  private tell(change: Change, concerns: (controller: Controller) => boolean): void {
    if (change.groupResource === 'events') return;
    for (const resource of [change.groupResource, '*'])
      for (const controller of this.byResource.get(resource) ?? [])
        if (concerns(controller)) this.plan(controller, change);
  }

  private plan(controller: Controller, change: Change): void {
    const { clock, context } = this.world;
    for (const key of (controller.watches[change.groupResource] ?? controller.watches['*'])?.(
      change,
      context,
    ) ?? []) {
      const planned = clock.planned(controller.name, key);
      if (planned?.woken || (planned?.settling && planned.at <= clock.now + soonMs)) continue;
      const at = clock.now + controller.lag(key, context, context.objects.serialOf(change.object));
      clock.plan({ controller: controller.name, key, at, settling: true, woken: true });
    }
  }
}

function groupByResource(controllers: readonly Controller[]): ReadonlyMap<string, readonly Controller[]> {
  const groups = new Map<string, Controller[]>();
  for (const controller of controllers) {
    for (const resource of Object.keys(controller.watches)) {
      groups.set(resource, [...(groups.get(resource) ?? []), controller]);
    }
  }
  return groups;
}

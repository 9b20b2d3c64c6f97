import type { Json, KubeObject } from '#cluster';
import { apiVersionOf } from './client.ts';
import { type DryRun, dryRunSuffix } from './dry-run.ts';
import { sortedKeys } from './fields.ts';
import type { Invocation, Target } from './invocation.ts';
import { kindName } from './mapper.ts';
import { type ObjectPrinter, objectPrinter } from './print/output.ts';
import type { Profile } from './profile.ts';

/** Reports what became of objects: `service/web created`, or the object where `-o` asks for it. */
export interface Reporter {
  done(target: Pick<Target, 'info' | 'name'>, object: KubeObject | Json, operation: string): void;
  /** Prints what was held back: objects of one list. */
  finish(): void;
}

/** How a command reports. */
export interface ReportOptions {
  readonly dryRun: DryRun;
  /** Several objects are printed as one List. kubectl: apply's `printObjects` */
  readonly asList?: boolean;
  readonly keys?: 'sorted' | 'given';
  /** Whether the command reads objects in their form without a version, whose first group is named. */
  readonly readsInternal?: boolean;
}

/** The reporter of an invocation. */
export function reporterOf(invocation: Invocation, options: ReportOptions): Reporter {
  const printer = objectPrinter(invocation, {
    customColumns: false,
    wide: false,
    keys: options.keys ?? (options.asList ? 'given' : 'sorted'),
  });
  const held: Json[] = [];
  return {
    done(target, object, operation) {
      if (printer && options.asList && invocation.flags.string('output') !== 'name')
        held.push(object as Json);
      else if (printer) invocation.out(printer(object as Json));
      else
        invocation.out(
          `${resultName(toldAs(target, options, invocation.profile), invocation.profile)} ${operation}${dryRunSuffix(options.dryRun)}\n`,
        );
    },
    finish: () => printer && printHeld(invocation, printer, held),
  };
}

/** 1.10 named the group of the type that was read: workloads are in `apps` before `extensions`. */
function toldAs(
  target: Pick<Target, 'info' | 'name'>,
  { readsInternal }: ReportOptions,
  profile: Profile,
): Pick<Target, 'info' | 'name'> {
  const isMoved = readsInternal === true && profile.within({ from: '1.10', to: '1.10' });
  return isMoved && target.info.group === 'extensions' && target.info.kind !== 'Ingress'
    ? { ...target, info: { ...target.info, group: 'apps' } }
    : target;
}

function printHeld(invocation: Invocation, printer: ObjectPrinter, held: readonly Json[]): void {
  const [only] = held;
  if (only === undefined) return;
  // The list is of a Go type, its items are maps. kubectl: apply.go `printObjects`
  const all = { kind: 'List', apiVersion: 'v1', metadata: {}, items: held.map(sortedKeys) };
  invocation.out(printer(held.length === 1 ? sortedKeys(only) : all));
}

/** `deployment.apps/web`; old clients wrote `deployment "web"`. */
export function resultName(target: Pick<Target, 'info' | 'name'>, profile: Profile): string {
  const kind = resultKind(target.info, profile);
  return profile.has('quotedResults') ? `${kind} "${target.name}"` : `${kind}/${target.name}`;
}

/** `deployment.apps`, or `deployment` from clients that did not tell groups apart. */
export function resultKind(info: Target['info'], profile: Profile): string {
  return profile.has('resultsWithoutGroup')
    ? info.kind.toLowerCase()
    : kindName(apiVersionOf(info), info.kind);
}

import type { Handler } from '../../kinds/pod-spec.ts';
import type { Context } from '../context.ts';
import { type Place, warn } from './place.ts';
import { refusalOf } from './probe-verdicts.ts';

/** When a hook is called. */
export type HookKind = 'PostStart' | 'PreStop';

/** Sends a hook's request; says what is wrong, and whether anybody heard it. */
export function requestHook(
  place: Place,
  kind: HookKind,
  get: NonNullable<Handler['httpGet']>,
  context: Context,
): boolean {
  const refusal = refusalOf(place, get, context);
  if (refusal === undefined) return true;
  // Since 1.24 the details stay in the kubelet's log.
  const text = context.is({ from: '1.24' })
    ? `${kind}Hook failed`
    : `Http lifecycle hook (${get.path ?? ''}) for ${hookOwner(place)} failed - error: ${refusal}, message: ""`;
  warn(place, `Failed${kind}Hook`, text, context);
  return false;
}

/** The container as a complaint about its hook names it. */
export function hookOwner({ pod: { metadata }, container }: Place): string {
  return `Container "${container.name}" in Pod "${metadata.name}_${metadata.namespace}(${metadata.uid})"`;
}

import type { Invocation } from '../invocation.ts';
import { kustomize } from '../kustomize/kustomize.ts';
import { printYaml } from '../yaml/print-yaml.ts';

/** `kubectl kustomize DIR`. */
export function kustomizeCommand(invocation: Invocation): number {
  const objects = kustomize(invocation.host, invocation.args[0] ?? '.');
  invocation.out(objects.map((object) => printYaml(object)).join('---\n'));
  return 0;
}

import type { Json } from '#cluster';
import { failure, Refusal } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { kustomize } from '../kustomize/kustomize.ts';
import { printYaml } from '../yaml/print-yaml.ts';

/** `kubectl kustomize DIR`. */
export function kustomizeCommand(invocation: Invocation): number {
  const objects = built(invocation);
  invocation.out(objects.map((object) => printYaml(object)).join('---\n'));
  return 0;
}

/** kustomize/commands/build/build.go `Validate` */
function tooMany({ profile }: Invocation): string {
  const what = profile.within({ to: '1.20' }) ? 'a kustomization directory' : 'kustomization.yaml';
  return `specify one path to ${what}`;
}

/** Old clients leave the error to their command line library. */
function built(invocation: Invocation): readonly Json[] {
  try {
    if (invocation.args.length > 1) throw failure(tooMany(invocation));
    return kustomize(invocation.host, invocation.args[0] ?? '.');
  } catch (error) {
    if (!(error instanceof Refusal) || !invocation.profile.has('capitalError')) throw error;
    const text = error.text.replace(/^error/, 'Error');
    throw new Refusal(text.endsWith('\n') ? `${text}\n` : text);
  }
}

import type { KubeObject } from '#cluster';
import { failure, Refusal, StatusRefusal } from '../errors.ts';
import type { Steps } from '../host.ts';
import type { Invocation, Target } from '../invocation.ts';
import { validationOf } from '../validation.ts';

const longMs = 24 * 3_600_000;

/** What `apply --force` gets around by deleting. kubectl: pkg/cmd/apply/patcher.go `Patch` */
export function isForced(error: unknown): error is StatusRefusal {
  return error instanceof StatusRefusal && ['Conflict', 'Invalid'].includes(error.status.reason ?? '');
}

/** Deletes the object, waits until it is gone, and creates it as it is applied. patcher.go `deleteAndCreate` */
export function* recreated(
  invocation: Invocation,
  target: Target,
  current: KubeObject,
  modified: KubeObject,
): Steps<KubeObject> {
  const { client, flags } = invocation;
  const { info, namespace, name } = target;
  const grace = flags.int('grace-period');
  client.send(info, namespace, {
    verb: 'delete',
    name,
    propagationPolicy: 'Background',
    ...(grace >= 0 && { gracePeriodSeconds: grace }),
  });
  const gone = () => client.find(info, namespace, name) === undefined;
  if (!gone()) {
    const reply = yield { type: 'wait', until: gone, timeoutMs: flags.duration('timeout') || longMs };
    if (!reply.met) throw failure('timed out waiting for the condition');
  }
  const create = (body: KubeObject) =>
    client.send(info, namespace, {
      verb: 'create',
      body,
      fieldManager: flags.string('field-manager') || 'kubectl-client-side-apply',
      ...validationOf(invocation),
    }) as KubeObject;
  try {
    return create(modified);
  } catch (error) {
    throw restored(error, () => create(unversioned(current)));
  }
}

/** What was there before comes back, if it can; what was refused is told all the same. */
function restored(error: unknown, restore: () => void): unknown {
  try {
    restore();
    return error;
  } catch (other) {
    if (!(other instanceof Refusal)) throw other;
    const said = (one: unknown) =>
      one instanceof StatusRefusal ? one.status.message : one instanceof Refusal ? one.text : String(one);
    return failure(
      'An error occurred force-replacing the existing object with the newly provided one:\n\n' +
        `${said(error)}.\n\nAdditionally, an error occurred attempting to restore the original object:\n\n` +
        said(other),
    );
  }
}

function unversioned(object: KubeObject): KubeObject {
  const { resourceVersion: _, uid: __, ...metadata } = object.metadata;
  return { ...object, metadata };
}

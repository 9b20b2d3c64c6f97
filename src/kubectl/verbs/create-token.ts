import type { Json, KubeObject } from '#cluster';
import { failure, StatusRefusal, usageFailure } from '../errors.ts';
import { text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { objectPrinter } from '../print/output.ts';

/** `kubectl create token`: the server signs a token for a service account. kubectl: create_token.go */
export function createToken(invocation: Invocation): number {
  const { args, command, client, namespace } = invocation;
  const [name] = args;
  if (args.length !== 1 || name === undefined)
    throw usageFailure(command, `exactly one NAME is required, got ${args.length}`);
  checkToken(invocation);
  const printer = objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  const info = client.resource('serviceaccounts');
  if (!info) return 1;
  const body = requestOf(invocation) as unknown as KubeObject;
  try {
    const made = client.send(info, namespace, { verb: 'create', name, subresource: 'token', body });
    if (printer) invocation.out(printer(made as unknown as Json));
    else invocation.out(`${text(made, 'status', 'token')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof StatusRefusal)) throw error;
    throw failure(`failed to create token: ${error.status.message}`);
  }
}

/** create_token.go `Validate` */
function checkToken({ flags, profile }: Invocation): void {
  const ms = flags.duration('duration');
  if (ms < 0) {
    const isOld = profile.within({ to: '1.29' });
    throw failure(`--duration must be ${isOld ? 'positive' : 'greater than or equal to 0'}`);
  }
  if (ms % 1000 !== 0) throw failure('--duration cannot be expressed in units less than seconds');
  const kind = flags.string('bound-object-kind');
  if (kind === '') {
    for (const name of ['name', 'uid']) {
      if (flags.string(`bound-object-${name}`) === '') continue;
      throw failure(`--bound-object-${name} can only be set if --bound-object-kind is provided`);
    }
    return;
  }
  const known = profile.has('tokensOfNodes') ? ['Node', 'Pod', 'Secret'] : ['Pod', 'Secret'];
  if (!known.includes(kind)) throw failure(`supported --bound-object-kind values are ${known.join(', ')}`);
  if (flags.string('bound-object-name') === '')
    throw failure('--bound-object-name is required if --bound-object-kind is provided');
}

function requestOf({ flags }: Invocation): object {
  const seconds = flags.duration('duration') / 1000;
  const audiences = flags.list('audience');
  const kind = flags.string('bound-object-kind');
  const uid = flags.string('bound-object-uid');
  const name = flags.string('bound-object-name');
  return {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: {
      ...(audiences.length > 0 && { audiences }),
      ...(seconds > 0 && { expirationSeconds: seconds }),
      ...(kind !== '' && { boundObjectRef: { kind, apiVersion: 'v1', name, ...(uid !== '' && { uid }) } }),
    },
  };
}

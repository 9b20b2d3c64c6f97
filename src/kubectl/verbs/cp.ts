import { failure, Refusal } from '../errors.ts';
import type { CopyPlace, Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { containerOf } from '../pods.ts';

/** `kubectl cp`. kubectl: pkg/cmd/cp/cp.go */
export function* cp(invocation: Invocation): Steps {
  const [from, to, ...more] = invocation.args;
  // Old clients look at the first two only.
  const tooMany = more.length > 0 && invocation.profile.within({ from: '1.21' });
  if (from === undefined || to === undefined || tooMany) throw failure('source and destination are required');
  const [here, there] = [spec(invocation, from), spec(invocation, to)];
  if (here.pod !== undefined && there.pod !== undefined)
    throw failure('one of src or dest must be a local file specification');
  if (here.pod === undefined && there.pod === undefined)
    throw failure('one of src or dest must be a remote file specification');
  if (here.pod === undefined && missing(invocation, here.path))
    throw failure(`${here.path} doesn't exist in local filesystem`);
  const [source, target] = [place(invocation, here), place(invocation, there)];
  const reply = yield { type: 'copy', from: source, to: target };
  const exitCode = reply.exitCode ?? 0;
  if (exitCode !== 0) throw new Refusal(`command terminated with exit code ${exitCode}`, 1);
  return 0;
}

function missing(invocation: Invocation, path: string): boolean {
  return invocation.host.readFile(path) === undefined && invocation.host.listFiles(path) === undefined;
}

interface FileSpec {
  readonly namespace?: string;
  readonly pod?: string;
  readonly path: string;
}

/** `[NAMESPACE/]POD:PATH` or a local path. cp.go `extractFileSpec` */
function spec(invocation: Invocation, word: string): FileSpec {
  const cut = word.indexOf(':');
  if (cut < 0) return { path: word };
  const path = word.slice(cut + 1);
  if (cut === 0) throw failure('filespec must match the canonical format: [[namespace/]pod:]file/path');
  const parts = word.slice(0, cut).split('/');
  if (parts.length > 2)
    throw failure('filespec must match the canonical format: [[namespace/]pod:]file/path');
  if (path === '') throw failure('filepath can not be empty');
  const [namespace = '', pod = ''] = parts.length === 2 ? parts : [invocation.namespace, parts[0]];
  return { namespace, pod, path };
}

function place(invocation: Invocation, { namespace, pod: name, path }: FileSpec): CopyPlace {
  if (name === undefined) return { path };
  const { client, flags } = invocation;
  const info = client.resource('pods');
  if (!info) throw failure(`the server doesn't have a resource type "pods"`);
  const pod = client.get(info, namespace, name);
  return { container: containerOf(invocation, pod, flags.string('container')), path };
}

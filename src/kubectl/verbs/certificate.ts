import type { KubeObject } from '#cluster';
import { failure } from '../errors.ts';
import { list, text } from '../fields.ts';
import { forEachTarget } from '../for-each-target.ts';
import type { Invocation, Target } from '../invocation.ts';
import { namesFiles } from '../manifests.ts';
import { reporterOf } from '../result.ts';
import { select, type Want } from '../selection.ts';

interface Decision {
  readonly type: 'Approved' | 'Denied';
  readonly other: 'Approved' | 'Denied';
  readonly reason: string;
}

const approval: Decision = { type: 'Approved', other: 'Denied', reason: 'KubectlApprove' };
const denial: Decision = { type: 'Denied', other: 'Approved', reason: 'KubectlDeny' };

/** `kubectl certificate approve`. kubectl: pkg/cmd/certificates/certificates.go */
export function approveCertificate(invocation: Invocation): number {
  return decide(invocation, approval);
}

/** `kubectl certificate deny`. kubectl: pkg/cmd/certificates/certificates.go */
export function denyCertificate(invocation: Invocation): number {
  return decide(invocation, denial);
}

function decide(invocation: Invocation, decision: Decision): number {
  const { args, flags } = invocation;
  if (args.length === 0 && !namesFiles(flags))
    throw failure('one or more CSRs must be specified as <name> or -f <filename>');
  const reporter = reporterOf(invocation, { dryRun: 'none' });
  const named = args.map((arg) => (arg.includes('/') ? arg : `certificatesigningrequests/${arg}`));
  const selection = select(invocation, { args: named });
  for (const want of selection.wants) refuseNamespaced(want);
  return forEachTarget(invocation, selection, (target) => {
    change(invocation, target, decision);
    // What is printed is the request as it was found.
    reporter.done(target, target.object, decision.type.toLowerCase());
  });
}

/** The command knows no namespace. cli-runtime: pkg/resource/visitor.go `RetrieveLatest` */
function refuseNamespaced({ info, file, name = '' }: Want): void {
  if (!info.namespaced) return;
  if (file === undefined) throw failure('namespace may not be empty when retrieving a resource by name');
  const resource = `${info.group}/${info.version}, Resource=${info.resource}`;
  throw failure(`no namespace set on resource ${resource} ${JSON.stringify(file.name || name)}`);
}

function change({ client, host }: Invocation, { info, object, name }: Target, decision: Decision): void {
  const { type, other, reason } = decision;
  if (info.resource !== 'certificatesigningrequests') {
    const kind = info.group === '' ? info.kind : `${info.kind}.${info.group}`;
    throw failure(`can only handle CertificateSigningRequest.certificates.k8s.io objects, got ${kind}`);
  }
  const conditions = list(object, 'status', 'conditions');
  const has = (wanted: string) => conditions.some((condition) => text(condition, 'type') === wanted);
  if (has(other)) throw failure(`certificate signing request "${name}" is already ${other}`);
  // `--force` sends it again as it is.
  if (has(type)) return;
  const word = type.toLowerCase();
  const verb = type === 'Approved' ? 'approve' : 'deny';
  const condition = {
    type,
    status: 'True',
    reason,
    message: `This CSR was ${word} by kubectl certificate ${verb}.`,
    lastUpdateTime: `${new Date(host.now()).toISOString().slice(0, 19)}Z`,
  };
  client.send(info, undefined, {
    verb: 'update',
    name,
    subresource: 'approval',
    body: { ...object, status: { ...statusOf(object), conditions: [...conditions, condition] } },
    fieldManager: 'kubectl',
  });
}

function statusOf(object: KubeObject): object {
  return (object as { readonly status?: object }).status ?? {};
}

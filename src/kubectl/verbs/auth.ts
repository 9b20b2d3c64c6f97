import type { Json, KubeObject } from '#cluster';
import { alignTabs, tableLayout } from '#text';
import { apiVersionOf } from '../client.ts';
import { failure, Refusal } from '../errors.ts';
import { field, type JsonObject, list, record, sortedEntries, text } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { findResource } from '../mapper.ts';
import { ruleRows } from '../policy-rules.ts';
import { objectPrinter } from '../print/output.ts';

/** kubectl: pkg/cmd/auth/cani.go `resourceVerbs` */
const resourceVerbs = [
  ...['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection', 'use', 'bind'],
  ...['impersonate', '*', 'approve', 'sign', 'escalate', 'attest'],
];
const urlVerbs = ['get', 'put', 'post', 'head', 'options', 'delete', 'patch', '*'];

/** `kubectl auth can-i`: the server is asked. kubectl: pkg/cmd/auth/cani.go */
export function authCanI(invocation: Invocation): number {
  const { args, flags } = invocation;
  if (flags.bool('list')) return listRules(invocation);
  if (flags.bool('no-headers')) throw failure('--no-headers cannot be set without --list specified');
  const [verb = '', what] = args;
  if (what === undefined || args.length > 2) throw wrongArguments(invocation);
  const spec = what.startsWith('/') ? urlSpec(invocation, verb, what) : resourceSpec(invocation, verb, what);
  const status = answerOf(invocation, spec);
  const allowed = field(status, 'allowed') === true;
  if (!flags.bool('quiet')) {
    const reasons = allowed ? [] : [text(status, 'reason'), text(status, 'evaluationError')];
    const because = reasons.filter((reason) => reason !== '').map((reason) => ` - ${reason}`);
    invocation.out(`${allowed ? 'yes' : 'no'}${because.join('')}\n`);
  }
  return allowed ? 0 : 1;
}

/** Old clients speak of a third that they do not take. cani.go `Complete` */
function wrongArguments({ profile, command }: Invocation): Refusal {
  if (!profile.has('canINamesArguments'))
    return failure('you must specify two or three arguments: verb, resource, and optional resourceName');
  return new Refusal(
    'error: you must specify two arguments: verb resource or verb resource/resourceName.\n' +
      `See '${command} -h' for help and examples.`,
  );
}

function urlSpec(invocation: Invocation, verb: string, path: string): JsonObject {
  if (!urlVerbs.includes(verb)) warn(invocation, `verb '${verb}' is not a known verb`);
  return { nonResourceAttributes: { path, verb } };
}

function resourceSpec(invocation: Invocation, verb: string, what: string): JsonObject {
  const { client, flags, namespace } = invocation;
  const [word = '', nameInWord] = what.split('/');
  const name = nameInWord ?? '';
  const info =
    word === '*' ? undefined : client.lookUp((resources) => findResource(resources, word.toLowerCase()));
  const [type = '', ...group] = word.toLowerCase().split('.');
  if (info === undefined && word !== '*') {
    const place = group.length === 0 ? '' : ` in group '${group.join('.')}'`;
    warn(invocation, `the server doesn't have a resource type '${type}'${place}`);
  }
  if (info !== undefined && !info.namespaced && !flags.bool('all-namespaces')) {
    const place = info.group === '' ? '' : ` in group '${info.group}'`;
    warn(invocation, `resource '${info.resource}' is not namespace scoped${place}`);
  }
  if (!resourceVerbs.includes(verb)) warn(invocation, `verb '${verb}' is not a known verb`);
  return {
    resourceAttributes: {
      ...(flags.bool('all-namespaces') ? {} : { namespace }),
      verb,
      group: word === '*' ? '*' : (info?.group ?? ''),
      resource: info?.resource ?? word,
      ...(flags.string('subresource') === '' ? {} : { subresource: flags.string('subresource') }),
      ...(name === '' ? {} : { name }),
    },
  };
}

/** Newer clients end the line, and their writer of warnings ends it again. */
function warn({ err, profile }: Invocation, message: string): void {
  err(`Warning: ${message}\n${profile.has('canINamesArguments') ? '\n' : ''}`);
}

/** Who has the kubeconfig of the cluster may do everything, also where the server cannot be asked. */
function answerOf(invocation: Invocation, spec: JsonObject): Json | undefined {
  const info = invocation.client.resource('selfsubjectaccessreviews', 'authorization.k8s.io');
  const isSelf = !invocation.flags.changed('as');
  if (isSelf && (info === undefined || info.simulated === false)) return { allowed: true };
  return field(review(invocation, 'selfsubjectaccessreviews', spec), 'status');
}

/** Creates an object that is not kept: a question. */
function review(invocation: Invocation, resource: string, spec: JsonObject): KubeObject {
  const group = resource === 'selfsubjectreviews' ? 'authentication.k8s.io' : 'authorization.k8s.io';
  const info = invocation.client.resource(resource, group);
  if (info === undefined) throw failure(`the server doesn't have a resource type "${resource}"`);
  const body = {
    apiVersion: apiVersionOf(info),
    kind: info.kind,
    metadata: {},
    spec,
  } as unknown as KubeObject;
  return invocation.client.send(info, undefined, { verb: 'create', body }) as KubeObject;
}

/** `kubectl auth can-i --list`. cani.go `RunAccessList` */
function listRules(invocation: Invocation): number {
  const { args, flags, namespace } = invocation;
  if (args.length > 0) throw failure('list option must be specified with no arguments');
  const answer = review(invocation, 'selfsubjectrulesreviews', { namespace });
  const rules = [...list(answer, 'status', 'resourceRules'), ...list(answer, 'status', 'nonResourceRules')];
  const titles = flags.bool('no-headers') ? [] : ['Resources\tNon-Resource URLs\tResource Names\tVerbs'];
  const lines = [...titles, ...ruleRows(rules)];
  invocation.out(alignTabs(`${lines.join('\n')}\n`, tableLayout));
  return 0;
}

/** `kubectl auth whoami`. kubectl: pkg/cmd/auth/whoami.go */
export function whoami(invocation: Invocation): number {
  if (!invocation.client.resource('selfsubjectreviews', 'authentication.k8s.io'))
    throw failure(
      'the selfsubjectreviews API is not enabled in the cluster\nenable APISelfSubjectReview feature gate and ' +
        'authentication.k8s.io/v1alpha1 or authentication.k8s.io/v1beta1 API',
    );
  const answer = review(invocation, 'selfsubjectreviews', {});
  const printer = objectPrinter(invocation, { customColumns: false, wide: false, keys: 'given' });
  if (printer) {
    const { kind, apiVersion, ...rest } = answer;
    invocation.out(printer({ kind, apiVersion, ...rest } as unknown as Json));
    return 0;
  }
  const user = field(answer, 'status', 'userInfo');
  const groups = list(user, 'groups').map((group) => String(group));
  const rows = [
    'ATTRIBUTE\tVALUE',
    `Username\t${text(user, 'username')}`,
    ...(text(user, 'uid') === '' ? [] : [`UID\t${text(user, 'uid')}`]),
    ...(groups.length === 0 ? [] : [`Groups\t[${groups.join(' ')}]`]),
    ...sortedEntries(record(user, 'extra')).map(
      ([key, values]) => `Extra: ${key}\t[${(values as readonly string[]).join(' ')}]`,
    ),
  ];
  invocation.out(alignTabs(`${rows.join('\n')}\n`, tableLayout));
  return 0;
}

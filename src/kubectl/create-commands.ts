import type { Command } from './command.ts';
import { bindingMaker, roleMaker } from './create-objects/access.ts';
import { makeConfigMap } from './create-objects/config-map.ts';
import { makeDeployment } from './create-objects/deployment.ts';
import { makeIngress } from './create-objects/ingress.ts';
import { makeCronJob, makeJob } from './create-objects/job.ts';
import { makeDockerSecret, makeGenericSecret, makeTlsSecret } from './create-objects/secret.ts';
import { serviceMaker } from './create-objects/service.ts';
import {
  makeDisruptionBudget,
  makeNamespace,
  makePriorityClass,
  makeQuota,
  makeServiceAccount,
} from './create-objects/small.ts';
import { dryRunFlags, fieldManagerFlags, outputFlags, saveConfigFlags, validateFlags } from './flag-sets.ts';
import type { FlagTable } from './flags.ts';
import { createToken } from './verbs/create-token.ts';
import { createTyped, type TypedCreate } from './verbs/create-typed.ts';

const shared: FlagTable = {
  ...outputFlags,
  ...dryRunFlags,
  ...saveConfigFlags,
  ...validateFlags,
  ...fieldManagerFlags,
};

/** A sub-command that makes an object of one type. */
function typed(name: string, create: TypedCreate, flags: FlagTable, rest: Partial<Command> = {}): Command {
  return { name, flags: { ...shared, ...flags }, run: createTyped(create), ...rest };
}

const string = { type: 'string' } as const;
const array = { type: 'array' } as const;
const strings = { type: 'strings' } as const;

const serviceCommands: readonly Command[] = (
  [
    ['clusterip', 'ClusterIP', { clusterip: string }],
    ['externalname', 'ExternalName', { 'external-name': string }],
    ['loadbalancer', 'LoadBalancer', {}],
    ['nodeport', 'NodePort', { 'node-port': { type: 'int' } }],
  ] as const
).map(([name, type, own]) =>
  typed(
    name,
    {
      make: serviceMaker(type),
      what: ({ profile }) => (profile.has('typedCreateServicePrefix') ? `${type} service` : undefined),
    },
    { tcp: strings, ...own },
    type === 'ExternalName' ? { required: ['external-name'] } : {},
  ),
);

const dataFlags: FlagTable = {
  'from-file': strings,
  'from-literal': array,
  'from-env-file': strings,
  'append-hash': { type: 'bool' },
};

const secretWords: Pick<TypedCreate, 'what' | 'whatEnds'> = {
  what: ({ profile }) => (profile.within({ to: '1.20' }) ? undefined : 'secret'),
  whatEnds: ' ',
};

const secretCommands: readonly Command[] = [
  typed('generic', { make: makeGenericSecret, ...secretWords }, { ...dataFlags, type: string }),
  typed(
    'tls',
    { make: makeTlsSecret, ...secretWords },
    { cert: string, key: string, 'append-hash': { type: 'bool' } },
  ),
  typed(
    'docker-registry',
    { make: makeDockerSecret, ...secretWords },
    {
      'docker-server': { type: 'string', otherwise: 'https://index.docker.io/v1/' },
      'docker-username': string,
      'docker-password': string,
      'docker-email': string,
      'from-file': strings,
      'append-hash': { type: 'bool' },
    },
  ),
];

const roleFlags: FlagTable = {
  verb: strings,
  resource: strings,
  'resource-name': array,
};
const bindingFlags: FlagTable = {
  clusterrole: string,
  user: array,
  group: array,
  serviceaccount: array,
};

/** The sub-commands of `kubectl create`. kubectl: pkg/cmd/create/create.go */
export const createCommands: readonly Command[] = [
  typed('namespace', { make: makeNamespace }, {}, { aliases: ['ns'] }),
  typed(
    'quota',
    { make: makeQuota, what: () => 'quota' },
    { hard: string, scopes: string },
    { aliases: ['resourcequota'] },
  ),
  { name: 'secret', flags: {}, commands: secretCommands },
  typed(
    'configmap',
    {
      make: makeConfigMap,
      what: ({ profile }) => (profile.has('typedCreateConfigMapPrefix') ? 'configmap' : undefined),
    },
    dataFlags,
    { aliases: ['cm'] },
  ),
  typed(
    'serviceaccount',
    {
      make: makeServiceAccount,
      what: ({ profile }) => (profile.within({ to: '1.20' }) ? undefined : 'serviceaccount'),
    },
    {},
    { aliases: ['sa'] },
  ),
  { name: 'service', aliases: ['svc'], flags: {}, commands: serviceCommands },
  typed(
    'deployment',
    {
      make: makeDeployment,
      what: ({ profile }) => (profile.has('typedCreatePrefix') ? 'deployment' : undefined),
      takesCommand: true,
    },
    {
      image: strings,
      generator: { type: 'string', to: '1.17' },
      port: { type: 'int', from: '1.19' },
      replicas: { type: 'int', short: 'r', otherwise: '1', from: '1.19' },
    },
    { aliases: ['dep', 'deploy'], required: ['image'] },
  ),
  typed(
    'clusterrole',
    { make: roleMaker('ClusterRole') },
    { ...roleFlags, 'aggregation-rule': { type: 'pairs' }, 'non-resource-url': strings },
  ),
  typed(
    'clusterrolebinding',
    { make: bindingMaker('ClusterRoleBinding'), what: () => 'clusterrolebinding' },
    bindingFlags,
    { required: ['clusterrole'] },
  ),
  typed('role', { make: roleMaker('Role') }, roleFlags),
  typed(
    'rolebinding',
    { make: bindingMaker('RoleBinding'), what: () => 'rolebinding' },
    { ...bindingFlags, role: string },
  ),
  typed(
    'poddisruptionbudget',
    {
      make: makeDisruptionBudget,
      what: ({ profile }) => (profile.within({ to: '1.20' }) ? undefined : 'poddisruptionbudgets'),
    },
    { selector: string, 'min-available': string, 'max-unavailable': string },
    { aliases: ['pdb'] },
  ),
  typed(
    'priorityclass',
    {
      make: makePriorityClass,
      what: ({ profile }) => (profile.within({ to: '1.20' }) ? 'clusterrolebinding' : 'priorityclass'),
    },
    {
      value: { type: 'int' },
      'global-default': { type: 'bool' },
      description: string,
      'preemption-policy': string,
    },
    { aliases: ['pc'] },
  ),
  typed('job', { make: makeJob, what: () => 'job', takesCommand: true }, { image: string, from: string }),
  typed(
    'cronjob',
    { make: makeCronJob, what: () => 'cronjob', takesCommand: true },
    { image: string, schedule: string, restart: string },
    { aliases: ['cj'], required: ['image', 'schedule'] },
  ),
  typed(
    'ingress',
    { make: makeIngress, what: () => 'ingress' },
    { rule: array, class: string, 'default-backend': string, annotation: array },
    { aliases: ['ing'], from: '1.19' },
  ),
  {
    name: 'token',
    from: '1.24',
    flags: {
      ...outputFlags,
      audience: array,
      'bound-object-kind': string,
      'bound-object-name': string,
      'bound-object-uid': string,
      duration: { type: 'duration', otherwise: '0s' },
    },
    run: createToken,
  },
];

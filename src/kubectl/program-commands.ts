import type { Command } from './command.ts';
import { dryRunFlags, outputFlags, recordFlags, saveConfigFlags } from './flag-sets.ts';
import type { Flag, FlagTable } from './flags.ts';
import { attach } from './verbs/attach.ts';
import { debug } from './verbs/debug.ts';
import { exec } from './verbs/exec.ts';
import { run } from './verbs/run.ts';

const bool = { type: 'bool' } as const;
const string = { type: 'string' } as const;

const noEffect = 'has no effect and will be removed in the future.';
const toBeRemoved = 'and will be removed in the future.';

/** `kubectl run` deletes what it made: it takes the flags of deletion, and some clients warn of them. */
function notUsed(flag: Flag): Flag {
  const deprecated = 'because it is not used by this command. It will be removed in version 1.29.';
  return { ...flag, deprecated, deprecatedFrom: '1.27', deprecatedTo: '1.30' };
}

function notRelevant(flag: Flag): Flag {
  const deprecated = 'because it is not relevant for this command. It will be removed in version 1.29.';
  return { ...notUsed(flag), deprecated };
}

const runCommand: Command = {
  name: 'run',
  flags: {
    ...outputFlags,
    ...dryRunFlags,
    ...recordFlags,
    ...saveConfigFlags,
    annotations: { type: 'array', from: '1.20' },
    attach: { type: 'bool' },
    cascade: notRelevant({ type: 'string', otherwise: 'background', bare: 'background' }),
    command: { type: 'bool' },
    env: { type: 'array' },
    expose: { type: 'bool' },
    filename: notUsed({ type: 'strings', short: 'f' }),
    force: notUsed({ type: 'bool' }),
    generator: { type: 'string', to: '1.20', deprecated: noEffect, deprecatedFrom: '1.18' },
    'grace-period': notUsed({ type: 'int', otherwise: '-1' }),
    hostport: { type: 'int', otherwise: '-1', to: '1.23' },
    image: { type: 'string' },
    'image-pull-policy': { type: 'string' },
    kustomize: notUsed({ type: 'string', short: 'k' }),
    labels: { type: 'string', short: 'l' },
    'leave-stdin-open': { type: 'bool' },
    limits: { type: 'string', to: '1.23' },
    'override-type': { type: 'string', otherwise: 'merge', from: '1.24' },
    overrides: { type: 'string' },
    'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    port: { type: 'string' },
    privileged: { type: 'bool', from: '1.20' },
    quiet: { type: 'bool', short: 'q', shortIn: { from: '1.21' } },
    recursive: notUsed({ type: 'bool', short: 'R' }),
    replicas: {
      type: 'int',
      short: 'r',
      otherwise: '1',
      to: '1.20',
      deprecated: noEffect,
      deprecatedFrom: '1.18',
    },
    requests: { type: 'string', to: '1.23' },
    restart: { type: 'string', otherwise: 'Always' },
    rm: { type: 'bool' },
    schedule: { type: 'string', to: '1.20', deprecated: noEffect, deprecatedFrom: '1.18' },
    'service-generator': { type: 'string', to: '1.20', deprecated: toBeRemoved, deprecatedFrom: '1.18' },
    'service-overrides': { type: 'string', to: '1.20', deprecated: toBeRemoved, deprecatedFrom: '1.18' },
    serviceaccount: { type: 'string', to: '1.23' },
    stdin: { type: 'bool', short: 'i' },
    timeout: notUsed({ type: 'duration', otherwise: '0s' }),
    tty: { type: 'bool', short: 't' },
    wait: notUsed({ type: 'bool' }),
  },
  required: ['image'],
  run,
};

const attachCommand: Command = {
  name: 'attach',
  flags: {
    container: { type: 'string', short: 'c' },
    'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    quiet: { type: 'bool', short: 'q', from: '1.21' },
    stdin: { type: 'bool', short: 'i' },
    tty: { type: 'bool', short: 't' },
  },
  run: attach,
};

const execCommand: Command = {
  name: 'exec',
  flags: {
    container: { type: 'string', short: 'c' },
    filename: { type: 'strings', short: 'f' },
    'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    quiet: { type: 'bool', short: 'q', from: '1.21' },
    stdin: { type: 'bool', short: 'i' },
    tty: { type: 'bool', short: 't' },
  },
  run: exec,
};

const debugFlags: FlagTable = {
  'arguments-only': bool,
  attach: bool,
  container: { type: 'string', short: 'c' },
  'copy-to': string,
  custom: { type: 'string', from: '1.31' },
  env: { type: 'array' },
  filename: { type: 'strings', short: 'f', from: '1.25' },
  image: string,
  'image-pull-policy': string,
  'keep-annotations': { type: 'bool', from: '1.31' },
  'keep-init-containers': { type: 'bool', otherwise: 'true', from: '1.31' },
  'keep-labels': { type: 'bool', from: '1.31' },
  'keep-liveness': { type: 'bool', from: '1.31' },
  'keep-readiness': { type: 'bool', from: '1.31' },
  'keep-startup': { type: 'bool', from: '1.31' },
  profile: { type: 'string', otherwise: 'legacy', from: '1.25' },
  quiet: { type: 'bool', short: 'q', shortIn: { from: '1.21' } },
  replace: bool,
  'same-node': bool,
  'set-image': { type: 'array' },
  'share-processes': { type: 'bool', otherwise: 'true' },
  stdin: { type: 'bool', short: 'i' },
  target: string,
  tty: { type: 'bool', short: 't' },
};

/** The commands that run programs in containers, by their place in the table of all commands. */
export const programCommands = {
  run: runCommand,
  attach: attachCommand,
  exec: execCommand,
  debug: { name: 'debug', from: '1.20', flags: debugFlags, run: debug },
} as const satisfies Readonly<Record<string, Command>>;

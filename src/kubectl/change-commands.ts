import type { Command } from './command.ts';
import {
  allFlags,
  allNamespacesFlags,
  dryRunFlags,
  fieldManagerFlags,
  fieldSelectorFlags,
  fileFlags,
  outputFlags,
  recordFlag,
  recordFlags,
  saveConfigFlags,
  selectorFlags,
  validateFlags,
} from './flag-sets.ts';
import type { FlagTable } from './flags.ts';
import { annotate } from './verbs/annotate.ts';
import { autoscale } from './verbs/autoscale.ts';
import { diff } from './verbs/diff.ts';
import { edit } from './verbs/edit.ts';
import { expose } from './verbs/expose.ts';
import { label } from './verbs/label.ts';
import { patch } from './verbs/patch.ts';
import { replace } from './verbs/replace.ts';
import { rolloutPause, rolloutRestart, rolloutStatusCommand, rolloutUndo } from './verbs/rollout.ts';
import { rolloutHistory } from './verbs/rollout-history.ts';
import { scale } from './verbs/scale.ts';
import { setImage, setResources, setSelector, setServiceAccount } from './verbs/set.ts';
import { setEnv } from './verbs/set-env.ts';
import { setSubject } from './verbs/set-subject.ts';
import { wait } from './verbs/wait.ts';

const string = { type: 'string' } as const;
const bool = { type: 'bool' } as const;
const int = { type: 'int' } as const;

const writing: FlagTable = { ...fileFlags, ...outputFlags, ...dryRunFlags, ...recordFlags };
const picking: FlagTable = {
  ...selectorFlags,
  ...fieldSelectorFlags,
  ...allFlags,
  'all-namespaces': { type: 'bool', short: 'A', from: '1.21' },
};
const setting: FlagTable = { ...writing, ...allFlags, local: bool };
const selecting: FlagTable = { ...setting, ...selectorFlags };
/** What `set` takes that does not record itself. */
const unrecorded: FlagTable = { ...fileFlags, ...outputFlags, ...dryRunFlags, ...fieldManagerFlags };
const watching: FlagTable = { ...fileFlags, selector: { type: 'string', short: 'l', from: '1.25' } };
const showing: FlagTable = { ...watching, ...outputFlags };
const rolling: FlagTable = { ...showing, ...fieldManagerFlags };

const rolloutCommands: readonly Command[] = [
  { name: 'history', flags: { ...showing, revision: int }, run: rolloutHistory },
  { name: 'pause', flags: rolling, run: rolloutPause('paused') },
  { name: 'resume', flags: rolling, run: rolloutPause('resumed') },
  { name: 'undo', flags: { ...showing, ...dryRunFlags, 'to-revision': int }, run: rolloutUndo },
  {
    name: 'status',
    flags: {
      ...watching,
      revision: int,
      timeout: { type: 'duration', otherwise: '0s' },
      watch: { type: 'bool', short: 'w', otherwise: 'true' },
    },
    run: rolloutStatusCommand,
  },
  { name: 'restart', from: '1.15', flags: rolling, run: rolloutRestart },
];

const setCommands: readonly Command[] = [
  { name: 'image', flags: selecting, run: setImage },
  {
    name: 'resources',
    flags: {
      ...selecting,
      containers: { type: 'string', short: 'c', otherwise: '*' },
      limits: string,
      requests: string,
    },
    run: setResources,
  },
  {
    name: 'selector',
    flags: {
      ...outputFlags,
      ...dryRunFlags,
      ...recordFlags,
      ...allFlags,
      filename: { type: 'strings', short: 'f' },
      local: bool,
      recursive: { type: 'bool', short: 'R' },
      'resource-version': string,
    },
    run: setSelector,
  },
  {
    name: 'subject',
    flags: {
      ...unrecorded,
      ...selectorFlags,
      ...allFlags,
      group: { type: 'array' },
      local: bool,
      serviceaccount: { type: 'array' },
      user: { type: 'array' },
    },
    run: setSubject,
  },
  { name: 'serviceaccount', aliases: ['sa'], flags: setting, run: setServiceAccount },
  {
    name: 'env',
    flags: {
      ...unrecorded,
      ...selectorFlags,
      ...allFlags,
      local: bool,
      containers: { type: 'string', short: 'c', otherwise: '*' },
      env: { type: 'array', short: 'e' },
      from: string,
      keys: { type: 'strings' },
      list: bool,
      overwrite: { type: 'bool', otherwise: 'true' },
      prefix: string,
      resolve: bool,
    },
    run: setEnv,
  },
];

/** The commands that change objects, by their place in the table of all commands. */
export const changeCommands = {
  expose: {
    name: 'expose',
    flags: {
      ...writing,
      ...saveConfigFlags,
      'cluster-ip': string,
      'external-ip': string,
      generator: { type: 'string', to: '1.23' },
      labels: { type: 'string', short: 'l' },
      'load-balancer-ip': string,
      name: string,
      'override-type': { type: 'string', from: '1.24' },
      overrides: string,
      port: string,
      protocol: string,
      selector: string,
      'session-affinity': string,
      'target-port': string,
      type: string,
    },
    run: expose,
  },
  set: { name: 'set', flags: {}, commands: setCommands },
  edit: {
    name: 'edit',
    flags: {
      ...fileFlags,
      ...outputFlags,
      ...validateFlags,
      ...recordFlags,
      ...saveConfigFlags,
      'output-patch': bool,
      subresource: { type: 'string', from: '1.24' },
      'windows-line-endings': bool,
    },
    run: edit,
  },
  rollout: { name: 'rollout', flags: {}, commands: rolloutCommands, helps: 'stdout' },
  scale: {
    name: 'scale',
    flags: {
      ...fileFlags,
      ...outputFlags,
      ...dryRunFlags,
      ...selectorFlags,
      ...allFlags,
      record: recordFlag,
      'current-replicas': { type: 'int', otherwise: '-1' },
      replicas: int,
      'resource-version': string,
      timeout: { type: 'duration', otherwise: '0s' },
    },
    required: ['replicas'],
    run: scale,
  },
  autoscale: {
    name: 'autoscale',
    flags: {
      ...writing,
      ...saveConfigFlags,
      cpu: { type: 'string', from: '1.34' },
      'cpu-percent': {
        type: 'int',
        otherwise: '-1',
        deprecated:
          "Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).",
        deprecatedFrom: '1.34',
      },
      generator: { type: 'string', to: '1.19' },
      max: { type: 'int', otherwise: '-1' },
      memory: { type: 'string', from: '1.34' },
      min: { type: 'int', otherwise: '-1' },
      name: string,
    },
    required: ['max'],
    run: autoscale,
  },
  diff: {
    name: 'diff',
    from: '1.13',
    flags: {
      ...fileFlags,
      ...selectorFlags,
      ...fieldManagerFlags,
      concurrency: { type: 'int', otherwise: '1', from: '1.28' },
      'force-conflicts': bool,
      prune: { type: 'bool', from: '1.22' },
      'prune-allowlist': { type: 'array', from: '1.26' },
      'server-side': bool,
      'show-managed-fields': { type: 'bool', from: '1.21' },
    },
    run: diff,
  },
  patch: {
    name: 'patch',
    flags: {
      ...writing,
      local: bool,
      patch: { type: 'string', short: 'p' },
      'patch-file': { type: 'string', from: '1.20' },
      subresource: { type: 'string', from: '1.24' },
      type: { type: 'string', otherwise: 'strategic' },
    },
    run: patch,
  },
  replace: {
    name: 'replace',
    flags: {
      ...unrecorded,
      ...validateFlags,
      ...saveConfigFlags,
      cascade: { type: 'string', otherwise: 'background', bare: 'background' },
      force: bool,
      'grace-period': { type: 'int', otherwise: '-1' },
      raw: string,
      subresource: { type: 'string', from: '1.24' },
      timeout: { type: 'duration', otherwise: '0s' },
      wait: bool,
    },
    run: replace,
  },
  wait: {
    name: 'wait',
    flags: {
      ...outputFlags,
      ...selectorFlags,
      ...fieldSelectorFlags,
      ...allFlags,
      ...allNamespacesFlags,
      filename: { type: 'strings', short: 'f' },
      recursive: { type: 'bool', short: 'R' },
      for: string,
      local: bool,
      timeout: { type: 'duration', otherwise: '30s' },
    },
    run: wait,
  },
  label: {
    name: 'label',
    flags: { ...writing, ...picking, list: bool, local: bool, overwrite: bool, 'resource-version': string },
    run: label,
  },
  annotate: {
    name: 'annotate',
    flags: { ...writing, ...picking, list: bool, local: bool, overwrite: bool, 'resource-version': string },
    run: annotate,
  },
} as const satisfies Readonly<Record<string, Command>>;

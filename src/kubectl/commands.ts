import { changeCommands as change } from './change-commands.ts';
import { clusterCommands as cluster } from './cluster-commands.ts';
import type { Command } from './command.ts';
import { configCommand } from './config-commands.ts';
import { createCommands } from './create-commands.ts';
import {
  allFlags,
  allNamespacesFlags,
  dryRunFlags,
  fieldSelectorFlags,
  fileFlags,
  outputFlags,
  recordFlags,
  saveConfigFlags,
  selectorFlags,
  validateFlags,
} from './flag-sets.ts';
import { programCommands as program } from './program-commands.ts';
import { smallCommands as small } from './small-commands.ts';
import { apply } from './verbs/apply.ts';
import { create } from './verbs/create.ts';
import { deleteObjects } from './verbs/delete.ts';
import { describe } from './verbs/describe.ts';
import { editLastApplied } from './verbs/edit-last-applied.ts';
import { get } from './verbs/get.ts';
import { setLastApplied } from './verbs/set-last-applied.ts';
import { viewLastApplied } from './verbs/view-last-applied.ts';

const createCommand: Command = {
  name: 'create',
  flags: {
    ...fileFlags,
    ...outputFlags,
    ...dryRunFlags,
    ...validateFlags,
    ...recordFlags,
    ...saveConfigFlags,
    ...selectorFlags,
    edit: { type: 'bool' },
    raw: { type: 'string' },
    'windows-line-endings': { type: 'bool' },
  },
  run: create,
  commands: createCommands,
};

const getCommand: Command = {
  name: 'get',
  flags: {
    ...fileFlags,
    ...outputFlags,
    ...selectorFlags,
    ...fieldSelectorFlags,
    ...allNamespacesFlags,
    'chunk-size': { type: 'int', otherwise: '500' },
    export: {
      type: 'bool',
      to: '1.17',
      deprecated: 'This flag is deprecated and will be removed in future.',
      deprecatedFrom: '1.14',
    },
    'ignore-not-found': { type: 'bool' },
    'include-uninitialized': { type: 'bool', to: '1.17' },
    'label-columns': { type: 'strings', short: 'L' },
    'no-headers': { type: 'bool' },
    'output-watch-events': { type: 'bool' },
    raw: { type: 'string' },
    'server-print': { type: 'bool', otherwise: 'true' },
    'show-all': { type: 'bool', short: 'a', to: '1.12' },
    'show-kind': { type: 'bool' },
    'show-labels': { type: 'bool' },
    'sort-by': { type: 'string' },
    subresource: { type: 'string', from: '1.24' },
    watch: { type: 'bool', short: 'w' },
    'watch-only': { type: 'bool' },
  },
  run: get,
};

const deleteCommand: Command = {
  name: 'delete',
  flags: {
    ...fileFlags,
    ...selectorFlags,
    ...fieldSelectorFlags,
    ...allNamespacesFlags,
    ...allFlags,
    ...dryRunFlags,
    cascade: { type: 'string', otherwise: 'background', bare: 'background' },
    force: { type: 'bool' },
    'grace-period': { type: 'int', otherwise: '-1' },
    'ignore-not-found': { type: 'bool' },
    interactive: { type: 'bool', short: 'i', from: '1.29' },
    now: { type: 'bool' },
    output: { type: 'string', short: 'o' },
    raw: { type: 'string', from: '1.18' },
    timeout: { type: 'duration', otherwise: '0s' },
    wait: { type: 'bool', otherwise: 'true' },
  },
  run: deleteObjects,
};

const describeCommand: Command = {
  name: 'describe',
  flags: {
    ...fileFlags,
    ...selectorFlags,
    ...allNamespacesFlags,
    'chunk-size': { type: 'int', otherwise: '500', from: '1.22' },
    'show-events': { type: 'bool', otherwise: 'true' },
  },
  run: describe,
};

const lastAppliedCommands: readonly Command[] = [
  {
    name: 'view-last-applied',
    flags: {
      ...fileFlags,
      ...selectorFlags,
      ...allFlags,
      output: { type: 'string', short: 'o', otherwise: 'yaml' },
    },
    run: viewLastApplied,
  },
  {
    name: 'set-last-applied',
    flags: {
      ...outputFlags,
      ...dryRunFlags,
      filename: { type: 'strings', short: 'f' },
      'create-annotation': { type: 'bool' },
    },
    run: setLastApplied,
  },
  {
    name: 'edit-last-applied',
    flags: {
      validate: { type: 'string', otherwise: 'true', bare: 'strict', from: '1.21' },
      ...fileFlags,
      ...outputFlags,
      ...recordFlags,
      'windows-line-endings': { type: 'bool' },
    },
    run: editLastApplied,
  },
];

const applyCommand: Command = {
  name: 'apply',
  flags: {
    ...fileFlags,
    ...outputFlags,
    ...selectorFlags,
    ...dryRunFlags,
    ...validateFlags,
    ...recordFlags,
    ...allFlags,
    cascade: { type: 'string', otherwise: 'background', bare: 'background' },
    force: { type: 'bool' },
    'force-conflicts': { type: 'bool', from: '1.16' },
    'grace-period': { type: 'int', otherwise: '-1' },
    'openapi-patch': { type: 'bool', otherwise: 'true' },
    overwrite: { type: 'bool', otherwise: 'true' },
    prune: { type: 'bool' },
    'prune-allowlist': { type: 'array', from: '1.26' },
    'prune-whitelist': {
      type: 'array',
      deprecated: 'Use --prune-allowlist instead.',
      deprecatedFrom: '1.26',
      to: '1.29',
    },
    'server-side': { type: 'bool', from: '1.16' },
    subresource: { type: 'string', from: '1.32' },
    timeout: { type: 'duration', otherwise: '0s' },
    wait: { type: 'bool' },
  },
  run: apply,
  commands: lastAppliedCommands,
};

/** The commands of kubectl in the order in which it adds them. kubectl: pkg/cmd/cmd.go `NewKubectlCommand` */
export const commands: readonly Command[] = [
  createCommand,
  change.expose,
  program.run,
  change.set,
  cluster.explain,
  getCommand,
  change.edit,
  deleteCommand,
  change.rollout,
  change.scale,
  change.autoscale,
  small.certificate,
  cluster.clusterInfo,
  cluster.top,
  cluster.cordon,
  cluster.uncordon,
  cluster.drain,
  cluster.taint,
  describeCommand,
  cluster.logs,
  program.attach,
  program.exec,
  cluster.portForward,
  cluster.proxy,
  cluster.cp,
  cluster.auth,
  program.debug,
  cluster.events,
  change.diff,
  applyCommand,
  change.patch,
  change.replace,
  change.wait,
  small.kustomize,
  change.label,
  change.annotate,
  small.completion,
  small.alpha,
  configCommand,
  small.plugin,
  cluster.version,
  cluster.apiVersions,
  cluster.apiResources,
  small.options,
  small.help,
];

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
import { apply } from './verbs/apply.ts';
import { attach } from './verbs/attach.ts';
import { create } from './verbs/create.ts';
import { deleteObjects } from './verbs/delete.ts';
import { describe } from './verbs/describe.ts';
import { exec } from './verbs/exec.ts';
import { get } from './verbs/get.ts';
import { run } from './verbs/run.ts';

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

const runCommand: Command = {
  name: 'run',
  flags: {
    ...outputFlags,
    ...dryRunFlags,
    ...recordFlags,
    ...saveConfigFlags,
    ...fileFlags,
    annotations: { type: 'array', from: '1.20' },
    attach: { type: 'bool' },
    cascade: { type: 'string', otherwise: 'background', bare: 'background' },
    command: { type: 'bool' },
    env: { type: 'array' },
    expose: { type: 'bool' },
    force: { type: 'bool' },
    generator: { type: 'string', to: '1.20' },
    'grace-period': { type: 'int', otherwise: '-1' },
    hostport: { type: 'int', otherwise: '-1', to: '1.23' },
    image: { type: 'string' },
    'image-pull-policy': { type: 'string' },
    labels: { type: 'string', short: 'l' },
    'leave-stdin-open': { type: 'bool' },
    limits: { type: 'string', to: '1.23' },
    'override-type': { type: 'string', otherwise: 'merge', from: '1.24' },
    overrides: { type: 'string' },
    'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    port: { type: 'string' },
    privileged: { type: 'bool', from: '1.21' },
    quiet: { type: 'bool', short: 'q' },
    replicas: { type: 'int', short: 'r', otherwise: '1', to: '1.20' },
    requests: { type: 'string', to: '1.23' },
    restart: { type: 'string', otherwise: 'Always' },
    rm: { type: 'bool' },
    schedule: { type: 'string', to: '1.20' },
    'service-generator': { type: 'string', to: '1.20' },
    'service-overrides': { type: 'string', to: '1.20' },
    serviceaccount: { type: 'string', to: '1.23' },
    stdin: { type: 'bool', short: 'i' },
    timeout: { type: 'duration', otherwise: '0s' },
    tty: { type: 'bool', short: 't' },
    wait: { type: 'bool' },
  },
  required: ['image'],
  run,
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
    },
    'ignore-not-found': { type: 'bool' },
    'include-uninitialized': { type: 'bool', to: '1.17' },
    'label-columns': { type: 'strings', short: 'L' },
    'no-headers': { type: 'bool' },
    'output-watch-events': { type: 'bool' },
    raw: { type: 'string' },
    'server-print': { type: 'bool', otherwise: 'true' },
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
    interactive: { type: 'bool', short: 'i', from: '1.27' },
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
    'chunk-size': { type: 'int', otherwise: '500' },
    'show-events': { type: 'bool', otherwise: 'true' },
  },
  run: describe,
};

const attachCommand: Command = {
  name: 'attach',
  flags: {
    container: { type: 'string', short: 'c' },
    'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    quiet: { type: 'bool', short: 'q' },
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
    quiet: { type: 'bool', short: 'q', from: '1.20' },
    stdin: { type: 'bool', short: 'i' },
    tty: { type: 'bool', short: 't' },
  },
  run: exec,
};

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
    'prune-whitelist': { type: 'array' },
    'server-side': { type: 'bool', from: '1.16' },
    timeout: { type: 'duration', otherwise: '0s' },
    wait: { type: 'bool' },
  },
  run: apply,
};

/** The commands of kubectl in the order in which it adds them. kubectl: pkg/cmd/cmd.go `NewKubectlCommand` */
export const commands: readonly Command[] = [
  createCommand,
  change.expose,
  runCommand,
  change.set,
  cluster.explain,
  getCommand,
  change.edit,
  deleteCommand,
  change.rollout,
  change.scale,
  change.autoscale,
  cluster.certificate,
  cluster.clusterInfo,
  cluster.top,
  cluster.cordon,
  cluster.uncordon,
  cluster.drain,
  cluster.taint,
  describeCommand,
  cluster.logs,
  attachCommand,
  execCommand,
  cluster.portForward,
  cluster.proxy,
  cluster.cp,
  cluster.auth,
  cluster.debug,
  cluster.events,
  change.diff,
  applyCommand,
  change.patch,
  change.replace,
  change.wait,
  cluster.kustomize,
  change.label,
  change.annotate,
  cluster.completion,
  cluster.alpha,
  configCommand,
  cluster.plugin,
  cluster.version,
  cluster.apiVersions,
  cluster.apiResources,
  cluster.options,
];

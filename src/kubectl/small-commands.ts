import type { Command } from './command.ts';
import { fileFlags, outputFlags } from './flag-sets.ts';
import type { FlagTable } from './flags.ts';
import { help } from './help.ts';
import { approveCertificate, denyCertificate } from './verbs/certificate.ts';
import { kustomizeCommand } from './verbs/kustomize.ts';
import { alpha, completion, options, pluginList } from './verbs/small-verbs.ts';

const bool = { type: 'bool' } as const;

const kustomizeFlags: FlagTable = {
  'as-current-user': { type: 'bool', from: '1.21' },
  'enable-alpha-plugins': { type: 'bool', from: '1.21' },
  'enable-helm': { type: 'bool', from: '1.21' },
  env: { type: 'array', short: 'e', from: '1.21' },
  'helm-api-versions': { type: 'array', from: '1.31' },
  'helm-command': { type: 'string', from: '1.21' },
  'helm-debug': { type: 'bool', from: '1.32' },
  'helm-kube-version': { type: 'string', from: '1.31' },
  'load-restrictor': { type: 'string', from: '1.21' },
  mount: { type: 'array', from: '1.21' },
  network: { type: 'bool', from: '1.21' },
  'network-name': { type: 'string', from: '1.21' },
  output: { type: 'string', short: 'o', from: '1.21' },
};

const certificateFlags: FlagTable = { ...fileFlags, ...outputFlags, force: bool };

/** The commands that need no cluster, and a few seldom ones, by their place in the table of all commands. */
export const smallCommands = {
  certificate: {
    name: 'certificate',
    flags: {},
    helps: 'always',
    commands: [
      { name: 'approve', flags: certificateFlags, run: approveCertificate },
      { name: 'deny', flags: certificateFlags, run: denyCertificate },
    ],
  },
  kustomize: { name: 'kustomize', flags: kustomizeFlags, run: kustomizeCommand },
  completion: { name: 'completion', flags: {}, run: completion },
  alpha: { name: 'alpha', flags: {}, run: alpha },
  plugin: {
    name: 'plugin',
    flags: {},
    commands: [{ name: 'list', flags: { 'name-only': bool }, run: pluginList }],
  },
  options: { name: 'options', flags: {}, run: options },
  help: { name: 'help', flags: {}, run: help },
} as const satisfies Readonly<Record<string, Command>>;

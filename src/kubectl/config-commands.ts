import type { Command } from './command.ts';
import { outputFlags } from './flag-sets.ts';
import {
  configCurrentContext,
  configDelete,
  configGetContexts,
  configNames,
  configRenameContext,
  configSetContext,
  configUseContext,
} from './verbs/config.ts';
import { configSetCluster, configSetCredentials } from './verbs/config-entries.ts';
import { configProperty } from './verbs/config-property.ts';
import { configView } from './verbs/config-view.ts';

const bool = { type: 'bool' } as const;
const string = { type: 'string' } as const;

/** `kubectl config` and its sub-commands. kubectl: pkg/cmd/config/config.go */
export const configCommand: Command = {
  name: 'config',
  flags: {},
  commands: [
    {
      name: 'view',
      flags: { ...outputFlags, flatten: bool, merge: bool, minify: bool, raw: bool },
      run: configView,
    },
    {
      name: 'set-cluster',
      flags: { 'embed-certs': bool, 'proxy-url': { type: 'string', from: '1.22' } },
      run: configSetCluster,
    },
    {
      name: 'set-credentials',
      flags: {
        'auth-provider': string,
        'auth-provider-arg': string,
        'embed-certs': bool,
        'exec-api-version': string,
        'exec-arg': { type: 'strings' },
        'exec-command': string,
        'exec-env': { type: 'array' },
        'exec-interactive-mode': { type: 'string', from: '1.30' },
        'exec-provide-cluster-info': { type: 'bool', from: '1.30' },
      },
      run: configSetCredentials,
    },
    { name: 'set-context', flags: { current: bool }, run: configSetContext },
    { name: 'set', flags: { 'set-raw-bytes': bool }, run: configProperty('set') },
    { name: 'unset', flags: {}, run: configProperty('unset') },
    { name: 'current-context', flags: {}, run: configCurrentContext },
    { name: 'use-context', aliases: ['use'], flags: {}, run: configUseContext },
    {
      name: 'get-contexts',
      flags: { 'no-headers': bool, output: { type: 'string', short: 'o' } },
      run: configGetContexts,
    },
    { name: 'get-clusters', flags: {}, run: configNames('clusters') },
    { name: 'get-users', from: '1.20', flags: {}, run: configNames('users') },
    { name: 'delete-cluster', flags: {}, run: configDelete('clusters') },
    { name: 'delete-context', flags: {}, run: configDelete('contexts') },
    { name: 'delete-user', from: '1.20', flags: {}, run: configDelete('users') },
    { name: 'rename-context', flags: {}, run: configRenameContext },
  ],
};

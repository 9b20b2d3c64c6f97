import type { Command } from './command.ts';
import {
  allNamespacesFlags,
  dryRunFlags,
  fieldManagerFlags,
  fileFlags,
  outputFlags,
  selectorFlags,
  validateFlags,
} from './flag-sets.ts';
import type { Flag, FlagTable } from './flags.ts';
import { authCanI, whoami } from './verbs/auth.ts';
import { clusterInfo } from './verbs/cluster-info.ts';
import { clusterInfoDump } from './verbs/cluster-info-dump.ts';
import { cp } from './verbs/cp.ts';
import { apiResources, apiVersions } from './verbs/discovery.ts';
import { drain } from './verbs/drain.ts';
import { events } from './verbs/events.ts';
import { explain } from './verbs/explain.ts';
import { logs } from './verbs/logs.ts';
import { cordon } from './verbs/nodes.ts';
import { portForward, proxy } from './verbs/port-forward.ts';
import { reconcile } from './verbs/reconcile.ts';
import { taint } from './verbs/taint.ts';
import { topNode, topPod } from './verbs/top.ts';
import { version } from './verbs/version.ts';

const string = { type: 'string' } as const;
const bool = { type: 'bool' } as const;
const int = { type: 'int' } as const;

const topFlags: FlagTable = {
  ...selectorFlags,
  'no-headers': bool,
  'sort-by': string,
  'use-protocol-buffers': { type: 'bool', from: '1.21' },
};

const topPodFlags: FlagTable = {
  ...topFlags,
  ...allNamespacesFlags,
  containers: bool,
  'field-selector': { type: 'string', from: '1.22' },
  sum: { type: 'bool', from: '1.24' },
};

const shortVersion: Flag = {
  type: 'bool',
  to: '1.27',
  deprecated: 'and will be removed in the future. The --short output will become the default.',
  deprecatedFrom: '1.24',
};

/** The commands that look at the cluster or tend it, by their place in the table of all commands. */
export const clusterCommands = {
  explain: {
    name: 'explain',
    flags: {
      'api-version': string,
      output: { type: 'string', short: 'o', shortIn: { from: '1.32', to: '1.32' }, from: '1.26' },
      recursive: bool,
    },
    run: explain,
  },
  clusterInfo: {
    name: 'cluster-info',
    aliases: ['clusterinfo'],
    flags: {},
    run: clusterInfo,
    commands: [
      {
        name: 'dump',
        flags: {
          ...outputFlags,
          ...allNamespacesFlags,
          namespaces: { type: 'strings' },
          'output-directory': string,
          'pod-running-timeout': { type: 'duration', otherwise: '20s' },
        },
        run: clusterInfoDump,
      },
    ],
  },
  top: {
    name: 'top',
    flags: {},
    commands: [
      {
        name: 'node',
        aliases: ['nodes', 'no'],
        flags: { ...topFlags, 'show-capacity': { type: 'bool', from: '1.22' } },
        run: topNode,
      },
      { name: 'pod', aliases: ['pods', 'po'], flags: topPodFlags, run: topPod },
    ],
  },
  cordon: { name: 'cordon', flags: { ...selectorFlags, ...dryRunFlags }, run: cordon(true) },
  uncordon: { name: 'uncordon', flags: { ...selectorFlags, ...dryRunFlags }, run: cordon(false) },
  drain: {
    name: 'drain',
    flags: {
      ...selectorFlags,
      ...dryRunFlags,
      'delete-emptydir-data': { type: 'bool', from: '1.20' },
      'chunk-size': { type: 'int', otherwise: '500', from: '1.22' },
      'delete-local-data': {
        type: 'bool',
        to: '1.30',
        deprecated: 'This option is deprecated and will be deleted. Use --delete-emptydir-data.',
        deprecatedFrom: '1.20',
      },
      'skip-wait-for-delete-timeout': { type: 'int', from: '1.18' },
      'disable-eviction': bool,
      force: bool,
      'grace-period': { type: 'int', otherwise: '-1' },
      'ignore-daemonsets': bool,
      'pod-selector': string,
      timeout: { type: 'duration', otherwise: '0s' },
    },
    run: drain,
  },
  taint: {
    name: 'taint',
    flags: {
      ...outputFlags,
      ...selectorFlags,
      ...dryRunFlags,
      ...validateFlags,
      ...fieldManagerFlags,
      all: bool,
      overwrite: bool,
    },
    run: taint,
  },
  logs: {
    name: 'logs',
    flags: {
      ...selectorFlags,
      'all-containers': bool,
      'all-pods': { type: 'bool', from: '1.31' },
      container: { type: 'string', short: 'c' },
      follow: { type: 'bool', short: 'f' },
      'ignore-errors': bool,
      'insecure-skip-tls-verify-backend': { type: 'bool', from: '1.17' },
      'limit-bytes': int,
      'max-log-requests': { type: 'int', otherwise: '5' },
      'pod-running-timeout': { type: 'duration', otherwise: '20s' },
      prefix: { type: 'bool', from: '1.17' },
      previous: { type: 'bool', short: 'p' },
      since: { type: 'duration', otherwise: '0s' },
      'since-time': string,
      tail: { type: 'int', otherwise: '-1' },
      timestamps: bool,
    },
    run: logs,
  },
  portForward: {
    name: 'port-forward',
    flags: {
      address: { type: 'strings', otherwise: 'localhost' },
      'pod-running-timeout': { type: 'duration', otherwise: '1m0s' },
    },
    run: portForward,
  },
  proxy: {
    name: 'proxy',
    flags: {
      'accept-hosts': string,
      'accept-paths': string,
      address: string,
      'append-server-path': { type: 'bool', from: '1.22' },
      'api-prefix': string,
      'disable-filter': bool,
      keepalive: { type: 'duration' },
      port: { type: 'int', short: 'p' },
      'reject-methods': string,
      'reject-paths': string,
      'unix-socket': { type: 'string', short: 'u' },
      www: { type: 'string', short: 'w' },
      'www-prefix': { type: 'string', short: 'P' },
    },
    run: proxy,
  },
  cp: {
    name: 'cp',
    flags: {
      container: { type: 'string', short: 'c' },
      'no-preserve': bool,
      retries: { type: 'int', from: '1.21' },
    },
    run: cp,
  },
  auth: {
    name: 'auth',
    flags: {},
    commands: [
      {
        name: 'can-i',
        flags: {
          'all-namespaces': { type: 'bool', short: 'A' },
          list: bool,
          'no-headers': bool,
          quiet: { type: 'bool', short: 'q' },
          subresource: string,
        },
        run: authCanI,
      },
      {
        name: 'reconcile',
        flags: {
          ...fileFlags,
          ...outputFlags,
          ...dryRunFlags,
          'remove-extra-permissions': bool,
          'remove-extra-subjects': bool,
        },
        run: reconcile,
      },
      { name: 'whoami', from: '1.27', flags: outputFlags, run: whoami },
    ],
  },
  events: {
    name: 'events',
    from: '1.26',
    flags: {
      ...outputFlags,
      ...allNamespacesFlags,
      'chunk-size': { type: 'int', otherwise: '500' },
      for: string,
      'no-headers': bool,
      types: { type: 'strings' },
      watch: { type: 'bool', short: 'w' },
    },
    run: events,
  },
  version: {
    name: 'version',
    flags: { client: bool, output: { type: 'string', short: 'o' }, short: shortVersion },
    run: version,
  },
  apiVersions: { name: 'api-versions', flags: {}, run: apiVersions },
  apiResources: {
    name: 'api-resources',
    flags: {
      'api-group': string,
      cached: bool,
      categories: { type: 'strings', from: '1.26' },
      namespaced: { type: 'bool', otherwise: 'true' },
      'no-headers': bool,
      output: { type: 'string', short: 'o' },
      'sort-by': string,
      verbs: { type: 'strings' },
    },
    run: apiResources,
  },
} as const satisfies Readonly<Record<string, Command>>;

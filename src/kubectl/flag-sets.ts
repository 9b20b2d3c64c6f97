import type { Flag, FlagTable } from './flags.ts';

/** The flags of every command. kubectl: pkg/cmd/cmd.go; cli-runtime: pkg/genericclioptions/config_flags.go */
export const globalFlags: FlagTable = {
  as: { type: 'string' },
  'as-group': { type: 'array' },
  'as-uid': { type: 'string', from: '1.24' },
  'cache-dir': { type: 'string' },
  'certificate-authority': { type: 'string' },
  'client-certificate': { type: 'string' },
  'client-key': { type: 'string' },
  cluster: { type: 'string' },
  context: { type: 'string' },
  'disable-compression': { type: 'bool', from: '1.26' },
  help: { type: 'bool', short: 'h', hidden: true },
  'insecure-skip-tls-verify': { type: 'bool' },
  kubeconfig: { type: 'string' },
  kuberc: { type: 'string', from: '1.34' },
  'log-flush-frequency': { type: 'duration' },
  'match-server-version': { type: 'bool' },
  namespace: { type: 'string', short: 'n' },
  password: { type: 'string' },
  profile: { type: 'string' },
  'profile-output': { type: 'string' },
  'request-timeout': { type: 'string', otherwise: '0' },
  server: { type: 'string', short: 's' },
  'tls-server-name': { type: 'string' },
  token: { type: 'string' },
  user: { type: 'string' },
  username: { type: 'string' },
  v: { type: 'int', short: 'v', otherwise: '0' },
  vmodule: { type: 'string' },
  'warnings-as-errors': { type: 'bool', from: '1.19' },
  alsologtostderr: { type: 'bool', to: '1.25' },
  logtostderr: { type: 'bool', to: '1.25' },
  'log-backtrace-at': { type: 'string', to: '1.25' },
  'log-dir': { type: 'string', to: '1.25' },
  'log-file': { type: 'string', to: '1.25' },
  'log-file-max-size': { type: 'int', to: '1.25' },
  'add-dir-header': { type: 'bool', to: '1.25' },
  'one-output': { type: 'bool', from: '1.19', to: '1.25' },
  'skip-headers': { type: 'bool', to: '1.25' },
  'skip-log-headers': { type: 'bool', to: '1.25' },
  stderrthreshold: { type: 'string', to: '1.25' },
};

/** `-f`, `-k`, `-R`. */
export const fileFlags: FlagTable = {
  filename: { type: 'strings', short: 'f' },
  kustomize: { type: 'string', short: 'k', from: '1.14' },
  recursive: { type: 'bool', short: 'R' },
};

/** `-o` and what belongs to it. */
export const outputFlags: FlagTable = {
  output: { type: 'string', short: 'o' },
  template: { type: 'string' },
  'allow-missing-template-keys': { type: 'bool', otherwise: 'true' },
  'show-managed-fields': { type: 'bool', from: '1.21' },
};

/** `-l`. */
export const selectorFlags: FlagTable = { selector: { type: 'string', short: 'l' } };

/** `--field-selector`. */
export const fieldSelectorFlags: FlagTable = { 'field-selector': { type: 'string' } };

/** `-A`. */
export const allNamespacesFlags: FlagTable = { 'all-namespaces': { type: 'bool', short: 'A' } };

/** `--all`. */
export const allFlags: FlagTable = { all: { type: 'bool' } };

/** `--dry-run`, a truth value in old clients. */
export const dryRunFlags: FlagTable = { 'dry-run': { type: 'string', otherwise: 'none', bare: 'unchanged' } };

/** `--validate`. */
export const validateFlags: FlagTable = {
  validate: { type: 'string', otherwise: 'true', bare: 'strict', boolIn: { to: '1.23' } },
};

/** `--field-manager`. */
export const fieldManagerFlags: FlagTable = { 'field-manager': { type: 'string', from: '1.18' } };

/** `--record`. */
export const recordFlag: Flag = {
  type: 'bool',
  deprecated: '--record will be removed in the future',
  deprecatedFrom: '1.22',
};

/** Flags that only leave a trace in metadata. */
export const recordFlags: FlagTable = { record: recordFlag, ...fieldManagerFlags };

/** `--save-config`. */
export const saveConfigFlags: FlagTable = { 'save-config': { type: 'bool' } };

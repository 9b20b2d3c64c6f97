import { failure } from '../errors.ts';
import type { Invocation } from '../invocation.ts';
import { refuseEnvName } from './env-name.ts';

/** A key and its content. */
export interface DataEntry {
  readonly key: string;
  readonly content: string;
}

/**
 * The data of a ConfigMap or Secret from files, env files and literals; a file whose key is not stated gets
 * its own name, or the one that the command has for it. kubectl: pkg/cmd/create/create_configmap.go
 */
export function dataOf(invocation: Invocation, subject: string, fileKey = ''): readonly DataEntry[] {
  const { flags } = invocation;
  const envFiles = flags.list('from-env-file');
  if (envFiles.length > 0 && (flags.list('from-file').length > 0 || flags.list('from-literal').length > 0)) {
    throw failure('from-env-file cannot be combined with from-file or from-literal');
  }
  const entries = [
    ...flags.list('from-file').flatMap((source) => fromFile(invocation, source, fileKey)),
    ...envFiles.flatMap((path) => fromEnvFile(invocation, path)),
    ...flags.list('from-literal').map(fromLiteral),
  ];
  for (const { key } of entries) {
    if (subject.startsWith('Secret') || /^[-._a-zA-Z0-9]+$/.test(key)) continue;
    throw failure(`"${key}" is not a valid key name for a ConfigMap: ${noConfigKey}`);
  }
  entries.forEach((entry, index) => {
    if (entries.findIndex((other) => other.key === entry.key) === index) return;
    throw failure(
      `cannot add key "${entry.key}", another key by that name already exists in Data for ${subject}`,
    );
  });
  return entries;
}

/** apimachinery: pkg/util/validation/validation.go `IsConfigMapKey` */
const noConfigKey =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' " +
  "(e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

function fromLiteral(source: string): DataEntry {
  const cut = source.indexOf('=');
  if (cut <= 0) throw failure(`invalid literal source ${source}, expected key=value`);
  return { key: source.slice(0, cut), content: source.slice(cut + 1) };
}

function fromFile(invocation: Invocation, source: string, fileKey: string): readonly DataEntry[] {
  const { host } = invocation;
  const cut = source.indexOf('=');
  const path = cut < 0 ? source : source.slice(cut + 1);
  if (path.includes('=')) throw failure("key names or file paths cannot contain '='");
  if (cut === 0) throw failure(`key name for file path ${path} missing`);
  if (cut > 0 && path === '') throw failure(`file path for key name ${source.slice(0, cut)} missing`);
  const content = host.readFile(path);
  if (content !== undefined)
    return [{ key: cut < 0 ? fileKey || baseName(path) : source.slice(0, cut), content }];
  const names = host.listFiles(path);
  if (!names) throw failure(`error reading ${path}: no such file or directory`);
  if (cut >= 0) throw failure('cannot give a key name for a directory path');
  return names.flatMap((name) => {
    const inside = host.readFile(`${path.replace(/\/$/, '')}/${name}`);
    return inside === undefined ? [] : [{ key: name, content: inside }];
  });
}

function fromEnvFile(invocation: Invocation, path: string): readonly DataEntry[] {
  const content = invocation.host.readFile(path);
  if (content === undefined) throw failure(`error reading ${path}: no such file or directory`);
  return content.split('\n').flatMap((line) => {
    const trimmed = line.trimStart();
    if (trimmed === '' || trimmed.startsWith('#')) return [];
    const cut = trimmed.indexOf('=');
    const key = cut < 0 ? trimmed : trimmed.slice(0, cut);
    refuseEnvName(key);
    const value = cut < 0 ? (invocation.host.env[key] ?? '') : trimmed.slice(cut + 1);
    return [{ key, content: value }];
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import { type Json, type KubeObject, metadataFault } from '#cluster';
import { expressionOf, jsonFaultAt } from '#text';
import { failure, NotSimulated, Refusal, refusalOf } from './errors.ts';
import { isObject, list, record, text } from './fields.ts';
import type { Flags } from './flags.ts';
import type { KubectlHost } from './host.ts';
import type { Invocation, Target } from './invocation.ts';
import { kustomize } from './kustomize/kustomize.ts';
import { resourceOfKind } from './mapper.ts';
import type { Profile } from './profile.ts';
import { readYaml } from './yaml/read-yaml.ts';
import { splitDocuments } from './yaml/split-documents.ts';

/** A text with manifests and what messages call it. */
export interface ManifestText {
  readonly source: string;
  readonly text: string;
  /** The manifest itself, where it was made and not written. */
  readonly value?: Json;
}

/** A manifest as written, before it is found what it is. */
export interface Manifest {
  readonly source: string;
  readonly value: Json;
}

/** What is needed to read manifests; an invocation is one. */
export interface ManifestReader {
  readonly host: KubectlHost;
  readonly flags: Flags;
  readonly profile: Profile;
}

const extensions = ['.json', '.yaml', '.yml'];

/** The manifests named by `-f` and `-k`. cli-runtime: pkg/resource/builder.go `FilenameParam` */
export function readManifests(reader: ManifestReader): readonly Manifest[] {
  const { profile } = reader;
  return manifestTexts(reader).flatMap((file) => {
    const documents = file.value === undefined ? splitDocuments(file.text) : [''];
    return documents.flatMap((text) => parseDocumentOf({ ...file, text }, profile) ?? []);
  });
}

/** The texts named by `-f` and `-k`; paths that lead nowhere are refused before anything is read. */
export function manifestTexts({ host, flags, profile }: ManifestReader): readonly ManifestText[] {
  const directory = flags.string('kustomize');
  if (directory !== '') {
    return kustomize(host, directory).map((value) => ({ source: directory, text: '', value }));
  }
  const refusals: Refusal[] = [];
  const texts = flags.list('filename').flatMap((name) => {
    try {
      return textsOf(host, name, flags.bool('recursive'), profile);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  });
  if (refusals.length > 0) throw refusalOf(refusals);
  return texts;
}

/** Whether the command line names files. */
export function namesFiles(flags: Flags): boolean {
  return flags.list('filename').length > 0 || flags.string('kustomize') !== '';
}

function textsOf(
  host: KubectlHost,
  name: string,
  recursive: boolean,
  profile: Profile,
): readonly ManifestText[] {
  if (name === '-') return [{ source: 'STDIN', text: host.stdin }];
  if (/^https?:\/\//.test(name)) return [{ source: name, text: fetched(host, name) }];
  const content = host.readFile(name);
  if (content !== undefined) return [{ source: name, text: content }];
  if (host.listFiles(name) === undefined) {
    const matches = namesBySyntax(host, name, profile);
    if (matches.length === 0) throw missing(host, name);
    return matches.flatMap((match) => textsOf(host, match, recursive, profile));
  }
  const files = filesIn(host, name, recursive);
  if (files.length === 0) {
    throw failure(`error reading [${name}]: recognized file extensions are [${extensions.join(' ')}]`);
  }
  return files;
}

/**
 * The files that a pattern means which no shell has replaced, in the order of their names. cli-runtime:
 * pkg/resource/builder.go `expandIfFilePattern`; Go: path/filepath `Glob`
 */
function namesBySyntax(host: KubectlHost, name: string, profile: Profile): readonly string[] {
  if (!profile.has('expandsPatterns') || !/[*?[\\]/.test(name)) return [];
  const cut = name.lastIndexOf('/');
  const [folder, last] = [name.slice(0, cut + 1), name.slice(cut + 1)];
  if (/[*?[\\]/.test(folder)) throw new NotSimulated('a pattern for folders of manifests');
  const pattern = patternOf(last);
  if (pattern === undefined) throw failure(`pattern "${name}" is not valid: syntax error in pattern`);
  const inside = host.listFiles(folder === '' ? '.' : folder.slice(0, -1) || '/') ?? [];
  return inside.filter((one) => pattern.fits(one)).map((one) => `${folder}${one}`);
}

/** Go: path/filepath `Match` */
function patternOf(text: string): ReturnType<typeof expressionOf> {
  const parts = text.match(/\[\^?(?:\\.|[^\]\\])+\]|\\.|[\s\S]/g) ?? [];
  const expressions = parts.map((part) => {
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (part.length > 1 && part.startsWith('[')) return part;
    return part === '[' || part === '\\' ? undefined : part.replace(/^[.+^${}()|\]]$/, '\\$&');
  });
  return expressions.includes(undefined) ? undefined : expressionOf(`^${expressions.join('')}$`);
}

function fetched(host: KubectlHost, url: string): string {
  const body = host.fetchUrl(url);
  if (body !== undefined) return body;
  throw failure(`unable to read URL "${url}", server reported 404 Not Found, status code=404`);
}

function missing(host: KubectlHost, name: string): Refusal {
  if (!/[*?[]/.test(name)) return failure(`the path "${name}" does not exist`);
  const cut = name.lastIndexOf('/');
  const found = host.listFiles(cut < 0 ? '.' : name.slice(0, cut));
  return failure(found ? `the path "${name}" does not exist` : `unable to read "${name}"`);
}

function filesIn(host: KubectlHost, directory: string, recursive: boolean): readonly ManifestText[] {
  return (host.listFiles(directory) ?? []).flatMap((entry) => {
    const path = joined(directory, entry);
    const content = host.readFile(path);
    if (content === undefined) return recursive ? filesIn(host, path, recursive) : [];
    return extensions.some((extension) => entry.endsWith(extension)) ? [{ source: path, text: content }] : [];
  });
}

/** Go: path/filepath `Join` */
function joined(directory: string, entry: string): string {
  return `${directory}/${entry}`.replace(/\/(\.?\/)+/g, '/').replace(/^\.\//, '');
}

/** The manifest of one document; undefined if it says nothing. */
export function parseDocumentOf(
  { source, text: document, value }: ManifestText,
  profile: Profile,
): Manifest | undefined {
  if (value !== undefined) return { source, value };
  const fault = /^\s*\{/.test(document) ? jsonFaultAt(document) : undefined;
  if (fault && !(profile.has('yamlAfterJson') && readYaml(document).type === 'value'))
    throw failure(`error parsing ${source}: ${jsonWords(document, fault, profile)}`);
  const reading = readYaml(document);
  if (reading.type === 'error') {
    throw failure(`error parsing ${source}: error converting YAML to JSON: ${reading.message}`);
  }
  return reading.value === null ? undefined : { source, value: reading.value };
}

/** apimachinery: pkg/util/yaml/decoder.go `YAMLOrJSONDecoder.Decode` */
function jsonWords(
  document: string,
  { message, read }: NonNullable<ReturnType<typeof jsonFaultAt>>,
  profile: Profile,
): string {
  if (read === document.length && message.startsWith('unexpected end')) return 'unexpected EOF';
  const line = document.slice(0, read).split('\n').length - 1;
  return `json: ${profile.has('jsonFaultByOffset') ? `offset ${read}` : `line ${line}`}: ${message}`;
}

/** The objects of manifests with the resource and the namespace they belong to. */
export function targetsOf(invocation: Invocation, manifests: readonly Manifest[]): readonly Target[] {
  return manifests.flatMap(flatten).map((manifest) => targetOf(invocation, manifest));
}

/** The items of a list, or the manifest itself. */
export function flatten(manifest: Manifest): readonly Manifest[] {
  const { value, source } = manifest;
  if (!isObject(value) || !text(value, 'kind').endsWith('List') || !('items' in value)) return [manifest];
  return list(value, 'items').map((item) => ({ source, value: item }));
}

/** The object of a manifest with the resource and the namespace it belongs to. */
export function targetOf(invocation: Invocation, manifest: Manifest): Target {
  const { value, source } = manifest;
  const [apiVersion, kind] = [text(value, 'apiVersion'), text(value, 'kind')];
  if (kind === '' || apiVersion === '') throw undecodable(manifest, kind === '' ? 'Kind' : 'apiVersion');
  const fault = invocation.profile.has('readsMetadata') ? metadataFault(value, invocation.host.version) : '';
  if (fault !== '') throw failure(`unable to decode "${source}": ${fault}`);
  const info = resourceOfKind(invocation.client, apiVersion, kind);
  const name = text(value, 'metadata', 'name');
  if (!info)
    throw unmapped(invocation, {
      source,
      apiVersion,
      kind,
      name,
      namespace: text(value, 'metadata', 'namespace'),
    });
  const namespace = info.namespaced ? namespaceOf(invocation, value) : undefined;
  const { namespace: stated, ...metadata } = record(value, 'metadata');
  // What stays on the machine is not placed anywhere.
  const isBare = namespace === undefined || invocation.flags.bool('local');
  const placed = isBare ? (stated === undefined ? {} : { namespace: stated }) : { namespace };
  const object = { ...record(value), metadata: { ...metadata, ...placed } } as unknown as KubeObject;
  return { info, namespace, name, object, source };
}

function undecodable(manifest: Manifest, lack: string): Refusal {
  return failure(
    `unable to decode "${manifest.source}": Object '${lack}' is missing in '${JSON.stringify(manifest.value)}'`,
  );
}

/** cli-runtime: pkg/resource/visitor.go `RequireNamespace`, `SetNamespace` */
function namespaceOf(invocation: Invocation, value: Json): string {
  const stated = text(value, 'metadata', 'namespace');
  if (stated === '') return invocation.namespace;
  if (invocation.namespaceGiven && stated !== invocation.namespace) {
    throw failure(
      `the namespace from the provided object "${stated}" does not match the namespace "${invocation.namespace}". ` +
        `You must pass '--namespace=${stated}' to perform this operation.`,
    );
  }
  return stated;
}

function unmapped(
  invocation: Invocation,
  manifest: Record<'source' | 'apiVersion' | 'kind' | 'name' | 'namespace', string>,
): Refusal {
  const { source, apiVersion, kind, name, namespace } = manifest;
  const cause = `no matches for kind "${kind}" in version "${apiVersion}"`;
  if (!invocation.profile.has('newMappingError')) return failure(`unable to recognize "${source}": ${cause}`);
  return failure(
    `resource mapping not found for name: "${name}" namespace: "${namespace}" from "${source}": ${cause}\n` +
      'ensure CRDs are installed first',
  );
}

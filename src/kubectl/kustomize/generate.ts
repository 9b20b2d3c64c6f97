import { base64Text } from '../base64.ts';
import { failure, NotSimulated, type Refusal } from '../errors.ts';
import { byBytes, isObject, type JsonObject, list, record, text, texts } from '../fields.ts';
import { idOf, idText, isCalled, type Resource, resourceOf } from './resource.ts';

/** How the files of a kustomization are read: the content of one, or its refusal in the words for files that lack. */
export interface FileReader {
  readonly isOld: boolean;
  content(name: string): string | undefined;
  /** `evalsymlink failure on '…' : lstat …: no such file or directory` */
  lacking(name: string): string;
}

/** The resources with the ConfigMaps and Secrets that a kustomization makes. kustomize: api/internal/builtins *Generator */
export function withGenerated(
  resources: readonly Resource[],
  plan: JsonObject,
  files: FileReader,
): readonly Resource[] {
  const all = [
    ...list(plan, 'configMapGenerator').map((one) => ['ConfigMap', record(one)] as const),
    ...list(plan, 'secretGenerator').map((one) => ['Secret', record(one)] as const),
  ];
  return all.reduce<readonly Resource[]>(
    (result, [kind, generator]) =>
      absorbed(result, generated(kind, generator, plan, files), text(generator, 'behavior'), files),
    resources,
  );
}

function generated(kind: string, generator: JsonObject, plan: JsonObject, files: FileReader): Resource {
  const options = { ...record(plan, 'generatorOptions'), ...record(generator, 'options') };
  const entries = entriesOf(files, generator);
  const data = kind === 'Secret' ? entries.map(([key, value]) => [key, base64Text(value)]) : entries;
  const { labels, annotations } = options;
  const object = {
    apiVersion: 'v1',
    ...(data.length > 0 ? { data: Object.fromEntries(data) } : {}),
    ...(options.immutable === true && { immutable: true }),
    kind,
    metadata: {
      ...(isObject(annotations) ? { annotations } : {}),
      ...(isObject(labels) ? { labels } : {}),
      name: text(generator, 'name'),
      ...(text(generator, 'namespace') === '' ? {} : { namespace: text(generator, 'namespace') }),
    },
    ...(kind === 'Secret' ? { type: text(generator, 'type') || 'Opaque' } : {}),
  };
  return resourceOf(object, options.disableNameSuffixHash !== true);
}

/** A generated object is new, or changes one that is there. kustomize: api/resmap/reswrangler.go `AbsorbAll` */
function absorbed(
  resources: readonly Resource[],
  made: Resource,
  behavior: string,
  { isOld }: FileReader,
): readonly Resource[] {
  const isSame = (one: Resource) =>
    text(one.object, 'kind') === text(made.object, 'kind') && isCalled(one, idOf(made.object));
  const found = resources.find(isSame);
  if (behavior === 'merge' || behavior === 'replace') {
    if (found === undefined) throw new NotSimulated(`kustomize: a ${behavior} of ${idText(made.object)}`);
    return resources.map((one) => (one === found ? overlaid(one, made, behavior, isOld) : one));
  }
  if (found !== undefined) throw new NotSimulated('kustomize: two objects of one name');
  return [...resources, made];
}

/** kustomize: api/resource/resource.go `CopyMergeMetaDataFieldsFrom`, `MergeDataMapFrom` */
function overlaid(present: Resource, made: Resource, behavior: string, isOld: boolean): Resource {
  const [old, fresh] = [present.object, made.object];
  const metadata = record(old, 'metadata');
  const merged = (key: string) => {
    const entries = { ...record(metadata, key), ...record(fresh, 'metadata', key) };
    return isOld || Object.keys(entries).length > 0 ? { [key]: entries } : {};
  };
  const data =
    behavior === 'merge' ? { ...record(old, 'data'), ...record(fresh, 'data') } : record(fresh, 'data');
  const object = {
    ...fresh,
    ...(Object.keys(data).length > 0 ? { data } : {}),
    metadata: { ...metadata, ...merged('labels'), ...merged('annotations') },
    ...(text(old, 'type') !== '' && { type: text(old, 'type') }),
  };
  return { ...present, object, isHashed: present.isHashed === true || made.isHashed === true };
}

function entriesOf(files: FileReader, generator: JsonObject): readonly (readonly [string, string])[] {
  const read = (name: string) => {
    const content = files.content(name);
    if (content === undefined)
      throw unloaded(files, `file sources: [${sourcesOf(generator)}]: ${files.lacking(name)}`);
    return content;
  };
  const one = text(generator, 'env');
  const variables = [...texts(generator, 'envs'), ...(one === '' ? [] : [one])];
  return [
    ...variables.flatMap((name) => envLines(read(name))),
    ...texts(generator, 'literals').map((source) => literal(files, generator, source)),
    ...texts(generator, 'files').map((source): readonly [string, string] => {
      const cut = source.indexOf('=');
      const path = source.slice(cut + 1);
      return [cut < 0 ? path.slice(path.lastIndexOf('/') + 1) : source.slice(0, cut), read(path)];
    }),
  ].sort(([left], [right]) => byBytes(left, right));
}

function sourcesOf(generator: JsonObject): string {
  return texts(generator, 'files').join(' ');
}

function unloaded({ isOld }: FileReader, what: string): Refusal {
  const made = 'NewResMapFromConfigMapArgs: NewResMapFromConfigMapArgs';
  return failure(isOld ? `${made}: ${what}\n` : `loading KV pairs: ${what}`);
}

function literal(files: FileReader, generator: JsonObject, source: string): readonly [string, string] {
  const cut = source.indexOf('=');
  const sources = texts(generator, 'literals').join(' ');
  if (cut < 1)
    throw unloaded(
      files,
      `literal sources [${sources}]: invalid literal source ${source}, expected key=value`,
    );
  return [source.slice(0, cut), source.slice(cut + 1).replace(/^(["'])(.*)\1$/s, '$2')];
}

function envLines(content: string): readonly (readonly [string, string])[] {
  return content
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}

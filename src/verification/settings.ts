import * as v from 'valibot';
import { type Document, isMap, isNode, type LineCounter, LineCounter as Lines, parseDocument } from 'yaml';
import {
  compareVersions,
  inRange,
  type NodeSettings,
  newestVersion,
  oldestVersion,
  parseVersion,
  printVersion,
  type WorldSettings,
} from '#cluster';
import { type Diagnostic, diagnostic, type Place, type Source } from '#text';

/** A manifest that was applied before the first line, and where the settings say so. */
export interface Given {
  readonly file: string;
  readonly place: Place;
}

/** What a note states about its world, as `kanzen.yaml` or `kanzen:` in front matter say it. */
export interface NoteSettings {
  readonly world: WorldSettings;
  /** Manifests that were applied, one after another, before the first line. */
  readonly given: readonly Given[];
  /** Files of the workstation by name, beside those of the bundle. */
  readonly files: Readonly<Record<string, string>>;
  /** Files of the bundle, or of `files`, that stand for what a URL would fetch. */
  readonly urls: Readonly<Record<string, string>>;
  /** Texts that the author put in place of a value, and what they stand for. */
  readonly redacted: Readonly<Record<string, string>>;
  /** New beginnings by the anchor of their heading. */
  readonly sections: Readonly<Record<string, NoteSettings>>;
  readonly verify: boolean;
}

const text = v.string('must be a text');
const texts = v.record(text, text);
const version = v.pipe(
  v.union([text, v.number()], 'must be a version in quotes, such as "1.33"'),
  v.transform(String),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseVersion(dataset.value);
    if (parsed && compareVersions(parsed, oldestVersion) >= 0 && compareVersions(parsed, newestVersion) <= 0)
      return parsed;
    addIssue({
      message: `must be a version from ${printVersion(oldestVersion)} to ${printVersion(newestVersion)}, in quotes: ${JSON.stringify(dataset.value)}`,
    });
    return NEVER;
  }),
);
const cidrs = v.pipe(
  text,
  v.regex(
    /^([0-9a-fA-F.:]+\/\d{1,3}|[\d.]+\/\d{1,2}, ?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*\/\d{1,3})$/,
    'must be an address range, such as 10.96.0.0/12, or one of IPv4 and one of IPv6: 10.96.0.0/16,fd00:10:96::/112',
  ),
);
const node = v.strictObject({
  name: text,
  podCIDR: v.optional(cidrs),
  internalIP: v.optional(text),
  externalIP: v.optional(text),
  labels: v.optional(texts),
  taints: v.optional(v.array(v.strictObject({ key: text, value: v.optional(text), effect: text }))),
});

const nodeCount = v.pipe(
  v.number('must be a number of nodes from 1 to 100, or a list of nodes'),
  v.integer(),
  v.minValue(1),
  v.maxValue(100),
);

const keys = {
  kubernetes: v.optional(version),
  kubectl: v.optional(version),
  provider: v.optional(v.picklist(['gke', 'minikube', 'kind', 'docker-desktop', 'k3s', 'none'])),
  nodes: v.optional(v.lazy((value) => (Array.isArray(value) ? v.array(node) : nodeCount))),
  podCIDR: v.optional(cidrs),
  serviceCIDR: v.optional(cidrs),
  clusterDomain: v.optional(text),
  dns: v.optional(v.picklist(['kube-dns', 'coredns'])),
  runtime: v.optional(v.picklist(['docker', 'containerd'])),
  namespace: v.optional(text),
  timezone: v.optional(text),
  given: v.optional(v.array(text, 'must be a list of manifest files')),
  files: v.optional(texts),
  urls: v.optional(texts),
  images: v.optional(texts),
  redacted: v.optional(texts),
  unknownTemplates: v.optional(v.array(text, 'must be a list of names of workloads')),
  verify: v.optional(v.boolean()),
};
const schema = v.strictObject({ ...keys, sections: v.optional(v.record(text, v.strictObject(keys))) });
/** Clusters of two families are simulated as they are since they need no feature gate. KEP-563 */
const checked = v.pipe(
  schema,
  v.forward(
    v.check(
      ({ kubernetes, podCIDR = '', serviceCIDR = '' }) =>
        !`${podCIDR}${serviceCIDR}`.includes(',') || (kubernetes ?? newestVersion).minor >= 21,
      'two families of addresses are simulated from Kubernetes 1.21 on',
    ),
    ['serviceCIDR'],
  ),
);
type Stated = v.InferOutput<typeof schema>;
type StatedKeys = Omit<Stated, 'sections'>;

/** The settings of a note that states nothing: an empty three-node cluster of the newest version. */
export const defaultSettings: NoteSettings = settle({}, () => ({ path: '', line: 1, column: 1 }));

/** Settings, and what is wrong about their text. */
export interface SettingsReading {
  readonly settings: NoteSettings;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the text of a `kanzen.yaml`. Wrong settings are diagnostics; the note then runs with the defaults.
 */
export function readSettings(source: Source): SettingsReading {
  const lines = new Lines();
  const document = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const at = lines.linePos(error.pos[0]);
    const message = `Cannot read the settings: ${error.message.split('\n')[0]}`;
    return failed([
      diagnostic('settings-syntax', { path: source.path, line: at.line, column: at.col }, message),
    ]);
  }
  if (document.contents === null) return { settings: defaultSettings, diagnostics: [] };
  return validate(document.toJS({ maxAliasCount: 50 }), (path) =>
    placeOf(document, lines, path, source.path),
  );
}

/**
 * Validates settings that were parsed elsewhere, such as the value of `kanzen:` in front matter, which starts
 * at `place`.
 */
export function checkSettings(value: unknown, place: Place): SettingsReading {
  return validate(value, () => place);
}

function validate(value: unknown, placeOfPath: (path: readonly unknown[]) => Place): SettingsReading {
  const result = v.safeParse(checked, value);
  if (result.success) return { settings: settle(result.output, placeOfPath), diagnostics: [] };
  return failed(
    result.issues.map((issue) => {
      const path = issue.path?.map(({ key }) => key) ?? [];
      const name = path.length > 0 ? `"${path.join('.')}"` : 'The settings';
      const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
      const message = isUnknown ? `Unknown setting ${name}` : `Wrong setting ${name}: ${issue.message}`;
      const hints = isUnknown ? [`The settings are ${Object.keys(schema.entries).join(', ')}`] : [];
      return diagnostic(isUnknown ? 'settings-unknown' : 'settings-value', placeOfPath(path), message, {
        hints,
      });
    }),
  );
}

function failed(diagnostics: readonly Diagnostic[]): SettingsReading {
  return { settings: defaultSettings, diagnostics };
}

function placeOf(document: Document, lines: LineCounter, path: readonly unknown[], file: string): Place {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => String(key) === String(path.at(-1)))
    : undefined;
  const found = pair?.key ?? (path.length > 0 ? document.getIn(path, true) : document.contents);
  const offset = isNode(found) ? (found.range?.[0] ?? 0) : 0;
  const { line, col } = lines.linePos(offset);
  return { path: file, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function settle(stated: Stated, placeOfPath: (path: readonly unknown[]) => Place): NoteSettings {
  const sections = Object.entries(stated.sections ?? {}).map(([anchor, own]) => {
    const { sections: _, ...base } = stated;
    const placeInSection = (path: readonly unknown[]) => placeOfPath(['sections', anchor, ...path]);
    return [anchor, settle({ ...base, given: [], ...withoutUndefined(own) }, placeInSection)] as const;
  });
  return {
    world: worldOf(stated),
    given: (stated.given ?? []).map((file, index) => ({ file, place: placeOfPath(['given', index]) })),
    files: stated.files ?? {},
    urls: stated.urls ?? {},
    redacted: stated.redacted ?? {},
    sections: Object.fromEntries(sections),
    verify: stated.verify ?? true,
  };
}

function worldOf(stated: StatedKeys): WorldSettings {
  const kubernetes = stated.kubernetes ?? stated.kubectl ?? newestVersion;
  const provider = stated.provider ?? 'none';
  return {
    kubernetes,
    kubectl: stated.kubectl ?? kubernetes,
    provider,
    nodes: nodesOf(stated) ?? (provider === 'none' || provider === 'gke' ? 3 : 1),
    ...bothFamilies('podCIDR', stated.podCIDR),
    ...bothFamilies('serviceCIDR', stated.serviceCIDR),
    clusterDomain: stated.clusterDomain ?? 'cluster.local',
    dns: stated.dns ?? (provider === 'gke' || inRange(kubernetes, { to: '1.10' }) ? 'kube-dns' : 'coredns'),
    namespace: stated.namespace ?? 'default',
    ...(stated.timezone === undefined ? {} : { timezone: stated.timezone }),
    ...(stated.runtime === undefined ? {} : { runtime: stated.runtime }),
    ...(stated.images === undefined ? {} : { images: stated.images }),
    ...(stated.unknownTemplates === undefined ? {} : { unknownTemplates: stated.unknownTemplates }),
  };
}

function nodesOf({ nodes }: StatedKeys): WorldSettings['nodes'] | undefined {
  if (!Array.isArray(nodes)) return nodes as number | undefined;
  return nodes.map(({ podCIDR, ...rest }) => {
    const ranges = bothFamilies('podCIDR', podCIDR);
    return { ...(rest as NodeSettings), ...ranges };
  });
}

/** One range, or one of each family. */
function bothFamilies<K extends 'podCIDR' | 'serviceCIDR'>(
  key: K,
  stated: string | undefined,
): { readonly [each in K | `${K}6`]?: string } {
  const [first, second] = stated?.split(/, ?/) ?? [];
  return {
    ...(first === undefined ? {} : { [key]: first }),
    ...(second === undefined ? {} : { [`${key}6`]: second }),
  } as { readonly [each in K | `${K}6`]?: string };
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

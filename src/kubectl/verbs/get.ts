import type { Json, KubeObject, ResourceInfo, Table } from '#cluster';
import { clockOf } from '../clock.ts';
import { failure, Refusal, refusalOf, usageFailure, withFaults } from '../errors.ts';
import { text } from '../fields.ts';
import type { Steps } from '../host.ts';
import type { Invocation } from '../invocation.ts';
import { manifestTexts, namesFiles } from '../manifests.ts';
import { groupResource } from '../mapper.ts';
import { type ObjectPrinter, objectPrinter } from '../print/output.ts';
import { sortBy, sortedWhereFound } from '../print/sort-by.ts';
import { TablePrinter } from '../print/table.ts';
import { tableOptions } from '../print/table-options.ts';
import { fetchTargets, type Selection, select, subresourceOf, type Want } from '../selection.ts';
import { refuseSubresource } from '../subresources.ts';
import { refuseNotes, refuseStatic } from '../unknown-content.ts';
import { getRaw } from './get-raw.ts';
import { watch } from './watch.ts';

/** `kubectl get`: objects as tables or in another format. kubectl: pkg/cmd/get/get.go */
export function get(invocation: Invocation): Steps | number {
  const { flags, args } = invocation;
  if (flags.string('raw') !== '') return getRaw(invocation);
  const printer = objectPrinter(invocation, { customColumns: true, wide: true });
  if (args.length === 0 && !namesFiles(flags)) throw typeMissing(invocation);
  const isWatch = flags.bool('watch') || flags.bool('watch-only');
  if (flags.bool('output-watch-events') && !isWatch) throw eventsUnwatched(invocation);
  refuseSubresource(invocation);
  const selection = select(invocation, { listsAll: true, collects: true });
  if (flags.string('subresource') !== '' && !selection.byName)
    throw failure('subresource cannot be used when bulk resources are specified');
  if (isWatch) return watch(invocation, selection, printer);
  if (printer) return printObjects(invocation, selection, printer);
  return printTables(invocation, selection);
}

/** get.go `Validate` */
function eventsUnwatched({ command, profile }: Invocation): Refusal {
  const message = '--output-watch-events option can only be used with --watch or --watch-only';
  return profile.has('rawUsageHint') ? usageFailure(command, message) : failure(message);
}

function typeMissing(invocation: Invocation): Refusal {
  invocation.err(
    'You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.\n\n',
  );
  return new Refusal(
    'error: Required resource not specified.\n' +
      'Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).\n' +
      "See 'kubectl get -h' for help and examples",
  );
}

function printObjects(invocation: Invocation, selection: Selection, printer: ObjectPrinter): number {
  const { targets, refusals } = fetchTargets(invocation, selection);
  const shown = invocation.flags.bool('ignore-not-found')
    ? refusals.filter((refusal) => !isNotFoundText(refusal))
    : refusals;
  if (shown.length > 0 && (targets.length === 0 || isOneFile(invocation))) throw refusalOf(shown);
  const objects = sortBy(
    invocation,
    targets.map((target) => target.object),
  );
  for (const object of objects) refuseUnknown(invocation, object);
  const [only] = objects;
  if (selection.single && only !== undefined) invocation.out(printer(only as unknown as Json));
  else if (!selection.single) invocation.out(printer(listOf(invocation, objects)));
  if (shown.length > 0) throw refusalOf(shown);
  return 0;
}

/** Of one file, all is printed or nothing. cli-runtime: pkg/resource/builder.go `visitByPaths` */
function isOneFile(invocation: Invocation): boolean {
  const [name = '', ...others] = invocation.flags.list('filename');
  if (others.length > 0 || name === '' || name === '-' || /^https?:/.test(name)) return false;
  const isFolder = invocation.host.listFiles(name) !== undefined;
  return !isFolder && manifestTexts(invocation).length === 1;
}

/** Among all objects of a cluster, nobody looks at those of its own; whoever asks for them sees them whole. */
function refuseUnknown({ flags }: Invocation, object: KubeObject): void {
  const format = flags.string('output');
  if (flags.bool('all-namespaces') || /^(name$|custom-columns)/.test(format)) return;
  refuseNotes(object);
  if (/^(yaml|json)$/.test(format)) refuseStatic(object);
}

function isNotFoundText(refusal: Refusal): boolean {
  return refusal.text.startsWith('Error from server (NotFound)');
}

/** A list that the client makes of many objects. kubectl: pkg/cmd/get/get.go `printGeneric` */
function listOf(invocation: Invocation, objects: readonly KubeObject[]): Json {
  const selfLink = invocation.profile.has('listSelfLink') ? { selfLink: '' } : {};
  return {
    apiVersion: 'v1',
    items: objects as unknown as readonly Json[],
    kind: 'List',
    metadata: { resourceVersion: '', ...selfLink },
  };
}

interface Part {
  readonly info: ResourceInfo;
  readonly table: Table;
}

function printTables(invocation: Invocation, selection: Selection): number {
  const { flags, profile } = invocation;
  const { parts, refusals } = fetchTables(invocation, selection);
  // Several tables are sorted as if they were objects, which lack most fields. get.go `RuntimeSorter`
  if (parts.length > 1)
    sortBy(
      invocation,
      parts.map(({ table }) => table as unknown as KubeObject),
    );
  const options = tableOptions(
    invocation,
    parts.map((part) => part.info),
  );
  let printer: TablePrinter | undefined;
  let last: ResourceInfo | undefined;
  let written = false;
  let gap = false;
  const flush = () => {
    const lines = printer?.flush() ?? '';
    if (lines === '') return;
    if (gap) (profile.has('tableGapOnStderr') ? invocation.err : invocation.out)('\n');
    gap = false;
    written = true;
    invocation.out(lines);
  };
  for (const { info, table } of parts) {
    if (!last || groupResource(last) !== groupResource(info)) {
      flush();
      const isEach = profile.has('tableGapAboveNothing');
      if (isEach && last && !flags.bool('no-headers')) invocation.err('\n');
      gap = !isEach && written && !flags.bool('no-headers');
      printer = new TablePrinter(info, options(info), profile);
      last = info;
    }
    printer?.add(sortedTable(invocation, withoutEnded(invocation, selection, table)));
  }
  flush();
  const infos = parts.map((part) => part.info);
  if (!written && refusals.length === 0 && !flags.bool('ignore-not-found'))
    invocation.err(`${noneFound(invocation, infos)}\n`);
  if (refusals.length > 0) throw refusalOf(refusals);
  return 0;
}

function fetchTables(invocation: Invocation, selection: Selection) {
  const parts: Part[] = [];
  const refusals: Refusal[] = [];
  for (const want of selection.wants) {
    try {
      parts.push({ info: want.info, table: tableOf(invocation, selection, want) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!(invocation.flags.bool('ignore-not-found') && isNotFoundText(error))) refusals.push(error);
    }
  }
  return { parts, refusals: withFaults(refusals, selection.faults ?? []) };
}

function tableOf(invocation: Invocation, selection: Selection, want: Want): Table {
  const { labelSelector, fieldSelector } = selection;
  if (!invocation.flags.bool('server-print')) return plainTable(invocation, selection, want);
  const { info, namespace, name } = want;
  if (name === undefined) return invocation.client.table(info, namespace, { labelSelector, fieldSelector });
  const details = { asTable: true, ...subresourceOf(invocation) };
  const answer = invocation.client.getNamed(info, namespace, name, details);
  // What the server cannot show in a table, the client shows itself.
  return answer.kind === 'Table' ? (answer as Table) : plainTable(invocation, selection, want);
}

/** What the client itself shows of any kind: its name and its age. cli-runtime: pkg/printers/tableprinter.go */
function plainTable(invocation: Invocation, selection: Selection, want: Want): Table {
  const clock = clockOf(invocation.host, invocation.profile);
  const { targets, refusals } = fetchTargets(invocation, { ...selection, wants: [want], faults: [] });
  if (refusals.length > 0) throw refusalOf(refusals);
  const column = (name: string) => ({ name, type: 'string', format: '', description: '', priority: 0 });
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: {},
    columnDefinitions: [column('Name'), column('Age')],
    rows: targets.map(({ name, object }) => ({
      cells: [name, clock.age(object.metadata.creationTimestamp ?? undefined)],
      object,
    })),
  };
}

/** Old clients do not list pods that have ended. kubectl: pkg/kubectl/cmd/get.go `--show-all` */
function withoutEnded({ flags, profile }: Invocation, selection: Selection, table: Table): Table {
  if (!profile.has('hidesEndedPods') || selection.byName || flags.bool('show-all')) return table;
  const isEnded = (row: Table['rows'][number]) =>
    row.object.kind === 'Pod' && ['Succeeded', 'Failed'].includes(text(row.object, 'status', 'phase'));
  return { ...table, rows: table.rows.filter((row) => !isEnded(row)) };
}

/**
 * A table of more than one row of which none has the field is not printed, and nothing is said of it.
 * kubectl: pkg/cmd/get/sorter.go `SortingPrinter`
 */
function sortedTable(invocation: Invocation, table: Table): Table {
  const expression = invocation.flags.string('sort-by');
  if (expression === '' || table.rows.length < 2) return table;
  const objects = table.rows.map((row) => row.object);
  const sorted = sortedOrNone(expression, objects, invocation);
  return { ...table, rows: sorted.flatMap((object) => table.rows.filter((row) => row.object === object)) };
}

/** What is wrong with the path of a single table is not said either. */
function sortedOrNone(expression: string, objects: readonly KubeObject[], invocation: Invocation) {
  try {
    return sortedWhereFound(expression, objects, invocation) ?? [];
  } catch (error) {
    if (error instanceof Refusal && error.text.startsWith('error: ')) return [];
    throw error;
  }
}

/** kubectl: pkg/cmd/get/get.go, the end of `Run` */
function noneFound(invocation: Invocation, infos: readonly ResourceInfo[]): string {
  const { profile, flags } = invocation;
  if (profile.has('noResourcesWithPeriod')) return 'No resources found.';
  const named =
    !flags.bool('all-namespaces') &&
    (profile.has('noResourcesIgnoresScope') || infos.every((info) => info.namespaced));
  return named ? `No resources found in ${invocation.namespace} namespace.` : 'No resources found';
}

import { humanDuration } from '#text';
import { behaves } from '../profile.ts';
import { inRange, type Version } from '../version.ts';
import type { ApiContext, CellContext, Column, Kind } from './kind.ts';
import type { KubeObject } from './object.ts';
import type { Table } from './request.ts';
import { exactness } from './timestamp.ts';

/** How a table is printed. */
export interface Printing {
  readonly revision?: string | undefined;
  /** That of the control plane, unless a client prints the table itself. */
  readonly version?: Version | undefined;
}

type PrintContext = ApiContext & { readonly version: Version };

/** The server-side table of objects, with the columns and cells of the control plane's version. */
export function tableOf(
  kind: Kind,
  objects: readonly KubeObject[],
  context: ApiContext,
  { revision, version = context.settings.kubernetes }: Printing = {},
): Table {
  const columns = kind.columns.filter((column) => inRange(version, column.versions ?? {}));
  return {
    apiVersion: version.minor >= 15 ? 'meta.k8s.io/v1' : 'meta.k8s.io/v1beta1',
    kind: 'Table',
    metadata: { ...(revision !== undefined && { resourceVersion: revision }) },
    columnDefinitions: columns.map(definition),
    rows: rowsOf(objects, columns, { ...context, version }),
  };
}

/** The cells that are usually hidden come last, so that the times that are shown are printed in their order. */
function rowsOf(
  objects: readonly KubeObject[],
  columns: readonly Column<KubeObject>[],
  context: PrintContext,
): Table['rows'] {
  const rows = objects.map((object) => ({ object, cells: new Array<Cell>(columns.length).fill('') }));
  for (const isHidden of [false, true]) {
    for (const { object, cells } of rows) {
      const own = cellContext(context, object);
      for (const [at, { wide = false, cell }] of columns.entries()) {
        if (wide === isHidden) cells[at] = cell(object, own);
      }
    }
  }
  return rows;
}

type Cell = Table['rows'][number]['cells'][number];

function definition(column: Column<KubeObject>): Table['columnDefinitions'][number] {
  return {
    name: column.name,
    type: column.type ?? 'string',
    format: column.name === 'Name' ? 'name' : '',
    description: '',
    priority: column.wide ? 1 : column.narrow ? -1 : 0,
  };
}

function cellContext(context: PrintContext, { metadata: { uid } }: KubeObject): CellContext {
  const { version } = context;
  const now = context.now();
  const isShort = behaves(version, 'table.shortAges');
  const ages = { yearsWithoutDays: version.minor >= 19, ...(isShort && { units: 1 as const }) };
  return {
    version,
    now,
    age(timestamp) {
      if (timestamp == null) return '<unknown>';
      const instant = Date.parse(timestamp);
      const text = humanDuration(now - instant, ages);
      const whose = { ...exactness(timestamp), ...(uid !== undefined && { uid }) };
      context.oracle.printed({ type: 'age', text, ...(isShort && { units: 1 }), instant, now, ...whose });
      return text;
    },
    span(from, to) {
      const [instant, end] = [Date.parse(from), Date.parse(to)];
      const text = humanDuration(end - instant, { ...ages, yearsWithoutDays: true });
      context.oracle.printed({ type: 'span', text, instant, now: end, ...(uid !== undefined && { uid }) });
      return text;
    },
    date(timestamp) {
      if (timestamp == null) return '<unknown>';
      const instant = Date.parse(timestamp);
      context.oracle.printed({
        type: 'date',
        text: timestamp,
        instant,
        now,
        ...(uid !== undefined && { uid }),
      });
      return timestamp;
    },
  };
}

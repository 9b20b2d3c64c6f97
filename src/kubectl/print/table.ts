import type { ResourceInfo, Table } from '#cluster';
import { alignTabs, oldTableLayout, tableLayout } from '#text';
import { apiVersionOf } from '../client.ts';
import { record, sortedEntries, text } from '../fields.ts';
import { kindName } from '../mapper.ts';
import type { Profile } from '../profile.ts';

/** What a table shows beside the server's columns. */
export interface TableOptions {
  readonly wide: boolean;
  readonly headers: boolean;
  readonly namespaces: boolean;
  /** NAME cells read `pod/x`. */
  readonly kinds: boolean;
  readonly labels: boolean;
  readonly labelColumns: readonly string[];
}

/**
 * A table that grows: rows of one resource, under one line of titles. cli-runtime:
 * pkg/printers/tableprinter.go
 */
export class TablePrinter {
  readonly #info: ResourceInfo;
  readonly #options: TableOptions;
  readonly #profile: Profile;
  readonly #widths: number[] = [];
  #titles: string | undefined;
  #pending = '';

  constructor(info: ResourceInfo, options: TableOptions, profile: Profile) {
    this.#info = info;
    this.#options = options;
    this.#profile = profile;
  }

  add(table: Table, event?: string): void {
    if (table.rows.length === 0) return;
    const { wide } = this.#options;
    const shown = table.columnDefinitions.map(({ priority }) => (wide ? priority >= 0 : priority <= 0));
    this.#addTitles(table, shown, event);
    for (const row of table.rows) {
      const cells = row.cells.filter((_, index) => shown[index]).map((cell) => this.#cell(cell));
      const first = table.columnDefinitions.findIndex((column) => column.name === 'Name');
      if (this.#options.kinds && first >= 0) {
        cells[first] = `${this.#prefix()}/${cells[first] ?? ''}`;
      }
      const { metadata } = row.object;
      const labels = record(metadata, 'labels');
      this.#pending += `${[
        ...(event === undefined ? [] : [event.padEnd(8)]),
        ...(this.#options.namespaces ? [text(metadata, 'namespace')] : []),
        ...cells,
        ...this.#options.labelColumns.map((label) => text(labels, label)),
        ...(this.#options.labels ? [labelText(labels)] : []),
      ].join('\t')}\n`;
    }
  }

  /** Lets the next row have titles again. */
  restart(): void {
    this.#titles = undefined;
  }

  /** The lines since the last flush; the widths of columns are kept. */
  flush(): string {
    const lines = this.#pending;
    this.#pending = '';
    if (this.#profile.has('watchForgetsWidths')) this.#widths.length = 0;
    return lines === '' ? '' : alignTabs(lines, this.#layout(), this.#widths);
  }

  #addTitles(table: Table, shown: readonly boolean[], event: string | undefined): void {
    const titles = [
      ...(event === undefined ? [] : ['EVENT']),
      ...(this.#options.namespaces ? ['NAMESPACE'] : []),
      ...table.columnDefinitions
        .filter((_, index) => shown[index])
        .map((column) => column.name.toUpperCase()),
      ...this.#options.labelColumns.map((label) => label.slice(label.lastIndexOf('/') + 1).toUpperCase()),
      ...(this.#options.labels ? ['LABELS'] : []),
    ].join('\t');
    if (!this.#options.headers || this.#titles === titles) return;
    this.#titles = titles;
    this.#pending += `${titles}\n`;
  }

  #prefix(): string {
    const { resource, shortNames, kind } = this.#info;
    if (this.#profile.has('shortKindPrefix')) return shortNames[0] ?? resource;
    return kindName(apiVersionOf(this.#info), kind);
  }

  #layout() {
    return this.#profile.has('wideColumns') ? oldTableLayout : tableLayout;
  }

  #cell(cell: string | number | boolean): string {
    const shown = String(cell);
    if (!this.#profile.has('cellsCutAtLineEnd')) return shown;
    const cut = shown.search(this.#profile.has('terminalEscaped') ? /[\n\r\f]/ : /\n/);
    return cut < 0 ? shown : `${shown.slice(0, cut)}...`;
  }
}

/** `a=b,c=d`, `<none>`. */
export function labelText(labels: Readonly<Record<string, unknown>>): string {
  const pairs = sortedEntries(record(labels)).map(([key, value]) => `${key}=${text(value)}`);
  return pairs.length === 0 ? '<none>' : pairs.join(',');
}

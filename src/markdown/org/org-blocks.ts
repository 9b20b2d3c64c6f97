import type { ListItem, Nodes, TableRow } from 'mdast';
import type { List, ListItem as OrgItem, OrgNode, Table } from 'uniorg';
import { orgBlockInfo } from '#transcript';
import { type Handlers, holder, type OrgReading, parent } from './org-handlers.ts';

const alerts = ['note', 'tip', 'important', 'warning', 'caution'];

/** Blocks of Org. Headlines begin one level below the page's title, as in Org's own export. */
export const blockHandlers: Handlers = {
  section: ({ children }, { read }) => {
    const [headline] = children;
    const isHidden =
      headline?.type === 'headline' && (headline.commented || headline.tags.includes('noexport'));
    return isHidden ? [] : read(children);
  },
  headline: (node, { read, headings }) => {
    const depth = Math.min(6, node.level + 1) as 2;
    const name = headings.get(node);
    // Links from elsewhere know a headline by what Hugo calls it.
    const alias = name && name.own === undefined ? [holder('span', [], { id: name.counted })] : [];
    const own: readonly Nodes[] = name?.own === undefined ? [] : [{ type: 'text', value: ` {#${name.own}}` }];
    const children = [...alias, ...trimmed(read(node.children)), ...own];
    return [{ type: 'heading', depth, children: children as never[] }];
  },
  paragraph: ({ children }, { read }) => {
    const content = trimmed(read(children));
    return content.length === 0 ? [] : [parent('paragraph', content)];
  },
  'plain-list': list,
  'list-item-tag': ({ children }, { read }) => [
    parent('paragraph', [parent('strong', trimmed(read(children)))]),
  ],
  'quote-block': ({ children }, { read }) => [parent('blockquote', read(children))],
  'center-block': ({ children }, { read }) => [
    holder('div', read(children), { className: ['align-center'] }),
  ],
  'verse-block': ({ children }, { read }) => [holder('p', withBreaks(trimmed(read(children))))],
  'special-block': ({ blockType, children }, { read }) => {
    if (!alerts.includes(blockType.toLowerCase()))
      return [holder('div', read(children), { className: [blockType] })];
    const mark: Nodes = parent('paragraph', [{ type: 'text', value: `[!${blockType}]\n` }]);
    return [parent('blockquote', [mark, ...read(children)])];
  },
  'src-block': (node, reading) => code(node, node.value, reading),
  'example-block': (node, reading) => code(node, node.value, reading),
  'fixed-width': ({ value }) => [{ type: 'code', value }],
  'export-block': ({ backend, value }) =>
    backend?.toLowerCase() === 'html' ? [{ type: 'html', value }] : [],
  keyword: ({ key, value }) => (key === 'HTML' ? [{ type: 'html', value }] : []),
  // Hugo: this line ends the summary.
  comment: ({ value }) => (value.trim() === 'more' ? [{ type: 'html', value: '<!--more-->' }] : []),
  'horizontal-rule': () => [{ type: 'thematicBreak' }],
  'latex-environment': ({ value }) => [{ type: 'code', lang: 'math', value }],
  'footnote-definition': ({ label, children }, { read }) => [
    {
      type: 'footnoteDefinition',
      identifier: label.toLowerCase(),
      label,
      children: read(children) as never[],
    },
  ],
  table,
};

/** Text at the end of a block ends with a line feed, which Markdown does not have. */
function trimmed(nodes: readonly Nodes[]): readonly Nodes[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.trimEnd();
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }];
}

function withBreaks(nodes: readonly Nodes[]): readonly Nodes[] {
  return nodes.flatMap((node): readonly Nodes[] => {
    if (node.type !== 'text') return [node];
    const lines = node.value.split('\n').map((value): Nodes => ({ type: 'text', value }));
    return lines.flatMap((line, at) => (at === 0 ? [line] : [{ type: 'break' }, line]));
  });
}

function code(node: OrgNode, value: string, { text }: OrgReading): readonly Nodes[] {
  const from = node.position?.start.offset ?? 0;
  const info = orgBlockInfo(/^.*/.exec(text.slice(from))?.[0] ?? '') ?? '';
  const [lang = '', ...meta] = info.split(' ');
  const isOption = lang.startsWith('{');
  return [
    {
      type: 'code',
      ...(isOption || lang === '' ? {} : { lang }),
      ...(isOption ? { meta: info } : meta.length > 0 ? { meta: meta.join(' ') } : {}),
      value: withoutIndent(value.replace(/\n$/, '')).replace(/^,(?=\*|#\+)/gm, ''),
    },
  ];
}

function withoutIndent(text: string): string {
  const indents = text.split('\n').filter((line) => line.trim() !== '');
  const common = Math.min(...indents.map((line) => line.search(/\S/)));
  return Number.isFinite(common) ? text.replace(new RegExp(`^[ \\t]{${common}}`, 'gm'), '') : text;
}

function list({ listType, children }: List, reading: OrgReading): readonly Nodes[] {
  const isDescriptive = children[0]?.children[0]?.type === 'list-item-tag';
  if (listType === 'descriptive' || isDescriptive)
    return [
      holder(
        'dl',
        children.flatMap((item) => description(item, reading)),
      ),
    ];
  const start = Number(children[0]?.counter ?? Number.NaN);
  const items = children.map((item): ListItem => {
    const checked = item.checkbox === null ? {} : { checked: item.checkbox === 'on' };
    return { type: 'listItem', spread: false, ...checked, children: reading.read(item.children) as never[] };
  });
  const first = Number.isInteger(start) ? { start } : {};
  return [{ type: 'list', ordered: listType === 'ordered', spread: false, ...first, children: items }];
}

function description({ children }: OrgItem, { read }: OrgReading): readonly Nodes[] {
  const [tag, ...rest] = children;
  if (tag?.type !== 'list-item-tag') return [holder('dd', read(children))];
  return [holder('dt', trimmed(read(tag.children))), holder('dd', read(rest))];
}

/** A table's first rows are its head where a rule follows them; Markdown's tables have one row of head. */
function table(node: Table, { read }: OrgReading): readonly Nodes[] {
  if (node.tableType === 'table.el') return [{ type: 'code', value: node.value }];
  const rows = node.children.filter(({ rowType }) => rowType === 'standard');
  const hasHead = node.children.findIndex(({ rowType }) => rowType === 'rule') === 1;
  const made = rows.map(
    ({ children }): TableRow => ({
      type: 'tableRow',
      children: children.map((cell) => ({ type: 'tableCell', children: read(cell.children) as never[] })),
    }),
  );
  if (hasHead) return [{ type: 'table', children: made }];
  const cells = (row: TableRow) => row.children.map(({ children }) => holder('td', children));
  return [
    holder('table', [
      holder(
        'tbody',
        made.map((row) => holder('tr', cells(row))),
      ),
    ]),
  ];
}

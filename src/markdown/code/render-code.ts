import type { Element, ElementContent } from 'hast';
import type { FenceInfo } from '#transcript';
import { type Positioned, type RenderContext, report } from '../context.ts';
import { element, textNode } from '../tree.ts';
import { highlight, languageSupport } from './highlighter.ts';

/** A block of code as the author wrote it. */
export interface CodeSource {
  readonly code: string;
  readonly info: FenceInfo;
  readonly node: Positioned | undefined;
}

/**
 * Renders a block of code: title, lines with numbers, highlighted lines, and marks such as `// [!code ++]`.
 */
export async function renderCode(
  context: RenderContext,
  { code, info, node }: CodeSource,
): Promise<readonly ElementContent[]> {
  const language = info.language;
  if (languageSupport(language) === 'unknown') {
    report(
      context,
      'unknown-language',
      node,
      `Language of this code is not known: "${language}"; it is shown plain`,
      {
        severity: 'warning',
        hints: ['Use a name such as bash, yaml, json, go or text'],
      },
    );
  }
  const { lines, rules } = await highlight(code, language, 'marked');
  for (const rule of rules) context.rules.add(rule);
  const shown = numbered(highlighted(lines, info), info, context.options.lineNumbers === true);
  const body = element(
    'code',
    language === undefined ? {} : { className: [`language-${language}`] },
    joined(shown),
  );
  const caption =
    info.title === undefined ? [] : [element('figcaption', { className: ['code-title'] }, [info.title])];
  const pre = element('pre', { tabIndex: 0 }, [body]);
  return [
    element(
      'figure',
      { className: ['code'], ...(language === undefined ? {} : { dataLanguage: language }) },
      [...caption, pre],
    ),
  ];
}

/** Lines with line feeds between them. */
export function joined(lines: readonly Element[]): readonly ElementContent[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : [textNode('\n'), line]));
}

function highlighted(lines: readonly Element[], info: FenceInfo): readonly Element[] {
  const wanted = lineNumbers(info.highlight ?? '');
  return lines.map((line, index) => (wanted.has(index + 1) ? withClass(line, 'highlighted') : line));
}

/** The numbers of a list such as `2,4-6`. */
export function lineNumbers(list: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const range of list.split(/[\s,]+/)) {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(range);
    if (!match) continue;
    for (let number = Number(match[1]); number <= Number(match[2] ?? match[1]); number += 1)
      numbers.add(number);
  }
  return numbers;
}

function numbered(lines: readonly Element[], info: FenceInfo, usual: boolean): readonly Element[] {
  const { linenos, lineNumbers, showLineNumbers } = info.options;
  const wish = linenos ?? lineNumbers ?? showLineNumbers ?? info.options['line-numbers'];
  if (wish === undefined ? !usual : wish === 'false') return lines;
  const first = Number(info.options.linenostart ?? 1) || 1;
  return lines.map((line, index) => {
    const number = element('span', { className: ['line-number'], ariaHidden: 'true' }, [
      String(first + index),
    ]);
    return { ...line, children: [number, ...line.children] };
  });
}

function withClass(line: Element, name: string): Element {
  const names = line.properties.className ?? line.properties.class ?? [];
  const list = Array.isArray(names) ? names.map(String) : String(names).split(' ');
  const { class: _, ...rest } = line.properties;
  return { ...line, properties: { ...rest, className: [...list, name] } };
}

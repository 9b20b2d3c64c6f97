import { type Diagnostic, diagnostic, type Source } from '#text';
import type { DataLanguage } from '../data/read-data.ts';

/** A source taken apart at the fences of its front matter. */
export interface SplitSource {
  /** Undefined where there is no front matter, or none that may be read. */
  readonly language: DataLanguage | undefined;
  readonly fence: '---' | '+++' | '{';
  /** The text between the fences. */
  readonly data: string;
  /** The line in the file on which `data` starts, from 1. */
  readonly dataLine: number;
  /** The Markdown after the closing fence. */
  readonly body: string;
  /** The line in the file on which `body` starts, from 1. */
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

const named: Readonly<Record<string, DataLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};

/**
 * Finds front matter by its fences: `---` (YAML), `+++` (TOML), a leading `{` (JSON), or a fence followed by
 * one of those languages. Whether a text has front matter and in which language is decided here, by this list
 * alone, before any parser is asked: a language that could run code is refused.
 */
export function splitFrontMatter(source: Source): SplitSource {
  const lines = source.text.split('\n');
  const first = lines.findIndex((line) => line.replace('\uFEFF', '').trim() !== '');
  const opening = (lines[first] ?? '').replace('\uFEFF', '').trimEnd();
  if (first >= 0 && opening.startsWith('{') && !/^\{\{[<%]/.test(opening))
    return splitJson(source, lines, first);
  const match = /^(---|\+\+\+)\s*([^\s\-+].*)?$/.exec(opening);
  if (!match) return withoutFrontMatter(source.text);
  const fence = match[1] === '+++' ? '+++' : '---';
  const name = match[2]?.trim().toLowerCase();
  const language = name === undefined ? (fence === '+++' ? 'toml' : 'yaml') : ownValue(named, name);
  const close = lines.findIndex((line, index) => index > first && line.startsWith(fence));
  const place = { path: source.path, line: first + 1, column: 1 };
  if (close < 0) {
    const hints = [`End the front matter with a line ${fence}`, 'Write a rule at the start of a page as ***'];
    const problem = diagnostic('front-matter-unclosed', place, `No line ${fence} ends the front matter`, {
      hints,
    });
    return { ...withoutFrontMatter(source.text), diagnostics: [problem] };
  }
  const diagnostics = [];
  if (language === undefined) {
    const hints = ['Write the front matter in YAML (---), TOML (+++) or JSON ({)'];
    const message = `Front matter in "${name}" is not read: only data may stand there, never code`;
    diagnostics.push(diagnostic('front-matter-language', place, message, { hints }));
  }
  if ((lines[close] ?? '').slice(fence.length).trim() !== '') {
    const message = `Text follows the fence ${fence} on its line: ${JSON.stringify(lines[close])}`;
    diagnostics.push(diagnostic('front-matter-fence', { ...place, line: close + 1 }, message));
  }
  return cut(lines, { fence, language, from: first + 1, to: close, next: close + 1, diagnostics });
}

interface Cut {
  readonly fence: SplitSource['fence'];
  readonly language: DataLanguage | undefined;
  readonly from: number;
  readonly to: number;
  readonly next: number;
  readonly diagnostics: readonly Diagnostic[];
}

function cut(lines: readonly string[], { fence, language, from, to, next, diagnostics }: Cut): SplitSource {
  const data = lines.slice(from, to).join('\n').replaceAll('\r', '');
  const body = lines.slice(next).join('\n');
  return { language, fence, data, dataLine: from + 1, body, bodyLine: next + 1, diagnostics };
}

/** JSON ends with the first line that is a closing brace in the first column. */
function splitJson(source: Source, lines: readonly string[], first: number): SplitSource {
  const oneLine = /^\{.*\}\s*$/.test((lines[first] ?? '').replace('\uFEFF', ''));
  const last = oneLine ? first : lines.findIndex((line, index) => index > first && /^\}\s*$/.test(line));
  if (last < 0) {
    const place = { path: source.path, line: first + 1, column: 1 };
    const hints = ['End the front matter with a line }'];
    const problem = diagnostic('front-matter-unclosed', place, 'No line } ends the JSON front matter', {
      hints,
    });
    return { ...withoutFrontMatter(source.text), diagnostics: [problem] };
  }
  return cut(lines, {
    fence: '{',
    language: 'json',
    from: first,
    to: last + 1,
    next: last + 1,
    diagnostics: [],
  });
}

function withoutFrontMatter(text: string): SplitSource {
  const body = text.replace(/^\uFEFF/, '');
  return { language: undefined, fence: '---', data: '', dataLine: 1, body, bodyLine: 1, diagnostics: [] };
}

function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

import { readFenceInfo } from '#transcript';
import { codeContent } from '../code/code-content.ts';
import type { Positioned, RenderContext } from '../context.ts';
import { toHtml } from '../to-html.ts';

const mark = /<kanzen-code info="([^"]*)">([^<]*)<\/kanzen-code>/g;

/**
 * A mark for code in what a template makes: templates are done at once, and languages are loaded when they
 * are needed.
 */
export function codeMark(code: string, info: string): string {
  return `<kanzen-code info="${escaped(info)}">${escaped(code)}</kanzen-code>`;
}

/** Whether code is marked in what a template has made. */
export function hasCodeMark(html: string): boolean {
  return html.includes('<kanzen-code ');
}

/** Puts highlighted code where a template of the site has marked it. */
export async function withCode(context: RenderContext, html: string, node: Positioned): Promise<string> {
  const marks = [...html.matchAll(mark)];
  let made = '';
  let at = 0;
  for (const { 0: whole, 1: info = '', 2: code = '', index } of marks) {
    made += html.slice(at, index) + (await codeHtml(context, unescaped(code), unescaped(info), node));
    at = index + whole.length;
  }
  return made + html.slice(at);
}

/** No session begins in line 0: what a template shows was typed nowhere. */
async function codeHtml(context: RenderContext, code: string, words: string, node: Positioned) {
  const info = readFenceInfo(words);
  return toHtml(await codeContent(context, { code: withoutEnds(code), info, node }, 0));
}

/** Code without the lines of its fence or tags: an empty first one, and the blanks of the last. */
export function withoutEnds(code: string): string {
  return code
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\r?\n[ \t]*$/, '')
    .replace(/\r\n/g, '\n');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

import {
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
} from '@shikijs/transformers';
import type { Element, ElementContent, Root } from 'hast';
import { createHighlighterCore, type HighlighterCore, type ShikiTransformer } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { bundledLanguages } from 'shiki/langs';
import { bundledThemes } from 'shiki/themes';
import { aliases, plain } from './language-names.ts';
import { styleClasses } from './style-classes.ts';

/** High contrast, so that every colour passes WCAG AA on the background of its theme. */
const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

/** Highlighted lines, and the rules of the classes on them. */
export interface HighlightedCode {
  readonly lines: readonly Element[];
  readonly rules: ReadonlySet<string>;
}

/** Whether code of a language has colours, is plain by its name, or is of a language that nobody knows. */
export function languageSupport(language: string | undefined): 'known' | 'plain' | 'unknown' {
  if (language === undefined || language === '' || plain.has(language)) return 'plain';
  return grammarOf(language) === undefined ? 'unknown' : 'known';
}

/** `marked` reads marks such as `// [!code ++]` in the code; `plain` leaves every character as it is. */
export type Marking = 'marked' | 'plain';

/**
 * Highlights code line by line. Grammars are loaded on first use; the output depends on the arguments only,
 * as no time limit cuts a line short.
 */
export async function highlight(
  code: string,
  language: string | undefined,
  marking: Marking,
): Promise<HighlightedCode> {
  const key = JSON.stringify([marking, language, code]);
  const known = remembered.get(key);
  if (known) return known;
  const made = await tokenized(code, language, marking);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, made);
  return made;
}

/** Notes repeat their commands, and a preview renders the same page again and again. */
const remembered = new Map<string, HighlightedCode>();
const mostRemembered = 4000;

async function tokenized(
  code: string,
  language: string | undefined,
  marking: Marking,
): Promise<HighlightedCode> {
  const highlighter = await theHighlighter();
  const grammar = language === undefined ? undefined : grammarOf(language);
  if (grammar !== undefined && !highlighter.getLoadedLanguages().includes(grammar)) {
    await highlighter.loadLanguage(bundledLanguages[grammar as keyof typeof bundledLanguages]);
  }
  const tree = highlighter.codeToHast(code, {
    lang: grammar ?? 'text',
    themes,
    defaultColor: false,
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 20_000,
    transformers: marking === 'marked' ? marks() : [],
  });
  const lines = linesOf(tree);
  return { lines, rules: styleClasses({ type: 'root', children: [...lines] }) };
}

function marks(): ShikiTransformer[] {
  const options = { matchAlgorithm: 'v3' } as const;
  return [
    transformerNotationDiff(options),
    transformerNotationFocus(options),
    transformerNotationHighlight(options),
    transformerNotationErrorLevel(options),
  ];
}

function grammarOf(language: string): string | undefined {
  const name = Object.hasOwn(aliases, language) ? aliases[language] : language;
  return name !== undefined && Object.hasOwn(bundledLanguages, name) ? name : undefined;
}

let shared: Promise<HighlighterCore> | undefined;

function theHighlighter(): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [bundledThemes[themes.light], bundledThemes[themes.dark]],
    langs: [],
    engine: createJavaScriptRegexEngine(),
    warnings: false,
  });
  return shared;
}

function linesOf(tree: Root): readonly Element[] {
  const isLine = (node: ElementContent): node is Element =>
    node.type === 'element' && node.tagName === 'span';
  const pre = tree.children.find((node): node is Element => node.type === 'element');
  const code = pre?.children.find((node): node is Element => node.type === 'element');
  return code?.children.filter(isLine) ?? [];
}

/**
 * What an inline style may say: how something looks in its place. What would take it out of its place, over
 * others, is not among them.
 */
const properties = new RegExp(
  `^(?:${`
    color background(?:-color)? opacity
    font(?:-(?:family|size|style|weight|variant|stretch))? line-height letter-spacing word-spacing
    text-(?:align|decoration|indent|transform|overflow|wrap|shadow)(?:-[a-z]+)* white-space word-break
    word-wrap overflow-wrap writing-mode vertical-align list-style(?:-(?:type|position))? quotes
    (?:(?:min|max)-)?(?:width|height) aspect-ratio object-fit box-sizing overflow(?:-[xy])?
    (?:margin|padding)(?:-(?:top|right|bottom|left|block|inline)(?:-(?:start|end))?)?
    border(?:-[a-z]+)* outline(?:-[a-z]+)* box-shadow
    float clear display visibility columns column-[a-z]+ (?:row-)?gap
    (?:align|justify|place)-(?:items|content|self) flex(?:-[a-z]+)? order grid(?:-[a-z]+)*
    table-layout border-collapse border-spacing caption-side empty-cells page-break-[a-z]+ break-[a-z]+
  `
    .trim()
    .split(/\s+/)
    .join('|')})$`,
);

/** Functions that only compute; an address is fetched, and is not among them. */
const functions = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|calc|min|max|clamp|light-dark|minmax|repeat)$/;

/** A class that says what an inline style says, and what of the style it leaves out. */
export interface StyleClass {
  readonly name: string | undefined;
  readonly rule: string | undefined;
  readonly dropped: readonly string[];
}

/**
 * Reads an inline style as a class that is named after what it says, so that a page needs no `style=` and a
 * strict policy holds. The class is named thrice, to win over what the theme says, as a style would.
 */
export function classOfStyle(style: string): StyleClass {
  const declarations = style.split(';').map((one) => one.trim().replace(/\s+/g, ' '));
  const [kept, dropped]: [string[], string[]] = [[], []];
  for (const declaration of declarations.filter((one) => one !== '')) {
    const [, name = '', written = ''] = /^([\w-]+) ?: ?(.*)$/.exec(declaration) ?? [];
    const value = written.replace(/#[0-9a-f]+/gi, (colour) => colour.toLowerCase());
    if (isHarmless(name.toLowerCase(), value)) kept.push(`${name.toLowerCase()}:${value}`);
    else dropped.push(declaration);
  }
  if (kept.length === 0) return { name: undefined, rule: undefined, dropped };
  const text = kept.join(';');
  const rule = kept.flatMap((declaration) => [declaration, ...inTheDark(declaration, text)]).join(';');
  const name = `s-${[...text].map(spelled).join('')}`;
  return { name, rule: `${`.${name}`.repeat(3)}{${rule}}`, dropped };
}

/** A colour that was chosen for a white page is mixed with white on a dark one. */
function inTheDark(declaration: string, style: string): readonly string[] {
  const colour = /^color:([#\w]+)$/.exec(declaration)?.[1];
  if (colour === undefined || style.includes('background')) return [];
  return [`color:light-dark(${colour},color-mix(in oklab,${colour} 60%,white))`];
}

function isHarmless(name: string, value: string): boolean {
  if (!properties.test(name) || value.length > 200) return false;
  if (!/^[\p{L}\p{N}\s.,#%()+*/'"!-]+$/u.test(value) || /^-|\s-\d/.test(value) || !isBalanced(value))
    return false;
  return [...value.matchAll(/([\w-]*)\(/g)].every(([, called = '']) => functions.test(called.toLowerCase()));
}

/** What is open at the end of a value would take what follows it in the style sheet. */
function isBalanced(value: string): boolean {
  const bare = value.replace(/"[^"']*"|'[^"']*'/g, '');
  return !/["']/.test(bare) && bare.replace(/[^(]/g, '').length === bare.replace(/[^)]/g, '').length;
}

/** A sign of a style as a sign of a class. */
function spelled(character: string): string {
  if (/[a-z0-9-]/.test(character)) return character;
  const signs: Readonly<Record<string, string>> = {
    ':': '-',
    ';': '--',
    ' ': '_',
    '#': '-h',
    '%': 'p',
    '.': '_d',
  };
  return signs[character] ?? `_${character.codePointAt(0)?.toString(16)}`;
}

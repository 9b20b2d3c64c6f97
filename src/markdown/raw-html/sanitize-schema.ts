import { defaultSchema, type Options } from 'rehype-sanitize';
import { slotSchema } from '../slots.ts';
import { drawing, formula, words } from './drawing-schema.ts';

const more = words(`
  abbr address area article aside audio bdi bdo button caption cite col colgroup data dfn dialog fieldset
  figcaption figure footer header hgroup label legend map mark meter nav output picture progress search
  section small source time track u video wbr
`);

const aria = words(`
  atomic busy checked colCount colIndex colSpan current describedBy details disabled expanded hasPopup
  hidden invalid keyShortcuts label labelledBy level live modal orientation posInSet pressed readOnly
  relevant required roleDescription rowCount rowIndex rowSpan selected setSize sort valueMax valueMin
  valueNow valueText
`).map((name) => `aria${name.replace(/^./, (letter) => letter.toUpperCase())}`);

const everywhere = words(`
  dir hidden id inert inputMode itemId itemRef itemScope itemType lang role spellCheck tabIndex title
  translate
`);

/** What scripts of the theme go by: a note cannot say it of itself. */
const reserved = words(`
  dataCopied dataCopy dataCopyCode dataCopyCommands dataColours dataDone dataNone dataSearch
  dataSearchScript dataSome dataState dataVerdict
`).map((name): [string, RegExp] => [name, /(?!)/]);

/** Classes pass, but for those that kanzen itself says something by. */
const className: [string, RegExp] = ['className', /^(?!session|verdict|kanzen)/];

/**
 * What may stand in a note: what GitHub allows, with the elements and attributes that notes use besides. `id`
 * passes as it is, for anchors are links.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    ...more,
    ...drawing.tagNames,
    ...formula.tagNames,
    slotSchema.tagName,
  ],
  strip: ['script', 'style', 'template'],
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    ...drawing.attributes,
    ...formula.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      className,
      ...everywhere,
      ...aria,
      ...reserved,
      'data*',
    ],
    a: ['download', 'href', 'hrefLang', 'name', 'rel', 'target', 'type', className],
    area: ['alt', 'coords', 'href', 'rel', 'shape', 'target'],
    button: [['type', 'button']],
    code: [className],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open', 'name'],
    h2: [className],
    img: words('alt src srcSet sizes width height loading decoding fetchPriority title'),
    ins: ['cite', 'dateTime'],
    li: [className, 'value'],
    map: ['name'],
    meter: words('high low max min optimum value'),
    ol: ['start', 'reversed', 'type', className],
    progress: ['max', 'value'],
    section: [className],
    source: ['src', 'srcSet', 'type', 'media', 'sizes', 'width', 'height'],
    ul: ['type', className],
    video: words('src poster controls autoPlay loop muted playsInline width height preload'),
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    track: ['src', 'kind', 'label', 'srcLang', 'default'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    [slotSchema.tagName]: [slotSchema.attribute],
  },
  required: { ...defaultSchema.required, button: { type: 'button' } },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', 'ssh', 'ftp', 'irc', 'ircs', 'xmpp'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
  },
};

/** Whether an attribute passes, if its value does. */
export function isKnownAttribute(tag: string, name: string): boolean {
  const attributes = sanitizeSchema.attributes ?? {};
  const own = Object.hasOwn(attributes, tag) ? (attributes[tag] ?? []) : [];
  if (reserved.some(([one]) => one === name)) return false;
  const names = [...own, ...(attributes['*'] ?? [])].map((one) => (typeof one === 'string' ? one : one[0]));
  return names.includes(name) || /^data./i.test(name);
}

/** Whether the address in an attribute has a scheme that runs nothing. */
export function isSafeAddress(name: string, value: string): boolean {
  const schemes = sanitizeSchema.protocols?.[name];
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  return schemes === undefined || schemes === null || scheme === undefined || schemes.includes(scheme);
}

import { defaultSchema, type Options } from 'rehype-sanitize';
import { slotSchema } from './slots.ts';

const more = [
  'abbr',
  'address',
  'aside',
  'bdi',
  'bdo',
  'caption',
  'cite',
  'col',
  'colgroup',
  'dfn',
  'figcaption',
  'figure',
  'mark',
];
const media = ['audio', 'picture', 'section', 'small', 'source', 'time', 'track', 'u', 'video', 'wbr'];

/**
 * What may stand in a note: what GitHub allows, with the elements that notes use besides. Classes pass, but
 * for those that kanzen itself says something by; `id` passes as it is, for anchors are links.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...more, ...media, slotSchema.tagName],
  strip: ['script', 'style', 'template'],
  clobberPrefix: '',
  attributes: {
    ...defaultSchema.attributes,
    '*': [
      ...(defaultSchema.attributes?.['*'] ?? []),
      ['className', /^(?!session|verdict|kanzen)/],
      'dir',
      'id',
      'lang',
      'title',
      'role',
      'ariaLabel',
      'ariaHidden',
    ],
    a: [
      'href',
      'name',
      'rel',
      'target',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      'ariaDescribedBy',
      'ariaLabel',
      ['className', /^(?!session|verdict|kanzen)/],
    ],
    code: [['className', /^(?!session|verdict|kanzen)/]],
    h2: [['className', /^(?!session|verdict|kanzen)/]],
    img: ['alt', 'src', 'srcSet', 'sizes', 'width', 'height', 'loading', 'decoding', 'title'],
    li: [['className', /^(?!session|verdict|kanzen)/], 'value'],
    ol: ['start', 'reversed', 'type', ['className', /^(?!session|verdict|kanzen)/]],
    ul: [['className', /^(?!session|verdict|kanzen)/]],
    section: ['dataFootnotes', ['className', /^(?!session|verdict|kanzen)/]],
    details: ['open', 'name'],
    source: ['src', 'srcSet', 'type', 'media', 'sizes'],
    video: ['src', 'poster', 'controls', 'loop', 'muted', 'width', 'height', 'preload'],
    audio: ['src', 'controls', 'loop', 'muted', 'preload'],
    track: ['src', 'kind', 'label', 'srcLang', 'default'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    [slotSchema.tagName]: [slotSchema.attribute],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto', 'tel', 'ssh', 'ftp', 'irc', 'ircs', 'xmpp'],
    src: ['http', 'https'],
    poster: ['http', 'https'],
  },
};

/** One form of an answer that a client would take, in its order. */
export interface AcceptClause {
  /** `application/json` */
  readonly media: string;
  /** `as`, `v`, `g`, `q` … */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads an `Accept` header: the clauses by weight, those of one weight as they stand. */
export function acceptClauses(header: string | undefined): readonly AcceptClause[] {
  const clauses = (header ?? '*/*').split(',').map(clauseOf);
  const weight = ({ parameters }: AcceptClause) => Number(parameters.get('q') ?? 1);
  return clauses.filter((clause) => weight(clause) > 0).sort((left, right) => weight(right) - weight(left));
}

function clauseOf(text: string): AcceptClause {
  const [media = '', ...parts] = text.split(';').map((part) => part.trim());
  const pairs = parts.map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)] as const);
  return { media: media.toLowerCase(), parameters: new Map(pairs) };
}

/** In which form an object or a list is answered. */
export interface Form {
  readonly media: 'json' | 'yaml';
  readonly as: 'object' | 'table' | 'metadata';
  /** The version of the Table or of the metadata: `v1`, `v1beta1`. */
  readonly version: string;
}

const jsonMedia: ReadonlySet<string> = new Set(['application/json', 'application/*', '*/*']);
const forms: Readonly<Record<string, Form['as']>> = {
  Table: 'table',
  PartialObjectMetadata: 'metadata',
  PartialObjectMetadataList: 'metadata',
};

/** The first form that the client takes and the server has; undefined if there is none. */
export function formFor(header: string | undefined, newestTable: 'v1' | 'v1beta1'): Form | undefined {
  for (const { media, parameters } of acceptClauses(header)) {
    const isYaml = media === 'application/yaml';
    if (!isYaml && !jsonMedia.has(media)) continue;
    const as = parameters.get('as');
    const base = { media: isYaml ? 'yaml' : 'json' } as const;
    if (as === undefined) return { ...base, as: 'object', version: '' };
    const form = forms[as];
    const version = parameters.get('v') ?? '';
    const isKnown = version === 'v1beta1' || version === newestTable;
    if (form && isKnown && parameters.get('g') === 'meta.k8s.io') return { ...base, as: form, version };
  }
  return undefined;
}

/** Whether a client takes a media type, whatever its parameters. */
export function accepts(header: string | undefined, media: string): boolean {
  return acceptClauses(header).some((clause) => clause.media === media);
}

const encoded = /^(\*\/\*|application\/(json|yaml|vnd\.kubernetes\.protobuf))$/;

/** Whether a client takes any encoding that the server has, whatever the form. */
export function hasKnownMedia(header: string | undefined): boolean {
  return acceptClauses(header).some(({ media }) => encoded.test(media));
}

import { decodeBase64 } from '../api/base64.ts';

/** Whom a certificate is asked for. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly serialNumber: string;
  /** `Organization` and its like, in the order in which they are described. */
  readonly lists: readonly (readonly [name: string, values: readonly string[]])[];
}

/** What a request for a certificate says. crypto/x509: `CertificateRequest` */
export interface CertificateRequest {
  readonly subject: CertificateSubject;
  readonly dnsNames: readonly string[];
  readonly emails: readonly string[];
  readonly uris: readonly string[];
  readonly addresses: readonly string[];
}

/** A request for a certificate, or why it is none. kubernetes: pkg/apis/certificates/helpers.go `ParseCSR` */
export function parseCertificateRequest(encoded: string): CertificateRequest | string {
  const pem = String.fromCharCode(...decodeBase64(encoded));
  const block =
    /-----BEGIN CERTIFICATE REQUEST-----\n([A-Za-z0-9+/=\r\n]*)-----END CERTIFICATE REQUEST-----/.exec(pem);
  if (!block) return 'PEM block type must be CERTIFICATE REQUEST';
  try {
    return requestOf(read(decodeBase64(block[1] ?? ''), 0).element);
  } catch (error) {
    // Go tells each fault of the encoding in other words.
    if (error instanceof RangeError) return 'asn1: structure error';
    throw error;
  }
}

/** An element of the distinguished encoding: its tag, and its bytes or what stands in it. ITU-T X.690 */
interface Element {
  readonly tag: number;
  readonly bytes: readonly number[];
  readonly children: readonly Element[];
}

function read(bytes: readonly number[], from: number): { readonly element: Element; readonly next: number } {
  const [tag, first] = bytes.slice(from, from + 2);
  if (tag === undefined || first === undefined) throw new RangeError('An element is cut off');
  const count = first < 0x80 ? 0 : first & 0x7f;
  const length =
    count === 0 ? first : bytes.slice(from + 2, from + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  const start = from + 2 + count;
  const next = start + length;
  if (next > bytes.length) throw new RangeError('An element is cut off');
  const content = bytes.slice(start, next);
  // Bit 6 says that an element holds others.
  const children = (tag & 0x20) === 0 ? [] : readAll(content);
  return { element: { tag, bytes: content, children }, next };
}

function readAll(bytes: readonly number[]): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { element, next } = read(bytes, at);
    elements.push(element);
    at = next;
  }
  return elements;
}

function requestOf(root: Element): CertificateRequest {
  const [info] = root.children;
  const [, subject, , attributes] = info?.children ?? [];
  if (!subject) throw new RangeError('A request has no subject');
  const names = alternativeNames(attributes);
  const ofKind = (kind: number) => names.filter(({ tag }) => (tag & 0x1f) === kind).map(({ bytes }) => bytes);
  return {
    subject: subjectOf(subject),
    emails: ofKind(1).map(textOf),
    dnsNames: ofKind(2).map(textOf),
    uris: ofKind(6).map(textOf),
    addresses: ofKind(7).map((bytes) => bytes.join('.')),
  };
}

const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.10': 'Organization',
  '2.5.4.11': 'Organizational Unit',
  '2.5.4.6': 'Country',
  '2.5.4.7': 'Locality',
  '2.5.4.8': 'Province',
  '2.5.4.9': 'StreetAddress',
  '2.5.4.17': 'PostalCode',
};

/** A name is a sequence of sets of pairs of an identifier and a text. RFC 5280 4.1.2.4 */
function subjectOf(name: Element): CertificateSubject {
  const pairs = name.children
    .flatMap((set) => set.children)
    .map(({ children: [key, value] }) => ({
      key: identifier(key?.bytes ?? []),
      value: textOf(value?.bytes ?? []),
    }));
  const valuesOf = (wanted: string) => pairs.filter(({ key }) => key === wanted).map(({ value }) => value);
  return {
    commonName: valuesOf('2.5.4.3').at(-1) ?? '',
    serialNumber: valuesOf('2.5.4.5').at(-1) ?? '',
    lists: Object.entries(attributeNames).map(([key, title]) => [title, valuesOf(key)]),
  };
}

const extensionRequest = '1.2.840.113549.1.9.14';
const subjectAltName = '2.5.29.17';

function alternativeNames(attributes: Element | undefined): readonly Element[] {
  const requests = (attributes?.children ?? []).filter(
    ({ children: [key] }) => identifier(key?.bytes ?? []) === extensionRequest,
  );
  const extensions = requests.flatMap(({ children: [, set] }) => set?.children[0]?.children ?? []);
  const wanted = extensions.filter(({ children: [key] }) => identifier(key?.bytes ?? []) === subjectAltName);
  return wanted.flatMap(({ children }) => read(children.at(-1)?.bytes ?? [], 0).element.children);
}

/** `2.5.4.3` of the bytes of an object identifier. */
function identifier(bytes: readonly number[]): string {
  const [first = 0, ...rest] = bytes;
  const arcs = [Math.floor(first / 40), first % 40];
  let arc = 0;
  for (const byte of rest) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join('.');
}

function textOf(bytes: readonly number[]): string {
  const escaped = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  try {
    return decodeURIComponent(escaped);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

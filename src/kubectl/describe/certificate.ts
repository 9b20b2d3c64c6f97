import { parseCertificateRequest } from '#cluster';
import { humanDuration } from '#text';
import { failure } from '../errors.ts';
import { field, list, sortedEntries, text } from '../fields.ts';
import type { DescribeContext } from './describe-context.ts';
import type { DescribeWriter } from './describe-writer.ts';
import { describeEvents } from './events.ts';

/** kubectl: pkg/describe/describe.go `describeCertificateSigningRequest` */
export function describeCertificateRequest(context: DescribeContext): void {
  const { writer, object, clock, profile } = context;
  const request = parseCertificateRequest(text(object, 'spec', 'request'));
  if (typeof request === 'string') throw failure(`Error parsing CSR: ${request}`);
  const { labels, annotations, creationTimestamp } = object.metadata;
  writer.line(0, `Name:\t${object.metadata.name}`);
  writer.line(0, `Labels:\t${pairsOn(labels)}`);
  writer.line(0, `Annotations:\t${pairsOn(annotations)}`);
  writer.line(0, `CreationTimestamp:\t${clock.date(creationTimestamp ?? undefined)}`);
  writer.line(0, `Requesting User:\t${text(object, 'spec', 'username')}`);
  const signer = text(object, 'spec', 'signerName');
  if (signer !== '') writer.line(0, `Signer:\t${signer}`);
  const seconds = field(object, 'spec', 'expirationSeconds');
  if (typeof seconds === 'number' && profile.within({ from: '1.22' }))
    writer.line(0, `Requested Duration:\t${humanDuration(seconds * 1000)}`);
  writer.line(0, `Status:\t${statusText(context)}`);
  const { subject, dnsNames, emails, uris, addresses } = request;
  writer.line(0, 'Subject:');
  writer.line(0, `\tCommon Name:\t${subject.commonName}`);
  writer.line(0, `\tSerial Number:\t${subject.serialNumber}`);
  for (const [name, values] of subject.lists) describeList(writer, name, values);
  if (dnsNames.length + emails.length + uris.length + addresses.length > 0) {
    writer.line(0, 'Subject Alternative Names:');
    describeList(writer, 'DNS Names', dnsNames);
    describeList(writer, 'Email Addresses', emails);
    describeList(writer, 'URIs', uris);
    describeList(writer, 'IP Addresses', addresses);
  }
  describeEvents(context);
}

/** All on one line, whatever they are. apimachinery: pkg/labels/labels.go `FormatLabels` */
function pairsOn(pairs: Readonly<Record<string, string>> = {}): string {
  const texts = sortedEntries(pairs).map(([key, value]) => `${key}=${String(value)}`);
  return texts.join(',') || '<none>';
}

function describeList(writer: DescribeWriter, name: string, values: readonly string[]): void {
  if (values.length > 0) writer.line(0, `\t${name}:\t${values.join('\n\t\t')}`);
}

/** kubectl: `extractCSRStatus` */
function statusText({ object }: DescribeContext): string {
  const types = list(object, 'status', 'conditions').map((condition) => text(condition, 'type'));
  const decision = ['Denied', 'Approved'].find((type) => types.includes(type)) ?? 'Pending';
  const isIssued = text(field(object, 'status', 'certificate') ?? '') !== '';
  return `${decision}${types.includes('Failed') ? ',Failed' : ''}${isIssued ? ',Issued' : ''}`;
}

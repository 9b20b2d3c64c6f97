import type { CertificateRequest } from './certificate-request.ts';

type Usages = readonly string[];

/** Why a request is not one of a kubelet for its own certificate as a client. kubernetes: pkg/apis/certificates/helpers.go */
export function kubeletClientFault(request: CertificateRequest, usages: Usages): string | undefined {
  const { dnsNames, emails, addresses, uris } = request;
  if (!isOfNodes(request)) return 'subject organization is not system:nodes';
  if (dnsNames.length > 0) return 'DNS subjectAltNames are not allowed';
  if (emails.length > 0) return 'Email subjectAltNames are not allowed';
  if (addresses.length > 0) return 'IP subjectAltNames are not allowed';
  if (uris.length > 0) return 'URI subjectAltNames are not allowed';
  if (!isOfNode(request)) return 'subject common name does not begin with system:node:';
  return usagesFault(usages, 'client auth');
}

/** Why a request is not one of a kubelet for what it serves with. kubernetes: pkg/apis/certificates/helpers.go */
export function kubeletServingFault(request: CertificateRequest, usages: Usages): string | undefined {
  const { dnsNames, emails, addresses, uris } = request;
  if (!isOfNodes(request)) return 'subject organization is not system:nodes';
  if (dnsNames.length + addresses.length === 0) return 'DNS or IP subjectAltName is required';
  if (emails.length > 0) return 'Email subjectAltNames are not allowed';
  if (uris.length > 0) return 'URI subjectAltNames are not allowed';
  const fault = usagesFault(usages, 'server auth');
  if (fault !== undefined) return fault;
  return isOfNode(request) ? undefined : 'subject common name does not begin with system:node:';
}

/** Why no client's certificate can have these usages. kubernetes: pkg/controller/certificates/signer/signer.go */
export function clientUsagesFault(usages: Usages): string | undefined {
  const allowed = ['digital signature', 'key encipherment', 'client auth'];
  const other = usages.find((usage) => !allowed.includes(usage));
  if (other !== undefined) return `invalid usage for client certificate: ${other}`;
  return usages.includes('client auth')
    ? undefined
    : 'missing required usage for client certificate: client auth';
}

function isOfNodes({ subject }: CertificateRequest): boolean {
  const [, organizations = []] = subject.lists.find(([name]) => name === 'Organization') ?? [];
  return organizations.length === 1 && organizations[0] === 'system:nodes';
}

function isOfNode({ subject }: CertificateRequest): boolean {
  return subject.commonName.startsWith('system:node:');
}

function usagesFault(usages: Usages, purpose: string): string | undefined {
  const wanted = [purpose, 'digital signature', 'key encipherment'].sort();
  const isSame = [...new Set(usages)].sort().join() === wanted.join();
  return isSame ? undefined : `usages did not match [${wanted.join(' ')}]`;
}

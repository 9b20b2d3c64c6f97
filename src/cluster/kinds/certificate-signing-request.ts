import { humanDuration } from '#text';
import { decodeBase64 } from '../api/base64.ts';
import { duplicate, type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { defineKind, type KindContext } from '../api/kind.ts';
import { labelProblems, subdomainProblems } from '../api/names.ts';
import type { KubeObject } from '../api/object.ts';
import type { Version } from '../version.ts';
import { ageColumn, nameColumn } from './cells.ts';
import { parseCertificateRequest } from './certificate-request.ts';
import { kubeletClientFault, kubeletServingFault } from './certificate-signers.ts';

/** k8s.io/api: certificates/v1 `CertificateSigningRequestCondition` */
export interface CertificateCondition {
  readonly type: string;
  readonly status: string;
  readonly reason?: string;
  readonly message?: string;
  readonly lastUpdateTime?: string;
  readonly lastTransitionTime?: string;
}

/** k8s.io/api: certificates/v1 `CertificateSigningRequest` */
export interface CertificateSigningRequest extends KubeObject {
  readonly spec: {
    readonly request: string;
    readonly signerName?: string;
    readonly expirationSeconds?: number;
    readonly usages?: readonly string[];
    readonly username?: string;
    readonly uid?: string;
    readonly groups?: readonly string[];
    readonly extra?: Readonly<Record<string, readonly string[]>>;
  };
  readonly status?: {
    readonly conditions?: readonly CertificateCondition[];
    readonly certificate?: string;
  };
}

/** The signer of requests that say none, in the beta version. */
export const legacySigner = 'kubernetes.io/legacy-unknown';

/** A request of `/CN=jane`. */
const exampleRequest =
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlISk1IRUNBUUF3RHpFTk1Bc0dBMVVFQXd3RWFtRnVaVEJaTUJNR0J5cUdT' +
  'TTQ5QWdFR0NDcUdTTTQ5QXdFSApBMElBQkE0ZFg5ZEdkd1BkdG1ZcndzMXp3eWcxTW1uMm01U1ZYRUlzT05jV2dCNHE5S0R2OHRuaGZpbTlo' +
  'Mm8yCnF4aWtWVVBmVEVRaWVtZHpxZVNTVHlpRUhkaWdBREFLQmdncWhrak9QUVFEQWdOSUFEQkZBaUFjeGpwdXhCWkcKTnljMlEvVnVPeFRj' +
  'Ti8ySzRXZTE5ai95cnVkRXZjWjJOQUloQVB6RUZwaGYvOG00R1YxaUJKaVh1R1VQZzVKagp2NGYxMm1UNFhiRUhibTROCi0tLS0tRU5EIENF' +
  'UlRJRklDQVRFIFJFUVVFU1QtLS0tLQo=';

/** Somebody's wish for a certificate, which somebody else approves. */
export const certificateSigningRequestKind = defineKind<CertificateSigningRequest>({
  names: {
    kind: 'CertificateSigningRequest',
    plural: 'certificatesigningrequests',
    singular: 'certificatesigningrequest',
    shortNames: ['csr'],
  },
  namespaced: false,
  versions: [
    { group: 'certificates.k8s.io', version: 'v1', served: { from: '1.19' } },
    {
      group: 'certificates.k8s.io',
      version: 'v1beta1',
      served: { from: '1.6', to: '1.21' },
      defaults: (object) => betaDefaults(object as CertificateSigningRequest),
      deprecated: {
        since: '1.19',
        removed: '1.22',
        use: 'certificates.k8s.io/v1 CertificateSigningRequest',
      },
    },
  ],
  subresources: ['approval', 'status'],
  columns: [
    nameColumn,
    ageColumn,
    { name: 'SignerName', versions: { from: '1.18' }, cell: ({ spec }) => spec.signerName ?? '<none>' },
    { name: 'Requestor', cell: ({ spec }) => spec.username ?? '' },
    { name: 'RequestedDuration', versions: { from: '1.22' }, cell: ({ spec }) => durationCell(spec) },
    { name: 'Condition', cell: ({ status }) => conditionText(status) },
  ],
  fields: ({ spec }) => ({ 'spec.signerName': spec.signerName ?? '' }),
  example: {
    apiVersion: 'certificates.k8s.io/v1',
    kind: 'CertificateSigningRequest',
    metadata: { name: 'example' },
    spec: {
      request: exampleRequest,
      signerName: 'kubernetes.io/kube-apiserver-client',
      usages: ['client auth'],
    },
  },
  prepare: prepared,
  validate: validateRequest,
});

/** `Approved,Issued`. kubernetes: pkg/printers/internalversion/printers.go `extractCSRStatus` */
export function conditionText(status: CertificateSigningRequest['status']): string {
  const has = (type: string) => status?.conditions?.some((condition) => condition.type === type) === true;
  const decision = has('Denied') ? 'Denied' : has('Approved') ? 'Approved' : 'Pending';
  return `${decision}${has('Failed') ? ',Failed' : ''}${status?.certificate ? ',Issued' : ''}`;
}

function durationCell({ expirationSeconds }: CertificateSigningRequest['spec']): string {
  return expirationSeconds === undefined ? '<none>' : humanDuration(expirationSeconds * 1000);
}

/** kubernetes: pkg/apis/certificates/v1beta1/defaults.go */
function betaDefaults(object: CertificateSigningRequest): CertificateSigningRequest {
  // A client may send anything, or nothing.
  const spec = (object as Partial<CertificateSigningRequest>).spec ?? { request: '' };
  const usages = spec.usages ?? ['digital signature', 'key encipherment'];
  const signerName = spec.signerName ?? usualSigner(spec.request ?? '', usages);
  return { ...object, spec: { ...spec, usages, signerName } };
}

function usualSigner(request: string, usages: readonly string[]): string {
  const parsed = parseCertificateRequest(request);
  if (typeof parsed === 'string') return legacySigner;
  if (kubeletClientFault(parsed, usages) === undefined) return 'kubernetes.io/kube-apiserver-client-kubelet';
  return kubeletServingFault(parsed, usages) === undefined ? 'kubernetes.io/kubelet-serving' : legacySigner;
}

/**
 * Nobody asks for something else afterwards, and signers came with 1.18. kubernetes:
 * pkg/registry/certificates/certificates/strategy.go
 */
function prepared(
  request: CertificateSigningRequest,
  previous: CertificateSigningRequest | undefined,
  { version }: KindContext,
): CertificateSigningRequest {
  if (previous) return { ...request, spec: previous.spec };
  const { signerName, expirationSeconds, ...rest } = request.spec;
  const spec = {
    ...rest,
    ...(version.minor >= 18 && signerName !== undefined && { signerName }),
    ...(version.minor >= 22 && expirationSeconds !== undefined && { expirationSeconds }),
  };
  return { ...request, spec, status: {} };
}

const usages = [
  ...['any', 'cert sign', 'client auth', 'code signing', 'content commitment', 'crl sign'],
  ...['data encipherment', 'decipher only', 'digital signature', 'email protection', 'encipher only'],
  ...['ipsec end system', 'ipsec tunnel', 'ipsec user', 'key agreement', 'key encipherment', 'microsoft sgc'],
  ...['netscape sgc', 'ocsp signing', 's/mime', 'server auth', 'signing', 'timestamping'],
];

/** kubernetes: pkg/apis/certificates/validation/validation.go `validateCertificateSigningRequest` */
function validateRequest(
  { spec }: CertificateSigningRequest,
  { version }: KindContext,
): readonly FieldError[] {
  const parsed = parseCertificateRequest(spec.request ?? '');
  const stated = spec.usages ?? [];
  return [
    ...(typeof parsed === 'string' ? [refusedRequest(spec.request, parsed)] : []),
    ...(stated.length === 0
      ? [required('spec.usages', version.minor >= 19 ? 'usages must be provided' : '')]
      : []),
    ...stated.flatMap((usage, index) => {
      const field = `spec.usages[${index}]`;
      if (version.minor < 19) return [];
      return [
        ...(usages.includes(usage) ? [] : [unsupported(field, usage, usages)]),
        ...(stated.indexOf(usage) < index ? [duplicate(field, usage)] : []),
      ];
    }),
    ...(version.minor >= 18 ? validateSigner(spec.signerName ?? '', version) : []),
    ...validateExpiration(spec.expirationSeconds),
  ];
}

/** The bytes themselves are printed. */
function refusedRequest(request: string | undefined, reason: string): FieldError {
  const bytes = decodeBase64(request ?? '').map((byte) => `0x${byte.toString(16)}`);
  const type = request ? `[]byte{${bytes.join(', ')}}` : '[]byte';
  const error = invalid('spec.request', request || undefined, reason, type);
  return reason.startsWith('asn1')
    ? { ...error, unprinted: 'why a request for a certificate cannot be read' }
    : error;
}

/** kubernetes: `ValidateCertificateSigningRequestSignerName` */
function validateSigner(signer: string, version: Version): readonly FieldError[] {
  const field = 'spec.signerName';
  if (signer === '') return [required(field, 'signerName must be provided')];
  if (signer === legacySigner) {
    const detail = 'the legacy signerName is not allowed via this API version';
    return version.minor >= 22 ? [invalid(field, signer, detail)] : [];
  }
  const parts = signer.split('/');
  const [domain = '', path = ''] = parts;
  if (parts.length !== 2) {
    const form = "must be a fully qualified domain and path of the form 'example.com/signer-name'";
    return [invalid(field, signer, form)];
  }
  const labels = domain.split('.');
  const faults = (
    names: readonly string[],
    problems: (name: string, on: Version) => readonly string[],
    part: string,
  ) => {
    const wrong = names.find((name) => problems(name, version).length > 0);
    if (wrong === undefined) return [];
    return problems(wrong, version).map((problem) =>
      invalid(field, part, `validating label ${JSON.stringify(wrong)}: ${problem}`),
    );
  };
  return [
    ...faults(labels, labelProblems, domain),
    ...(labels.length < 2
      ? [invalid(field, domain, 'should be a domain with at least two segments separated by dots')]
      : []),
    ...faults(path.split('.'), subdomainProblems, path),
  ];
}

/** kubernetes: `ValidateCertificateSigningRequestSpec`, since 1.22 */
function validateExpiration(seconds: number | undefined): readonly FieldError[] {
  if (seconds === undefined || seconds >= 600) return [];
  return [
    invalid(
      'spec.expirationSeconds',
      seconds,
      'may not specify a duration less than 600 seconds (10 minutes)',
    ),
  ];
}

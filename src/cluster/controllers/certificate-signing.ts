import { encodeBase64 } from '../api/base64.ts';
import { parseCertificateRequest } from '../kinds/certificate-request.ts';
import { clientUsagesFault, kubeletClientFault, kubeletServingFault } from '../kinds/certificate-signers.ts';
import { type CertificateSigningRequest, legacySigner } from '../kinds/certificate-signing-request.ts';
import type { Domain } from '../oracle.ts';
import type { Context } from './context.ts';
import type { Controller } from './controller.ts';
import { keyOf, splitKey } from './owners.ts';
import { timestamp } from './time.ts';

const resource = 'certificatesigningrequests.certificates.k8s.io';

/** Signs what was approved, for the signers that a cluster has. kubernetes: pkg/controller/certificates/signer/signer.go */
export const certificateSigningController: Controller = {
  name: 'csrsigning',
  watches: { [resource]: ({ object }) => [keyOf(object)] },
  lag: () => 10,
  reconcile(key, context) {
    const { name } = splitKey(key);
    const request = context.objects.get<CertificateSigningRequest>(resource, undefined, name);
    if (request && isDue(request)) sign(request, context);
    return undefined;
  },
};

function isDue({ status }: CertificateSigningRequest): boolean {
  const has = (type: string) => status?.conditions?.some((condition) => condition.type === type) === true;
  return has('Approved') && !has('Failed') && !status?.certificate;
}

function sign(request: CertificateSigningRequest, context: Context): void {
  const fault = faultOf(request, context);
  if (fault === undefined) return;
  const { status } = request;
  const conditions = status?.conditions ?? [];
  if (fault === '') {
    const certificate = context.choose({
      key: `certificate of ${context.objects.serialOf(request)}`,
      domain: certificates,
      about: `the certificate for ${request.metadata.name}`,
    });
    context.objects.updateStatus(resource, { ...request, status: { ...status, certificate } });
    return;
  }
  const now = timestamp(context.now);
  const failed = {
    ...{ lastTransitionTime: now, lastUpdateTime: now, message: fault },
    ...{ reason: 'SignerValidationFailure', status: 'True', type: 'Failed' },
  };
  const next = { ...status, conditions: [...conditions, failed] };
  context.objects.updateStatus(resource, { ...request, status: next });
}

/** What the signer that is asked finds wrong: nothing, or something; undefined where there is no such signer. */
function faultOf({ spec }: CertificateSigningRequest, context: Context): string | undefined {
  const parsed = parseCertificateRequest(spec.request);
  if (typeof parsed === 'string') return undefined;
  const usages = spec.usages ?? [];
  switch (context.is({ to: '1.17' }) ? legacySigner : spec.signerName) {
    case 'kubernetes.io/kube-apiserver-client':
      return clientUsagesFault(usages) ?? '';
    case 'kubernetes.io/kube-apiserver-client-kubelet':
      return kubeletClientFault(parsed, usages) ?? '';
    case 'kubernetes.io/kubelet-serving':
      return kubeletServingFault(parsed, usages) ?? '';
    case legacySigner:
      return '';
    default:
      return undefined;
  }
}

const begin = '-----BEGIN CERTIFICATE-----\n';
const end = '-----END CERTIFICATE-----\n';
const shape = /^LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t[A-Za-z0-9+/]+={0,2}$/;

/** A certificate is opaque: its numbers and its signature are chance. */
const certificates: Domain<string> = {
  type: 'text',
  description: 'a certificate in base64',
  refuse: (value) => (shape.test(value) ? undefined : 'it is no certificate in base64'),
  sample(random) {
    const bytes = Array.from({ length: 720 }, () => random.below(256));
    const lines = encodeBase64([0x30, 0x82, ...bytes]).match(/.{1,64}/g) ?? [];
    const text = `${begin}${lines.map((line) => `${line}\n`).join('')}${end}`;
    return encodeBase64([...text].map((letter) => letter.charCodeAt(0)));
  },
  parse: (text) => (shape.test(text) ? text : undefined),
  print: (value) => value,
};

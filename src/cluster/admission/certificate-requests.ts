import { adminInfo } from '../access/cluster-admin.ts';
import type { Admission, AdmissionRequest } from '../api/admission.ts';
import type { KubeObject } from '../api/object.ts';
import { forbiddenStatus } from '../api/status.ts';
import { parseCertificateRequest } from '../kinds/certificate-request.ts';
import type { CertificateSigningRequest } from '../kinds/certificate-signing-request.ts';

const resource = { group: 'certificates.k8s.io', plural: 'certificatesigningrequests' };
const clientSigner = 'kubernetes.io/kube-apiserver-client';

/** Says who asks for a certificate, and lets nobody become an administrator by one. */
export const certificateRequests: Admission = {
  groupResources: [`${resource.plural}.${resource.group}`],
  admit: (request) => (request.operation === 'create' ? withRequestor(request) : request.object),
  allocate: refuseMasters,
};

/** kubernetes: pkg/registry/certificates/certificates/strategy.go `PrepareForCreate` */
function withRequestor({ object, user, context }: AdmissionRequest): KubeObject {
  const { spec } = object as CertificateSigningRequest;
  const { username: _name, uid: _uid, groups: _groups, extra: _extra, ...asked } = spec;
  const info = user ? { username: user.name, groups: user.groups } : adminInfo(context);
  return { ...object, spec: { ...asked, ...info } } as KubeObject;
}

/** kubernetes: plugin/pkg/admission/certificates/subjectrestriction/admission.go, since 1.18 */
function refuseMasters({ object, operation, context }: AdmissionRequest): KubeObject {
  const { spec, metadata } = object as CertificateSigningRequest;
  if (operation !== 'create' || spec.signerName !== clientSigner) return object;
  const parsed = parseCertificateRequest(spec.request);
  if (typeof parsed === 'string' || context.settings.kubernetes.minor < 18) return object;
  const [, organizations = []] = parsed.subject.lists.find(([name]) => name === 'Organization') ?? [];
  if (!organizations.includes('system:masters')) return object;
  const reason = `use of ${clientSigner} signer with system:masters group is not allowed`;
  throw forbiddenStatus(resource, metadata.name, reason);
}

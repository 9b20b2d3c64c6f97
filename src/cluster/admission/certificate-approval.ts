import { toClient } from '../api/codec.ts';
import { duplicate, type FieldError, invalid, required, unsupported } from '../api/field-error.ts';
import { patched } from '../api/patched.ts';
import { invalidObject, methodNotAllowed, notFound } from '../api/status.ts';
import type { Subresource } from '../api/subresources.ts';
import { timestamp } from '../api/timestamp.ts';
import type {
  CertificateCondition,
  CertificateSigningRequest,
} from '../kinds/certificate-signing-request.ts';

const resource = { group: 'certificates.k8s.io', plural: 'certificatesigningrequests' };

/**
 * Decides about a request: only its conditions change, and the server says since when they hold. kubernetes:
 * pkg/registry/certificates/certificates/strategy.go `csrApprovalStrategy`
 */
export const certificateApproval: Subresource = ({ served, request, registry }) => {
  const version = registry.context.settings.kubernetes;
  const name = request.name ?? '';
  const groupResource = `${resource.plural}.${resource.group}`;
  const current = registry.store.get(groupResource, undefined, name) as CertificateSigningRequest | undefined;
  if (!current) throw notFound(resource, name);
  const shown = (object: CertificateSigningRequest) => toClient(served.kind, served.served, object, version);
  if (request.verb === 'get') return shown(current);
  if (request.verb !== 'patch' && request.verb !== 'update') throw methodNotAllowed();
  const context = { kinds: registry.kinds, version };
  const wanted = request.verb === 'patch' ? patched(served, shown(current), request, context) : request.body;
  const stated = (wanted as unknown as CertificateSigningRequest).status?.conditions ?? [];
  const faults = faultsOf(stated);
  if (faults.length > 0) {
    const subject = { group: resource.group, kind: 'CertificateSigningRequest', name };
    throw invalidObject(subject, faults, version);
  }
  const now = timestamp(registry.context.now());
  const conditions = stated.map((condition) => dated(condition, current, now, version.minor >= 19));
  const fieldManager = request.fieldManager === undefined ? {} : { fieldManager: request.fieldManager };
  const next = { ...current, status: { ...current.status, conditions } };
  const written = registry.updateStatus(next, { ...fieldManager, subresource: 'approval' });
  return shown(written);
};

function dated(
  condition: CertificateCondition,
  { status }: CertificateSigningRequest,
  now: string,
  hasTransitions: boolean,
): CertificateCondition {
  const known = status?.conditions?.find(
    (old) => old.type === condition.type && old.status === condition.status,
  );
  return {
    ...condition,
    ...(hasTransitions && {
      lastTransitionTime: condition.lastTransitionTime ?? known?.lastTransitionTime ?? now,
    }),
    lastUpdateTime: condition.lastUpdateTime ?? now,
  };
}

/** kubernetes: pkg/apis/certificates/validation/validation.go `validateConditions` */
function faultsOf(conditions: readonly CertificateCondition[]): readonly FieldError[] {
  return conditions.flatMap(({ type, status }, index) => {
    const field = `status.conditions[${index}]`;
    const isDecision = ['Approved', 'Denied', 'Failed'].includes(type);
    const allowed = isDecision ? ['True'] : ['False', 'True', 'Unknown'];
    const other = type === 'Approved' ? 'Denied' : type === 'Denied' ? 'Approved' : undefined;
    const isOpposed = conditions.slice(0, index).some((earlier) => earlier.type === other);
    const opposed = 'Approved and Denied conditions are mutually exclusive';
    return [
      ...(status === '' ? [required(`${field}.status`)] : []),
      ...(status !== '' && !allowed.includes(status)
        ? [unsupported(`${field}.status`, status, allowed)]
        : []),
      ...(conditions.findIndex((earlier) => earlier.type === type) < index
        ? [duplicate(`${field}.type`, type)]
        : []),
      ...(isOpposed ? [invalid(`${field}.type`, type, opposed)] : []),
    ];
  });
}

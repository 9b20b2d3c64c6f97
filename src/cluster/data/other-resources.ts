import type { ResourceInfo } from '../api/request.ts';
import { inRange, type Version, type VersionRange } from '../version.ts';

/** A resource that control planes serve and that is not simulated: its name is known, its objects are not. */
interface OtherResource extends Pick<ResourceInfo, 'group' | 'resource' | 'kind'> {
  readonly versions: Readonly<Record<string, VersionRange>>;
  readonly namespaced?: true;
  readonly shortNames?: readonly string[];
  readonly categories?: readonly string[];
  readonly verbs?: readonly string[];
}

const allVerbs = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];
const extensions = { categories: ['api-extensions'] };
const review = { verbs: ['create'] };
const beta = { v1beta1: { to: '1.21' } };

const others: readonly OtherResource[] = [
  { group: '', resource: 'bindings', kind: 'Binding', versions: { v1: {} }, namespaced: true, ...review },
  ...['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'].map((kind) =>
    admission(kind, { v1: { from: '1.36' } }),
  ),
  ...['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'].map((kind) =>
    admission(kind, { v1: { from: '1.30' } }),
  ),
  ...['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'].map((kind) =>
    admission(kind, { v1: { from: '1.16' }, ...beta }),
  ),
  ...reviews('authentication.k8s.io', {
    SelfSubjectReview: { v1: { from: '1.28' } },
    TokenReview: { v1: {}, ...beta },
  }),
  ...reviews('authorization.k8s.io', {
    LocalSubjectAccessReview: { v1: {}, ...beta },
    SelfSubjectAccessReview: { v1: {}, ...beta },
    SelfSubjectRulesReview: { v1: {}, ...beta },
    SubjectAccessReview: { v1: {}, ...beta },
  }),
  {
    group: 'events.k8s.io',
    resource: 'events',
    kind: 'Event',
    versions: { v1: { from: '1.19' }, v1beta1: { to: '1.24' } },
    namespaced: true,
    shortNames: ['ev'],
  },
  ...['FlowSchema', 'PriorityLevelConfiguration'].map((kind) => ({
    group: 'flowcontrol.apiserver.k8s.io',
    resource: `${kind.toLowerCase()}s`,
    kind,
    versions: {
      v1: { from: '1.29' },
      v1beta3: { from: '1.26', to: '1.31' },
      v1beta2: { from: '1.23', to: '1.28' },
      v1beta1: { from: '1.20', to: '1.25' },
    },
  })),
  {
    group: 'networking.k8s.io',
    resource: 'ipaddresses',
    kind: 'IPAddress',
    versions: { v1: { from: '1.33' } },
    shortNames: ['ip'],
  },
  {
    group: 'networking.k8s.io',
    resource: 'servicecidrs',
    kind: 'ServiceCIDR',
    versions: { v1: { from: '1.33' } },
  },
  {
    group: 'node.k8s.io',
    resource: 'runtimeclasses',
    kind: 'RuntimeClass',
    versions: { v1: { from: '1.20' }, v1beta1: { from: '1.14', to: '1.24' } },
  },
  {
    group: 'policy',
    resource: 'podsecuritypolicies',
    kind: 'PodSecurityPolicy',
    versions: { v1beta1: { to: '1.24' } },
    shortNames: ['psp'],
  },
  ...dynamicResources(),
  ...storage(),
  // Old versions of kinds that are simulated in newer ones.
  {
    group: 'autoscaling',
    resource: 'horizontalpodautoscalers',
    kind: 'HorizontalPodAutoscaler',
    versions: { v2beta1: { to: '1.24' } },
    shortNames: ['hpa'],
    categories: ['all'],
    namespaced: true,
  },
  {
    group: 'coordination.k8s.io',
    resource: 'leases',
    kind: 'Lease',
    versions: { v1beta1: { to: '1.21' } },
    namespaced: true,
  },
];

/** What a control plane's discovery tells beyond the kinds that are simulated. */
export function otherResources(server: Version): readonly ResourceInfo[] {
  return others.flatMap(({ versions, ...other }) =>
    Object.entries(versions)
      .filter(([, range]) => inRange(server, range))
      .map(([version]) => ({
        shortNames: [],
        categories: [],
        verbs: allVerbs,
        ...other,
        version,
        singular: other.kind.toLowerCase(),
        namespaced: other.namespaced ?? false,
        subresources: [],
        simulated: false,
      })),
  );
}

function admission(kind: string, versions: OtherResource['versions']): OtherResource {
  const plural = kind.toLowerCase().replace(/y$/, 'ie');
  return { group: 'admissionregistration.k8s.io', resource: `${plural}s`, kind, versions, ...extensions };
}

function reviews(group: string, kinds: Readonly<Record<string, OtherResource['versions']>>): OtherResource[] {
  return Object.entries(kinds).map(([kind, versions]) => ({
    group,
    resource: `${kind.toLowerCase()}s`,
    kind,
    versions,
    ...(kind.startsWith('Local') && { namespaced: true as const }),
    ...review,
  }));
}

/** resource.k8s.io, which is served by default since it is v1. */
function dynamicResources(): OtherResource[] {
  const one = (resource: string, kind: string) => {
    return { group: 'resource.k8s.io', resource, kind, versions: { v1: { from: '1.34' } } };
  };
  return [
    one('deviceclasses', 'DeviceClass'),
    { ...one('resourceclaims', 'ResourceClaim'), namespaced: true },
    { ...one('resourceclaimtemplates', 'ResourceClaimTemplate'), namespaced: true },
    one('resourceslices', 'ResourceSlice'),
  ];
}

function storage(): OtherResource[] {
  const one = (resource: string, kind: string, versions: OtherResource['versions']) => {
    return { group: 'storage.k8s.io', resource, kind, versions };
  };
  return [
    one('csidrivers', 'CSIDriver', { v1: { from: '1.18' }, v1beta1: { from: '1.14', to: '1.21' } }),
    one('csinodes', 'CSINode', { v1: { from: '1.17' }, v1beta1: { from: '1.14', to: '1.21' } }),
    {
      ...one('csistoragecapacities', 'CSIStorageCapacity', {
        v1: { from: '1.24' },
        v1beta1: { from: '1.21', to: '1.26' },
      }),
      namespaced: true,
    },
    one('volumeattachments', 'VolumeAttachment', { v1: {}, ...beta }),
    {
      ...one('volumeattributesclasses', 'VolumeAttributesClass', { v1: { from: '1.34' } }),
      shortNames: ['vac'],
    },
  ];
}

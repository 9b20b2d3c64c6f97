import type { Attributes, Authorizer } from '../api/authorizer.ts';
import type { ApiContext } from '../api/kind.ts';
import type { KubeObject } from '../api/object.ts';
import type { ApiRequest } from '../api/request.ts';
import type { Store } from '../api/store.ts';
import type { User } from '../api/user.ts';
import { adminInfo, clusterAdmin } from './cluster-admin.ts';
import { rulesFor } from './role-authorizer.ts';

interface AccessReview extends KubeObject {
  readonly spec: {
    readonly user?: string;
    readonly groups?: readonly string[];
    readonly resourceAttributes?: Partial<Attributes> & { readonly version?: string };
    readonly nonResourceAttributes?: { readonly path?: string; readonly verb?: string };
  };
}

/** Answers a question that is asked by creating an object which is not kept. */
export type Review = (request: ApiRequest) => KubeObject;

/**
 * The questions about access, by resource.
 *
 * kubernetes: pkg/registry/authorization/selfsubjectaccessreview, …/selfsubjectrulesreview,
 * …/subjectaccessreview
 */
export function accessReviews(
  authorize: Authorizer,
  store: Store,
  context: ApiContext,
): Readonly<Record<string, Review>> {
  const decided = (user: User, request: ApiRequest, kind: string): KubeObject => {
    const { spec } = request.body as AccessReview;
    const { allowed, reason } = authorize(user, attributesIn(spec));
    const status = { allowed, ...(reason !== '' && { reason }) };
    return { ...head(request, kind), spec, status } as KubeObject;
  };
  return {
    'selfsubjectaccessreviews.authorization.k8s.io': (request) =>
      decided(request.user ?? clusterAdmin, request, 'SelfSubjectAccessReview'),
    'subjectaccessreviews.authorization.k8s.io': (request) => {
      const { user = '', groups = [] } = (request.body as AccessReview).spec;
      return decided({ name: user, groups }, request, 'SubjectAccessReview');
    },
    'selfsubjectrulesreviews.authorization.k8s.io': (request) => {
      const { namespace } = (request.body as { readonly spec: { readonly namespace?: string } }).spec;
      return rulesReview(request, request.user ?? clusterAdmin, namespace, store);
    },
    'selfsubjectreviews.authentication.k8s.io': (request) => {
      const { user } = request;
      const userInfo = user === undefined ? adminInfo(context) : { username: user.name, groups: user.groups };
      const status = { userInfo };
      return { ...head(request, 'SelfSubjectReview'), status } as KubeObject;
    },
  };
}

function rulesReview(
  request: ApiRequest,
  user: User,
  namespace: string | undefined,
  store: Store,
): KubeObject {
  const { rules, errors } = rulesFor(user, namespace, store);
  const status = {
    resourceRules: rules
      .filter(({ resources = [] }) => resources.length > 0)
      .map(({ verbs, apiGroups, resources, resourceNames }) => ({
        verbs,
        apiGroups,
        resources,
        ...(resourceNames && { resourceNames }),
      })),
    nonResourceRules: rules
      .filter(({ nonResourceURLs = [] }) => nonResourceURLs.length > 0)
      .map(({ verbs, nonResourceURLs }) => ({ verbs, nonResourceURLs })),
    incomplete: false,
    ...(errors.length > 0 && { evaluationError: errors.join(', ') }),
  };
  return { ...head(request, 'SelfSubjectRulesReview'), spec: {}, status } as KubeObject;
}

/** What is not kept has no name. */
function head({ group, version }: ApiRequest, kind: string): KubeObject {
  const metadata = { creationTimestamp: null } as unknown as KubeObject['metadata'];
  return { apiVersion: `${group}/${version}`, kind, metadata };
}

function attributesIn({ resourceAttributes, nonResourceAttributes }: AccessReview['spec']): Attributes {
  if (nonResourceAttributes) {
    const { path = '', verb = '' } = nonResourceAttributes;
    return { verb, path, group: '', resource: '' };
  }
  const { verb = '', group = '', resource = '', subresource, name, namespace } = resourceAttributes ?? {};
  return {
    verb,
    group,
    resource,
    ...(subresource && { subresource }),
    ...(name && { name }),
    ...(namespace && { namespace }),
  };
}

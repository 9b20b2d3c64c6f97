import type { ResourceTarget } from './target.ts';

/** The user that the kubeconfig stands for. */
const user = { username: 'kubernetes-admin', groups: ['system:masters', 'system:authenticated'] };

const everything = [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }];
const everyPath = [{ verbs: ['*'], nonResourceURLs: ['*'] }];

/**
 * What a client is told about its own rights: who bears the token may do everything, as the administrator of
 * a new cluster may. Undefined for all other resources. kubernetes: pkg/registry/authorization
 */
export function selfReview(target: ResourceTarget): unknown {
  const head = (kind: string) => ({
    kind,
    apiVersion: `${target.group}/${target.version}`,
    metadata: { creationTimestamp: null },
  });
  switch (`${target.group}/${target.resource}`) {
    case 'authorization.k8s.io/selfsubjectaccessreviews':
      return { ...head('SelfSubjectAccessReview'), spec: {}, status: { allowed: true } };
    case 'authorization.k8s.io/selfsubjectrulesreviews': {
      const status = { resourceRules: everything, nonResourceRules: everyPath, incomplete: false };
      return { ...head('SelfSubjectRulesReview'), spec: {}, status };
    }
    case 'authentication.k8s.io/selfsubjectreviews':
      return { ...head('SelfSubjectReview'), status: { userInfo: user } };
    default:
      return undefined;
  }
}

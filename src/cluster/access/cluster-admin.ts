import type { ApiContext } from '../api/kind.ts';
import { unsimulated } from '../api/status.ts';
import type { User } from '../api/user.ts';
import { pickDomain, textDomain } from '../domains.ts';
import type { Domain, Oracle } from '../oracle.ts';
import { inRange } from '../version.ts';

/** Who has the kubeconfig of the cluster, as far as anything is allowed to somebody. */
export const clusterAdmin: User = {
  name: 'kubernetes-admin',
  groups: ['system:masters', 'system:authenticated'],
};

/** What a server knows of somebody. k8s.io/api: authentication/v1 `UserInfo` */
export interface UserInfo {
  readonly username: string;
  readonly uid?: string;
  readonly groups: readonly string[];
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

/** The common name in the certificate that a provider's tool writes into the kubeconfig. */
const names: Readonly<Record<string, string | undefined>> = {
  none: 'kubernetes-admin',
  kind: 'kubernetes-admin',
  minikube: 'minikube-user',
  'docker-desktop': 'docker-for-desktop',
  k3s: 'system:admin',
};

const fingerprint = /^X509SHA256=[0-9a-f]{64}$/;

/** The signature of a certificate is chance. apiserver: pkg/authentication/request/x509/x509.go, from 1.32 */
const fingerprints: Domain<string> = {
  type: 'text',
  description: 'the SHA-256 sum of a certificate',
  refuse: (value) => (fingerprint.test(value) ? undefined : `${value} is no SHA-256 sum`),
  sample: (random) =>
    `X509SHA256=${Array.from({ length: 64 }, () => random.below(16).toString(16)).join('')}`,
  parse: (text) => (fingerprint.test(text) ? text : undefined),
  print: (value) => value,
};

/** How the user of the kubeconfig proves who it is: by a certificate, unless the kubeconfig is seen to hold a token. */
export function wayOfUser(oracle: Oracle): string {
  return oracle.choose({
    key: 'kubeconfig: way of the user',
    about: 'how the user of the kubeconfig proves who it is',
    domain: { ...pickDomain(['certificate', 'token'], String, 'ways'), sample: () => 'certificate' },
  });
}

/** Whom a token stands for, a file of the server says. apiserver: pkg/authentication/token/tokenfile */
function tokenInfo(oracle: Oracle): UserInfo {
  const chosen = (what: string, usual: string) =>
    oracle.choose({
      key: `token's ${what}`,
      about: `the ${what} of the user`,
      domain: textDomain(/^\S+$/, usual, what),
    });
  const [username, uid] = [chosen('name', 'admin'), chosen('UID', '1')];
  return { username, uid, groups: clusterAdmin.groups };
}

/**
 * The user of the cluster's kubeconfig as the server knows it, by its certificate. kubeadm takes `admin.conf`
 * out of `system:masters` in 1.29. cmd/kubeadm/app/phases/kubeconfig
 */
export function adminInfo({ settings, oracle }: ApiContext): UserInfo {
  const { provider, kubernetes } = settings;
  if (provider === 'none' && wayOfUser(oracle) === 'token') return tokenInfo(oracle);
  const username = names[provider];
  if (username === undefined) throw unsimulated(`who the user of a cluster of ${provider} is`);
  const isKubeadm = username === clusterAdmin.name && inRange(kubernetes, { from: '1.29' });
  const groups = [isKubeadm ? 'kubeadm:cluster-admins' : 'system:masters', 'system:authenticated'];
  if (!inRange(kubernetes, { from: '1.32' })) return { username, groups };
  const credential = oracle.choose({
    key: 'certificate of the cluster admin',
    about: "the sum of the administrator's certificate",
    domain: fingerprints,
  });
  return { username, groups, extra: { 'authentication.kubernetes.io/credential-id': [credential] } };
}

/** Where a served cluster is, and what lets a client in. */
export interface Access {
  readonly url: string;
  readonly certificate: string;
  readonly token: string;
  /** The namespace of its context. */
  readonly namespace: string;
}

/** The text of a kubeconfig for a served cluster. */
export function kubeconfigText({ url, certificate, token, namespace }: Access): string {
  const authority = Buffer.from(certificate).toString('base64');
  return `apiVersion: v1
kind: Config
clusters:
- name: kanzen
  cluster:
    server: ${url}
    certificate-authority-data: ${authority}
users:
- name: kanzen
  user:
    token: ${token}
contexts:
- name: kanzen
  context:
    cluster: kanzen
    user: kanzen
    namespace: ${JSON.stringify(namespace)}
current-context: kanzen
preferences: {}
`;
}

import { expect, test } from 'vitest';
import {
  type CertificateSigningRequest,
  certificateSigningRequestKind,
} from '../../src/cluster/kinds/certificate-signing-request.ts';
import { verify } from './verify-text.ts';

const { request } = (certificateSigningRequestKind.example as CertificateSigningRequest).spec;

async function verdictsOf(signer: string, usage: string, condition: string): Promise<readonly string[]> {
  const { steps } = await verify(
    { kubernetes: '1.20' },
    '```',
    '$ cat <<EOF | kubectl apply -f -',
    'apiVersion: certificates.k8s.io/v1',
    'kind: CertificateSigningRequest',
    'metadata: {name: jane}',
    `spec: {request: ${request}, signerName: ${signer}, usages: [${usage}]}`,
    'EOF',
    'certificatesigningrequest.certificates.k8s.io/jane created',
    '$ kubectl certificate approve jane',
    'certificatesigningrequest.certificates.k8s.io/jane approved',
    '$ kubectl get csr jane --no-headers | tr -s " " | cut -d" " -f5',
    condition,
    '```',
  );
  return steps.map(({ verdict }) => verdict);
}

test('the signers of a cluster sign what is approved, and no others do', async () => {
  const client = 'kubernetes.io/kube-apiserver-client';
  expect(await verdictsOf(client, 'client auth', 'Approved,Issued')).not.toContain('failed');
  expect(await verdictsOf(client, 'server auth', 'Approved,Failed')).not.toContain('failed');
  expect(await verdictsOf('example.com/mine', 'server auth', 'Approved')).not.toContain('failed');
  expect(await verdictsOf('example.com/mine', 'server auth', 'Approved,Issued')).toContain('failed');
});

import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/cluster/api/request.ts';
import { parseCertificateRequest } from '../../../src/cluster/kinds/certificate-request.ts';
import {
  type CertificateSigningRequest,
  certificateSigningRequestKind,
} from '../../../src/cluster/kinds/certificate-signing-request.ts';
import { testServer } from '../api/server.ts';

/** A request of `/CN=jane/O=dev/O=ops/C=DE` with a name and an address besides. */
const full =
  'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQ3FqQ0NBWklDQVFBd09ERU5NQXNHQTFVRUF3d0VhbUZ1WlRF' +
  'TU1Bb0dBMVVFQ2d3RFpHVjJNUXd3Q2dZRApWUVFLREFOdmNITXhDekFKQmdOVkJBWVRBa1JGTUlJQklqQU5CZ2txaGtpRzl3MEJB' +
  'UUVGQUFPQ0FROEFNSUlCCkNnS0NBUUVBb0xOM1hiWWFycG1kUHNSc0FBOEJ4WlpnRHE1SlZFR2FHM2JyTmRKR3lxMzliRDlpSk50' +
  'UnBHazEKU1dpKzNjYnZ3Uks5TjBSL1VVcjg0NCs3Yit2WnRabG1RM3NPNjBHN1VPMCtldDROVnZlNzNybTFWdjhYWTRVawpLUGY2' +
  'S1FqOWpTZlM3UW8zK1o3YVVoVHdTZVZFcUZRMVV3eVc2MzlkVHRXSEo3dzg5OXJweGZDTGxLOGhNcUxrCmVOdFRzVC9xL1U3MWVu' +
  'dEcxbytDY2RacFpKUXU1WVlhWWc3cGt3WnVRN2VCVnh2RHVHQU9KWUtGQllDTHJ4R2YKOVBpUGxHcmFzVGJXMWk0L2FqWEVDQms0' +
  'd2VwYU93Q2Z2Q1JpT0NERytPNkNOL0ZNWnRKRUYwMFplUExPVThEQgpkbXlmMGFKb2VzUmU5SFVtK0VUWWQ4SE84NHRzS1FJREFR' +
  'QUJvQzB3S3dZSktvWklodmNOQVFrT01SNHdIREFhCkJnTlZIUkVFRXpBUmdnbGhMbVY0WVcxd2JHV0hCQW9BQUFFd0RRWUpLb1pJ' +
  'aHZjTkFRRUxCUUFEZ2dFQkFETHoKQkxVWm9DdDZMWDNTTDhVWkR2eHpySDNxYjNHZU9HTDJxNW1BaGkvK3RQSndLRUFwQjQxV3lI' +
  'NjlaMktSZDhGWgpmL2VQakNvL1V6cW05U0swb0NacDVMSEhOT2JuMFU1Sm15MzQzbUNtOE1qMC9hSGswRmZ1Z2tGaStwdWp3SEdD' +
  'CjE2a3BvQlBYNk5sa2pQMzRvV1VTamJSU1h0eFBNbWtFbHJCQ1AzNmdxRklObElIUmJiVGxwaDUrSUM0dE9FZEQKVFZ6YWpXWFZ4' +
  'aTJkNVBaZU9kRVBSM3p3Qkw1cW9pMWhRaE54d2JJYlB2TmI2YW9wYmRZRyttbzhpVEgyblFKcworQnplREpYTkRBZXRxOGJRU2JC' +
  'blZ1RWdzVE84VHoyY1BIME5JbXdsNjZ1dWtReEt4SHFPbkNEK210My9tUEVLCit2ZURkZjdYTDFFb01uMUhiejA9Ci0tLS0tRU5E' +
  'IENFUlRJRklDQVRFIFJFUVVFU1QtLS0tLQo=';

const at = { group: 'certificates.k8s.io', resource: 'certificatesigningrequests' } as const;
const example = certificateSigningRequestKind.example as CertificateSigningRequest;

function server(kubernetes: string) {
  const { request } = testServer(kubernetes, undefined, { provider: 'none' });
  const create = (spec: object, version = 'v1') => {
    const apiVersion = `certificates.k8s.io/${version}`;
    const body = { ...example, apiVersion, spec: { ...example.spec, ...spec } };
    return request({ verb: 'create', ...at, version, body: body as never }).body as Status & typeof example;
  };
  return { request, create };
}

describe('a request for a certificate', () => {
  it('is read from its encoding', () => {
    expect(parseCertificateRequest(full)).toEqual({
      subject: {
        commonName: 'jane',
        serialNumber: '',
        lists: expect.arrayContaining([
          ['Organization', ['dev', 'ops']],
          ['Country', ['DE']],
        ]),
      },
      dnsNames: ['a.example'],
      addresses: ['10.0.0.1'],
      emails: [],
      uris: [],
    });
    expect(parseCertificateRequest('YWJj')).toBe('PEM block type must be CERTIFICATE REQUEST');
  });

  it('says who asks, whatever its maker says', () => {
    const { spec } = server('1.28').create({ username: 'somebody', groups: ['x'] });
    expect(spec.username).toBe('kubernetes-admin');
    expect(spec.groups).toEqual(['system:masters', 'system:authenticated']);
  });

  it('is refused in the words of the server', () => {
    const refusal = (spec: object, kubernetes = '1.28') => server(kubernetes).create(spec).message;
    expect(refusal({ request: 'YWJj' })).toBe(
      'CertificateSigningRequest.certificates.k8s.io "example" is invalid: spec.request: Invalid value: ' +
        '[]byte{0x61, 0x62, 0x63}: PEM block type must be CERTIFICATE REQUEST',
    );
    expect(refusal({ signerName: undefined })).toContain(
      'spec.signerName: Required value: signerName must be',
    );
    expect(refusal({ signerName: 'mine' })).toContain(
      "must be a fully qualified domain and path of the form 'example.com/signer-name'",
    );
    expect(refusal({ request: undefined })).toContain('spec.request: Invalid value: []byte(nil): PEM block');
    expect(refusal({ usages: [] })).toContain('spec.usages: Required value: usages must be provided');
    expect(refusal({ usages: ['nothing'] })).toContain('spec.usages[0]: Unsupported value: "nothing"');
    expect(refusal({ expirationSeconds: 5 })).toContain('may not specify a duration less than 600 seconds');
  });

  it('finds its signer by itself in the beta version', () => {
    const { spec } = server('1.20').create({ signerName: undefined, usages: undefined }, 'v1beta1');
    expect(spec.signerName).toBe('kubernetes.io/legacy-unknown');
    expect(spec.usages).toEqual(['digital signature', 'key encipherment']);
  });

  it('is approved or denied, and not both', () => {
    const { request, create } = server('1.28');
    create({});
    const decide = (...types: readonly string[]) => {
      const conditions = types.map((type) => ({ type, status: 'True' }));
      const approval = { ...at, name: 'example', subresource: 'approval', patchType: 'merge' } as const;
      return request({ verb: 'patch', ...approval, body: { status: { conditions } } }).body as Status;
    };
    expect(decide('Denied', 'Approved').message).toContain('Approved and Denied conditions are mutually');
    const approved = decide('Approved') as unknown as typeof example;
    expect(approved.status?.conditions).toEqual([
      {
        type: 'Approved',
        status: 'True',
        lastTransitionTime: '2020-03-04T13:18:07Z',
        lastUpdateTime: '2020-03-04T13:18:07Z',
      },
    ]);
  });
});

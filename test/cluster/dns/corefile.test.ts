import { describe, expect, it } from 'vitest';
import { dnsConfiguration } from '../../../src/cluster/dns/corefile.ts';

const usual = `.:53 {
    errors
    kubernetes cluster.local in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 30
    }
    forward . /etc/resolv.conf
    cache 30
}
`;

const inMain = (lines: string) => usual.replace('    errors\n', `    errors\n${lines}\n`);

describe('the configuration of the name server', () => {
  it.each([
    ['as it comes', usual, 'web.default.svc.cluster.local.', undefined],
    [
      'a zone of its own',
      `${usual}consul.local:53 {\n  forward . 10.150.0.1\n}\n`,
      'a.consul.local.',
      /consul\.local/,
    ],
    ['another name', `${usual}consul.local:53 {\n  forward . 10.150.0.1\n}\n`, 'consul.', undefined],
    ['an entry of hosts', inMain('hosts {\n 192.0.2.1 db.local\n fallthrough\n}'), 'db.local.', /hosts/],
    ['a name that is no entry', inMain('hosts {\n 192.0.2.1 db.local\n}'), 'web.local.', undefined],
    ['a rewritten name', inMain('rewrite name a.x b.default.svc.cluster.local'), 'a.x.', /rewrite/],
    [
      'a name that is not rewritten',
      inMain('rewrite name a.x b.default.svc.cluster.local'),
      'b.x.',
      undefined,
    ],
    ['a pattern', inMain('rewrite name regex (.*)\\.x {1}.default'), 'b.y.', /rewrite/],
    ['a template', inMain('template IN A x {\n answer "a"\n}'), 'b.y.', /template/],
  ])('%s', (_, Corefile, name, source) => {
    const found = dnsConfiguration({ Corefile }, undefined).otherSource(name);
    if (source === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(source);
  });

  it('says its TTL', () => {
    expect(dnsConfiguration({ Corefile: usual.replace('ttl 30', 'ttl 7') }, undefined).ttl).toBe(7);
    expect(dnsConfiguration(undefined, undefined).ttl).toBeUndefined();
  });

  it('has the stub domains of kube-dns', () => {
    const configured = dnsConfiguration(undefined, { stubDomains: '{"acme.local": ["1.2.3.4"]}' });
    expect(configured.otherSource('www.acme.local.')).toMatch(/acme\.local/);
    expect(dnsConfiguration(undefined, { stubDomains: '{' }).otherSource('www.acme.local.')).toBeUndefined();
  });
});

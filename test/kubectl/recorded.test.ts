import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runKubectl } from './host.ts';
import { stateApi } from './state-api.ts';

const fixtures = new URL('fixtures/', import.meta.url);

/** When each stand-in server was started: the clock that its recordings share. */
const startedAt: Readonly<Record<string, string>> = {
  'c1.14-s1.13': '2026-11-22T10:11:44Z',
  'c1.14-s1.16': '2026-11-22T10:15:03Z',
  'c1.18-s1.18': '2026-11-22T10:30:04Z',
  'c1.27-s1.27': '2026-11-22T10:12:14Z',
  'c1.33-s1.33': '2026-11-22T10:14:34Z',
};

/** Recordings that show something else than the client's own behaviour. */
const exceptions: Readonly<Record<string, string>> = {
  'get-sort': "the stand-in's rows carried metadata only",
  'c1.33-s1.33/create-deploy': 'the stand-in could not read the request',
  'c1.33-s1.33/create-svc': 'the stand-in could not read the request',
  'c1.14-s1.16/describe-ing1': 'this stand-in served no Ingress',
  'c1.14-s1.16/describe-ing2': 'this stand-in served no Ingress',
  'run-rm': 'needs a container that writes a log',
};

/** Command lines whose quotes were lost in the recording. */
const quoted: Readonly<Record<string, readonly string[]>> = {
  'get-jp2': [
    'get',
    'svc',
    'np',
    '-o',
    'jsonpath={.spec.ports}{"\\n"}{.spec.ports[0].nodePort}{"\\n"}{range .spec.externalIPs[*]}{@}{"\\n"}{end}',
  ],
  'get-gotmpl': ['get', 'svc', '-o', 'go-template={{range .items}}{{.metadata.name}}{{"\\n"}}{{end}}'],
  patch: ['patch', 'svc', 'np', '-p', '{"spec":{"type":"ClusterIP"}}'],
};

const service = (name: string, spec: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n${spec}`;

const files: Readonly<Record<string, string>> = {
  'svc.yaml': service(
    'sample-clusterip',
    '  type: ClusterIP\n  ports:\n  - name: http-port\n    protocol: TCP\n    port: 8080\n    targetPort: 80\n  selector:\n    app: sample-app\n',
  ),
  'np.yaml': service('np', '  type: NodePort\n  ports:\n  - port: 80\n  selector:\n    app: sample-app\n'),
  'new.yaml': service('new-svc', '  ports:\n  - port: 80\n'),
};

describe.each(Object.keys(startedAt))('kubectl as %s', (folder) => {
  const [client = '', server = ''] = folder.replace('c', '').split('-s');
  const names = readdirSync(new URL(folder, fixtures)).map((file) => file.replace('.txt', ''));
  const own = names.filter((name) => !(name in exceptions) && !(`${folder}/${name}` in exceptions));

  it.each(own)('prints %s as the real binary does', (name) => {
    const lines = readFileSync(new URL(`${folder}/${name}.txt`, fixtures), 'utf8').split('\n');
    const first = lines.findIndex((line) => !line.startsWith('$ '));
    const exit = lines.findIndex((line) => /\[exit \d+\]$/.test(line));
    const output = lines.slice(first, exit + 1).join('\n');
    const expected = output.replace(/\[exit (\d+)\]$/, '').replace(/^E1122.*\n/gm, '');
    const argv = quoted[name] ?? (lines[0] ?? '').replace('$ kubectl ', '').split(' ');
    const start = Date.parse(startedAt[folder] ?? '');
    const choices = {
      'address of a partition': /Partition: +(\d{12})/.exec(expected)?.[1] ?? '',
      'order of the keys': keyOrder(expected),
    };
    const runAfter = (seconds: number) =>
      runKubectl(argv, {
        client,
        server,
        api: prepared(name, server, start),
        now: start + seconds * 1000,
        files,
        choices,
      });
    let fit = runAfter(0);
    for (let seconds = 1; fit.output !== expected && seconds < 12; seconds += 1) fit = runAfter(seconds);
    expect(fit.unsupported).toEqual([]);
    expect(fit.output).toBe(expected);
    expect(fit.exitCode).toBe(Number(/\[exit (\d+)\]$/.exec(output)?.[1]));
  });
});

/** The recordings were made one after the other: a label was set twice, then removed. */
function prepared(name: string, server: string, start: number) {
  const api = stateApi(server, start);
  if (name === 'label2' || name === 'label3') {
    const place = { group: '', version: 'v1', resource: 'services', namespace: 'default', name: 'np' };
    api.request({ verb: 'patch', ...place, body: { metadata: { labels: { x: 'y' } } } });
  }
  return api;
}

/** The order in which a recording walked a map of data. */
function keyOrder(expected: string): string {
  const keys = [...expected.matchAll(/^([\w.]+):(?:\n----| +\d+ bytes)/gm)].map(([, key]) => key ?? '');
  return keys.join('\n');
}

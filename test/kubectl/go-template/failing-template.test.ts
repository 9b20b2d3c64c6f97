import { expect, test } from 'vitest';
import { testServer } from '../../cluster/api/server.ts';
import { runKubectl } from '../host.ts';

function printed(template: string) {
  const { api, registry, clock } = testServer('1.30');
  const data = { a: 'one', b: 'two' };
  const metadata = { name: 'x', namespace: 'default' };
  registry.create({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data } as never);
  const args = ['get', 'configmap', 'x', '-o', `go-template=${template}`];
  return runKubectl(args, { client: '1.30', server: '1.30', api, now: clock.now });
}

test('a template that fails prints what came before, what it was given, and where it failed', () => {
  const template = 'first {{.data.a}}\n{{.data.b.c}}';
  const { stdout, stderr, exitCode } = printed(template);
  const fault =
    'template: output:2:7: executing "output" at <.data.b.c>: can\'t evaluate field c in type interface {}';
  expect(stderr).toBe(`error: error executing template ${JSON.stringify(template)}: ${fault}\n`);
  expect(exitCode).toBe(1);
  const [first, ...rest] = stdout.split('. Printing more information for debugging the template:\n');
  expect(first).toBe(`first one\nError executing template: ${fault}`);
  expect(rest.join('')).toMatch(
    /^\ttemplate was:\n\t\tfirst .*\n.*\n\traw data was:\n\t\t\{"apiVersion":"v1","data":\{"a":"one",/,
  );
  expect(rest.join('')).toMatch(
    /\tobject given to template engine was:\n\t\tmap\[apiVersion:v1 data:map\[a:one .*\]\n\n$/,
  );
});

test.each([
  ['{{index .data "a" 99}}', undefined],
  ['{{range .data.a}}{{end}}', 'output:1:13: executing "output" at <.data.a>: range can\'t iterate over one'],
  ['{{template "t"}}', 'output:1:11: executing "output" at <{{template "t"}}>: template "t" not defined'],
  [
    '{{$x := .data}}{{$x.a.b}}',
    'output:1:19: executing "output" at <$x.a.b>: can\'t evaluate field b in type interface {}',
  ],
  [
    '{{slice .data.a 2 9}}',
    'output:1:2: executing "output" at <slice .data.a 2 9>: error calling slice: index out of range: 9',
  ],
])('%s fails at its place', (template, fault) => {
  const { stderr, unsupported } = printed(template);
  if (fault === undefined) expect(unsupported.join()).toContain('what a Go template prints that fails');
  else
    expect(stderr).toBe(`error: error executing template ${JSON.stringify(template)}: template: ${fault}\n`);
});

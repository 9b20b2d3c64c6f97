import { describe, expect, it } from 'vitest';
import { readPrompt } from '../../src/transcript/prompt.ts';

const prompts: readonly (readonly [string, string, object])[] = [
  ['$ kubectl get pods', '$ ', { form: 'dollar', root: false }],
  ['$', '$', { form: 'dollar' }],
  ['$kubectl get pods', '$', { form: 'dollar' }],
  ['➜ kubectl get pods', '➜ ', { form: 'arrow' }],
  ['➜  ~ kubectl get pods', '➜  ~ ', { form: 'arrow', directory: '~' }],
  ['➜  app git:(main) ✗ kubectl get pods', '➜  app git:(main) ✗ ', { form: 'arrow', directory: 'app' }],
  ['❯ kubectl get pods', '❯ ', { form: 'arrow' }],
  ['user@host:~$ ls', 'user@host:~$ ', { form: 'address', user: 'user', host: 'host', directory: '~' }],
  ['root@mypod2:/$', 'root@mypod2:/$', { user: 'root', host: 'mypod2', directory: '/' }],
  ['[root@x /]# ls', '[root@x /]# ', { user: 'root', host: 'x', directory: '/', root: true }],
  ['[ root@curl-1-a:/ ]$ nslookup x', '[ root@curl-1-a:/ ]$ ', { host: 'curl-1-a', directory: '/' }],
  ['me@workstation$ gcloud x', 'me@workstation$ ', { user: 'me', host: 'workstation' }],
  ['user@mac ~ % kubectl get po', 'user@mac ~ % ', { host: 'mac', directory: '~' }],
  ['/ # ls', '/ # ', { form: 'path', directory: '/', root: true }],
  ['/usr/share # ls', '/usr/share # ', { directory: '/usr/share' }],
  ['/ $ ls', '/ $ ', { form: 'path', root: false }],
  ['bash-4.4# ls', 'bash-4.4# ', { form: 'name', host: 'bash-4.4', root: true }],
  ['dnstools# dig x', 'dnstools# ', { form: 'name' }],
  ['node $ curl x', 'node $ ', { form: 'name', host: 'node' }],
  ['PS C:\\Users\\me> kubectl get po', 'PS C:\\Users\\me> ', { form: 'windows' }],
  [
    'MacBook-Pro:~ me$ kubectl get po',
    'MacBook-Pro:~ me$ ',
    { user: 'me', host: 'MacBook-Pro', directory: '~' },
  ],
  ['(⎈ |minikube:default) ~ $ kubectl get po', '(⎈ |minikube:default) ~ $ ', { form: 'arrow' }],
  ['# kubectl get pods', '# ', { form: 'root', root: true }],
];

const others = [
  'NAME   READY',
  '$5.00',
  '# the service',
  '# kubectl で確認',
  '# Check the pods',
  '# cat is a program to see',
  '> quote',
  '>',
  'total 4',
  '100%',
  'user@example.com',
  '/etc/hosts',
  '# watch the pods',
  'name: $ x',
  '#!/bin/sh',
  'Port: 80',
];

describe('readPrompt', () => {
  it.each(prompts)('%j begins with the prompt %j', (line, text, facts) => {
    expect(readPrompt(line)).toMatchObject({ text, ...facts });
  });
  it.each(others)('%j begins with none', (line) => {
    expect(readPrompt(line)).toBeUndefined();
  });
});

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
  ['controlplane:~$ kubectl get po', 'controlplane:~$ ', { host: 'controlplane', directory: '~' }],
  ['controlplane ~ ➜  kubectl get po', 'controlplane ~ ➜  ', { host: 'controlplane', directory: '~' }],
  ['controlplane ~ ✖ kubectl get po', 'controlplane ~ ✖ ', { host: 'controlplane' }],
  ['ec2-user:~/environment (main) $ kubectl get po', 'ec2-user:~/environment (main) $ ', {}],
  ['k8s-master ~ # kubectl get po', 'k8s-master ~ # ', { host: 'k8s-master', root: true }],
  ['me@MacBook-Pro notes % kubectl get po', 'me@MacBook-Pro notes % ', { user: 'me', host: 'MacBook-Pro' }],
  ['me@cloudshell:~/a (my-project-1)$ kubectl get po', 'me@cloudshell:~/a (my-project-1)$ ', {}],
  ['me@host MINGW64 ~/a (main) $ kubectl get po', 'me@host MINGW64 ~/a (main) $ ', { host: 'host' }],
  ['me@host:~> kubectl get po', 'me@host:~> ', { host: 'host' }],
  ['~/a$ kubectl get po', '~/a$ ', { form: 'arrow', directory: '~/a' }],
  ['~/a main* ❯ kubectl get po', '~/a main* ❯ ', { form: 'arrow' }],
  ['[master]$ kubectl get po', '[master]$ ', { form: 'arrow' }],
  ['~ $ curl localhost', '~ $ ', { form: 'path', directory: '~' }],
  ['PS> kubectl get po', 'PS> ', { form: 'arrow' }],
  ['└─$ kubectl get po', '└─$ ', { form: 'arrow' }],
  ['┌──(me㉿kali)-[~]', '┌──(me㉿kali)-[~]', { form: 'arrow' }],
];

const others = [
  'NAME   READY',
  '~/a costs 3 $ at most',
  'me@example.com wrote: > yes',
  '╭──────────╮',
  '-> done',
  'data:/var/lib>kept',
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

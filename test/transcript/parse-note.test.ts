import { describe, expect, it, test } from 'vitest';
import { drawing, read } from './read.ts';

interface Case {
  readonly name: string;
  readonly note: readonly string[];
  readonly steps: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'lines after a prompt are its output',
    note: ['```console', '$ kubectl get pods', 'NAME', 'web', '$ kubectl get svc', 'NAME', '```'],
    steps: ['$ kubectl get pods', '| NAME', '| web', '$ kubectl get svc', '| NAME'],
  },
  {
    name: 'a blank line before a comment or prompt is layout, inside an output it is output',
    note: ['```', '$ a', 'x', '', 'y', '', '# next', '$ b', '', '$ c', '```'],
    steps: ['$ a', '| x', '| ', '| y', '$ b', '$ c'],
  },
  {
    name: 'a # line inside an output may be the author’s or the program’s',
    note: ['```', '$ cat /etc/hosts', '# Kubernetes-managed hosts file.', '127.0.0.1 localhost', '```'],
    steps: ['$ cat /etc/hosts', '# # Kubernetes-managed hosts file.', '| 127.0.0.1 localhost'],
  },
  {
    name: 'a command in the sentence above an output is what printed it',
    note: ['To see it, run `kubectl get rs`. The output is similar to this:', '', '```', 'web  1', '```'],
    steps: ['$ kubectl get rs', '| web  1'],
  },
  {
    name: 'the sentence that names the command may stand before the one that announces the output',
    note: ['1. Run `kubectl get rs -w`.', '', '   Output:', '   ```', '   web  1', '   ```'],
    steps: ['$ kubectl get rs -w', '| web  1'],
  },
  {
    name: 'a named prompt that a command has followed elsewhere is one with nothing behind it, too',
    note: [
      '```',
      'controlplane $ kubectl create namespace a',
      'namespace/a created',
      'controlplane $ ',
      'controlplane $',
      '',
      'controlplane $ cat x.txt',
      'controlplane costs 3 $',
      '```',
    ],
    steps: [
      '$ kubectl create namespace a',
      '| namespace/a created',
      '$ cat x.txt',
      '| controlplane costs 3 $',
    ],
  },
  {
    name: 'a session that was moved to the right within its fence is one all the same',
    note: ['```', '    [me@box web]# kubectl get po', '    NAME', '    web', '    ', '      x', '```'],
    steps: ['$ kubectl get po', '| NAME', '| web', '| ', '|   x'],
  },
  {
    name: 'outputs that were moved to the right begin where kubectl begins them',
    note: [
      '```',
      'me@box:~$ kubectl get po',
      '    NAME   READY',
      '    web    1/1',
      'me@box:~$ kubectl delete po web',
      '    pod "web" deleted',
      '```',
    ],
    steps: [
      '$ kubectl get po',
      '| NAME   READY',
      '| web    1/1',
      '$ kubectl delete po web',
      '| pod "web" deleted',
    ],
  },
  {
    name: 'lines that a program indents stay where they are',
    note: ['```', '$ kubectl config view', '    server: https://a', '    name: b', '```'],
    steps: ['$ kubectl config view', '|     server: https://a', '|     name: b'],
  },
  {
    name: 'the prompt of a shell in a container may stand behind an output without a line end, whatever came before',
    note: [
      '```',
      '$ kubectl exec -it web-0 -- bash',
      '$ curl a',
      '{"a":"1"}root@web-0:/# curl b',
      'okroot@web-0:/# curl b',
      '{"a":"2"}root@web-0:/#',
      '```',
    ],
    steps: [
      '$ kubectl exec -it web-0 -- bash',
      '$ curl a',
      '| {"a":"1"}',
      '$ curl b',
      '| ok',
      '$ curl b',
      '| {"a":"2"}',
    ],
  },
  {
    name: 'a prompt may be forgotten below a comment, where only a command can stand',
    note: ['```', '$ kubectl get rs', 'web', '', '# then', 'k get deploy -w', 'NAME', '```'],
    steps: ['$ kubectl get rs', '| web', '$ k get deploy -w', '| NAME'],
  },
  {
    name: 'an announced output follows whatever else was said',
    note: ['```', 'kubectl get rs', '```', 'This can take a minute.', '', 'Output:', '```', 'web  1', '```'],
    steps: ['$ kubectl get rs', '| web  1'],
  },
  {
    name: 'but for that of a command which the prose names',
    note: [
      '```',
      'kubectl apply -f x.yaml',
      '```',
      'Run `kubectl get rs` to check it.',
      '',
      'More.',
      '',
      'Output:',
      '```',
      'web  1',
      '```',
    ],
    steps: ['$ kubectl apply -f x.yaml'],
  },
  {
    name: 'prose in another writing, after a blank line and before the next command, is a remark',
    note: [
      '```',
      '$ ls',
      'a.txt',
      '',
      '↓ 確認',
      '$ pwd',
      '/home',
      '$',
      '',
      'вывод',
      '',
      '$ ls',
      'б.txt',
      '```',
    ],
    steps: ['$ ls', '| a.txt', '# ', '# ↓ 確認', '$ pwd', '| /home', '# ', '# вывод', '$ ls', '| б.txt'],
  },
  {
    name: 'two commands in a sentence are none',
    note: ['Compare `kubectl get rs a` with `kubectl get rs b`. Output:', '', '```', 'x', '```'],
    steps: [],
  },
  {
    name: 'a command in a sentence above a manifest has not printed it',
    note: ['Run `kubectl apply -f x.yaml` with this result:', '', '```', 'apiVersion: v1', '```'],
    steps: [],
  },
  {
    name: 'a request to the reader opens no quote',
    note: ['```bash', "$ wget -O- [PUT THE POD'S IP HERE]:80", '$ exit', '```'],
    steps: ["$ wget -O- [PUT THE POD'S IP HERE]:80", '$ exit'],
  },
  {
    name: 'a loop continues over its indented body',
    note: ['```bash', '$ for P in a b; do', '    echo $P;', '  done', 'a', 'b', '```'],
    steps: ['$ for P in a b; do\n    echo $P;\n  done', '| a', '| b'],
  },
  {
    name: 'continuation prompts are no part of the command',
    note: ['```', "$ kubectl patch svc x -p '{", '> "a":1', "> }'", 'service/x patched', '```'],
    steps: ['$ kubectl patch svc x -p \'{\n"a":1\n}\'', '| service/x patched'],
  },
  {
    name: 'a heredoc is one command',
    note: [
      '```bash',
      '$ cat <<EOF | kubectl apply -f -',
      'kind: Service',
      '# remark',
      'EOF',
      'service/x created',
      '```',
    ],
    steps: ['$ cat <<EOF | kubectl apply -f -\nkind: Service\n# remark\nEOF', '| service/x created'],
  },
  {
    name: 'elisions are recognised at any indentation',
    note: [
      '```',
      '$ kubectl describe svc x',
      'Annotations: a',
      '     ...',
      'Events: <none>',
      '<以下省略>',
      '```',
    ],
    steps: ['$ kubectl describe svc x', '| Annotations: a', '~      ...', '| Events: <none>', '~ <以下省略>'],
  },
  {
    name: 'an output fence belongs to the command fence above it',
    note: ['```shell', 'kubectl get svc', '```', '```', 'NAME', '```'],
    steps: ['$ kubectl get svc', '| NAME'],
  },
  {
    name: 'one sentence may stand between a command and its output',
    note: ['```shell', 'kubectl get svc', '```', '', '出力は次のようになります:', '', '```', 'NAME', '```'],
    steps: ['$ kubectl get svc', '| NAME'],
  },
  {
    name: 'a heading separates them',
    note: ['```shell', 'kubectl apply -f x.yaml', '```', '## Next', '```', 'NAME', '```'],
    steps: ['$ kubectl apply -f x.yaml'],
  },
  {
    name: 'a manifest is no output of apply, but of get -o yaml',
    note: [
      '```sh',
      'kubectl apply -f x.yaml',
      '```',
      '```yaml',
      'a: 1',
      '```',
      '```sh',
      'kubectl get svc x -o yaml',
      '```',
      '```yaml',
      'a: 2',
      '```',
    ],
    steps: ['$ kubectl apply -f x.yaml', '$ kubectl get svc x -o yaml', '| a: 2'],
  },
  {
    name: 'a command may be repeated inside an output fence',
    note: ['```sh', 'curl http://a', '```', '```', 'one', '', 'curl http://a', 'two', '```'],
    steps: ['$ curl http://a', '| one', '$ curl http://a', '| two'],
  },
  {
    name: 'bare commands may have their outputs below them',
    note: ['```shell', 'kubectl get secrets', 'NAME  TYPE  DATA', 'nginxsecret', '```'],
    steps: ['$ kubectl get secrets', '| NAME  TYPE  DATA', '| nginxsecret'],
  },
  {
    name: 'a bare command may stand before the first prompt',
    note: ['```sh', 'kubectl run x -it --image=alpine -- sh', '/ # wget -qO- http://web', 'hello', '```'],
    steps: ['$ kubectl run x -it --image=alpine -- sh', '$ wget -qO- http://web', '| hello'],
  },
  {
    name: '# before a known program is a prompt once root has a shell',
    note: ['```', '$ kubectl run b -it --image=busybox', 'If you', '', '# ip addr', '1: lo', '```'],
    steps: ['$ kubectl run b -it --image=busybox', '| If you', '$ ip addr', '| 1: lo'],
  },
  {
    name: '# before a known program is a comment beside dollar prompts',
    note: ['```', '# kubectl get pods', '$ kubectl get pods', 'NAME', '```'],
    steps: ['$ kubectl get pods', '| NAME'],
  },
  {
    name: 'a fence of root prompts is a session',
    note: ['```', '# kubectl get pods', 'NAME', '# kubectl get svc', 'NAME', '```'],
    steps: ['$ kubectl get pods', '| NAME', '$ kubectl get svc', '| NAME'],
  },
  {
    name: 'fences in the description of a term are read',
    note: ['Pods', ':   Ask for them:', '', '    ```', '    $ kubectl get pods', '    NAME', '    ```'],
    steps: ['$ kubectl get pods', '| NAME'],
  },
  {
    name: 'fences in lists and quotes are read',
    note: [
      '1. one',
      '',
      '   ```console',
      '   $ kubectl get rc',
      '   NAME',
      '   ```',
      '',
      '> ```',
      '> $ ls',
      '> a',
      '> ```',
    ],
    steps: ['$ kubectl get rc', '| NAME', '$ ls', '| a'],
  },
  {
    name: 'indented code is read',
    note: ['Text:', '', '    kubectl create namespace other', '    kubectl label namespace/other team=a', ''],
    steps: ['$ kubectl create namespace other', '$ kubectl label namespace/other team=a'],
  },
  {
    name: 'a later paragraph of a footnote is no code, and what is indented after it is',
    note: ['A[^1]', '', '[^1]: One **b**', '', '    more about it', '', 'Text:', '', '    kubectl get pods'],
    steps: ['$ kubectl get pods'],
  },
  {
    name: 'fences inside an admonition are read',
    note: ['!!! example', '    Given', '', '    ```console', '    $ kubectl get node', '    NAME', '    ```'],
    steps: ['$ kubectl get node', '| NAME'],
  },
  {
    name: 'Hugo’s highlight is read',
    note: ['{{< highlight bash >}}', '$ kubectl get pods', '# comment', '$ ls', 'a', '{{< / highlight >}}'],
    steps: ['$ kubectl get pods', '$ ls', '| a'],
  },
  {
    name: 'an empty prompt ends an output',
    note: ['```', '$ ls', 'a', '$', '```'],
    steps: ['$ ls', '| a'],
  },
  {
    name: 'the alias k is a command',
    note: ['```bash', 'k get po', 'k expose deploy web --port=80', '```'],
    steps: ['$ k get po', '$ k expose deploy web --port=80'],
  },
  {
    name: 'an apostrophe that opens no quote does not swallow the next command',
    note: ['```', "$ echo it's", '$ ls', 'a', '```'],
    steps: ["$ echo it's", '$ ls', '| a'],
  },
  {
    name: 'front matter is no session',
    note: ['---', 'a: |', '  ```', '  $ ls', '  ```', '---', 'text'],
    steps: [],
  },
  {
    name: 'a diagram is no output',
    note: [
      '```console',
      '$ kubectl apply -f x.yaml',
      '```',
      'Visually:',
      '',
      '```',
      '  client --> node',
      '```',
    ],
    steps: ['$ kubectl apply -f x.yaml'],
  },
];

describe('parseNote', () => {
  it.each(cases)('$name', ({ note, steps }) => {
    expect(drawing(read(...note))).toEqual(steps);
  });

  it('gives places to the column, in characters', () => {
    const { sessions } = read('文', '> - ```', '>   $ echo 日本', '>   日本', '>   ```');
    const step = sessions[0]?.steps[0];
    expect(sessions[0]?.place).toMatchObject({ line: 2, column: 5 });
    expect(step?.place).toMatchObject({ line: 3, column: 7, endLine: 3, endColumn: 14 });
    expect(step?.output[0]?.place).toMatchObject({ line: 4, column: 5, endColumn: 7 });
  });

  it('reads ^C before the next prompt on its line', () => {
    const { sessions } = read(
      '```',
      'me@host:~$ kubectl get po -w',
      'NAME',
      '^Cme@host:~$ kubectl get svc',
      '```',
    );
    const [watch, next] = sessions.flatMap(({ steps }) => steps);
    expect([watch?.interrupted, watch?.output.map(({ text }) => text)]).toEqual([true, ['NAME']]);
    expect(next?.command).toBe('kubectl get svc');
  });

  it.each(['Ctrl-C', '<Ctrl-C>', '(ctrl+c)', 'Ctrl-C # で終了'])('reads %s as a typed ^C', (typed) => {
    const { sessions } = read('```', '$ kubectl get pods -w', 'NAME', typed, '```');
    const [step] = sessions.flatMap(({ steps }) => steps);
    expect([step?.interrupted, step?.output.map(({ text }) => text)]).toEqual([true, ['NAME']]);
  });

  it('takes ^C out of the output and remembers it', () => {
    const { sessions } = read('```', '$ kubectl get pods -w', 'NAME', '^C', '$ ls', '```');
    expect(sessions[0]?.steps[0]).toMatchObject({ interrupted: true, output: [{ text: 'NAME' }] });
  });

  it('marks bare commands that share an output fence', () => {
    const { sessions } = read('```sh', 'kubectl apply -f x', 'kubectl get po', '```', '```', 'NAME', '```');
    expect(sessions[0]?.steps.map(({ group }) => group)).toEqual([1, 1]);
  });

  it('reads options of the fence, of a comment above it and of a comment above a command', () => {
    const { sessions } = read(
      '<!-- kanzen: terminal=b -->',
      '```bash {unchecked="2" after=5m}',
      '$ ls',
      '# kanzen: illustrative',
      '$ rm x',
      '```',
    );
    const [first, second] = sessions[0]?.steps ?? [];
    expect(first?.options).toEqual({ terminal: 'b', after: '5m' });
    expect(second?.options).toEqual({ terminal: 'b', after: '5m', unchecked: '2', illustrative: true });
  });

  it.each([
    ['a fence that is never closed', ['```bash', '$ ls'], 'unclosed-fence', 1],
    ['a quote that is never closed', ['```', "$ echo 'a", 'b', '```'], 'unfinished-command', 2],
    [
      'an output without command',
      ['text', '```', 'NAME   READY', 'web    1/1', '```'],
      'unreadable-session',
      2,
    ],
    ['text before the first prompt', ['```', 'Something here', '$ ls', '```'], 'text-before-command', 2],
  ] as const)('reports %s', (_, note, code, line) => {
    expect(read(...note).diagnostics).toMatchObject([{ code, place: { line } }]);
  });

  it.each([
    ['yaml title="a.yaml"', 'a.yaml', 'title'],
    ['yaml:b/c.yaml', 'b/c.yaml', 'title'],
    ['yaml [d.yml]', 'd.yml', 'title'],
    ['yaml {filename="e.yaml"}', 'e.yaml', 'title'],
    ['F.yaml', 'F.yaml', 'title'],
  ])('takes ```%s for the file %s', (info, name, by) => {
    expect(read(`\`\`\`${info}`, 'a: 1', '```').files).toMatchObject([{ name, by, text: 'a: 1\n' }]);
  });

  it('takes a file name from the sentence, the first line, the editor and cat', () => {
    const { files } = read(
      'Save it to `a.yaml`:',
      '```yaml',
      'a: 1',
      '```',
      'text',
      '',
      '```yaml',
      '# b.yaml',
      'b: 1',
      '```',
      '```sh',
      'vi c.yaml',
      '```',
      '```yaml',
      'c: 1',
      '```',
      '```',
      '$ cat d.yaml',
      'd: 1',
      '```',
    );
    expect(files.map(({ name, by }) => `${name} ${by}`)).toEqual([
      'a.yaml prose',
      'b.yaml comment',
      'c.yaml editor',
      'd.yaml cat',
    ]);
  });

  it('takes what stands below an editor in a session for the file', () => {
    const { files } = read('```', '$ vi a.yaml', 'kind: Pod', '$ kubectl apply -f a.yaml', '```');
    expect(files).toMatchObject([{ name: 'a.yaml', by: 'editor', text: 'kind: Pod\n' }]);
  });

  it('leaves the next prompt off an output that ends without a newline', () => {
    const note = [
      '```',
      '$ kubectl exec -it a -- sh',
      '/ # cat /x',
      'INFO/ #',
      '/ # cat /y',
      'a',
      'b/ # ',
      '```',
    ];
    expect(drawing(read(...note)).slice(1)).toEqual(['$ cat /x', '| INFO', '$ cat /y', '| a', '| b']);
  });

  it('finds the next command behind an output that ends without a newline', () => {
    const note = [
      '```',
      '$ kubectl exec -it a -- sh',
      '/ # cat /x',
      'INFO/ # hostname',
      'a',
      'DEBUG/ # exit',
      '```',
    ];
    const { sessions } = read(...note);
    expect(drawing(read(...note)).slice(1)).toEqual([
      '$ cat /x',
      '| INFO',
      '$ hostname',
      '| a',
      '| DEBUG',
      '$ exit',
    ]);
    expect(sessions[0]?.steps.map(({ place }) => place.column)).toEqual([3, 5, 9, 10]);
  });

  it('types into the shell that was opened right above, though its prompt is the same', () => {
    const where = (...lines: string[]) =>
      read('```', ...lines, '```').sessions.flatMap(({ steps }) => steps.map(({ at }) => at.kind));
    const opens = '$ kubectl run a -it --image=busybox -- sh';
    expect(where(opens, '$ curl web')).toEqual(['workstation', 'container']);
    expect(where(opens, '$ kubectl get pods', '$ curl web')).toEqual([
      'workstation',
      'workstation',
      'workstation',
    ]);
    expect(where(opens, '$ exit', '$ curl web')[2]).toBe('workstation');
    expect(where('$ minikube ssh', '$ sudo mkdir /mnt/data', '$ kubectl get pods').slice(1)).toEqual([
      'node',
      'workstation',
    ]);
  });

  it('joins the parts of a file that stand in blocks of their own, until it is used', () => {
    const part = (remark: string, kind: string) => ['```yaml', `# a.yaml ${remark}`, `kind: ${kind}`, '```'];
    const use = ['```', '$ kubectl apply -f a.yaml', '```'];
    const { files } = read(
      ...part('(1)', 'Service'),
      ...part('(2)', 'Endpoints'),
      ...use,
      ...part('', 'Pod'),
    );
    expect(files.map(({ text }) => text.match(/kind: \w+/g))).toEqual([
      ['kind: Service', 'kind: Endpoints'],
      ['kind: Pod'],
    ]);
  });

  const manifest = (kind: string) => ['```yaml', 'apiVersion: v1', `kind: ${kind}`, '```', 'text', ''];
  const asking = (...names: string[]) => [
    '```',
    ...names.map((name) => `$ kubectl create -f ${name}`),
    '```',
  ];

  it.each([
    ['the one', [...manifest('Pod'), ...asking('a.yaml')], ['a.yaml Pod']],
    [
      'as many as are',
      [...manifest('Pod'), ...manifest('Service'), ...asking('a.yaml', './b.yml')],
      ['a.yaml Pod', './b.yml Service'],
    ],
    ['not more than are', [...manifest('Pod'), ...asking('a.yaml', 'b.yaml')], []],
    ['not one that was used', [...manifest('Pod'), '```', '$ ls', '```', ...asking('a.yaml')], []],
    ['no excerpt', ['```yaml', 'kind: Pod', 'spec: {}', '```', ...asking('a.yaml')], []],
    [
      'one whose name is left open, and another later',
      [...manifest('Pod'), ...asking('<the path>'), ...manifest('Job'), ...asking('<the path>')],
      ['the-path.yaml Pod', 'the-path.yaml Job'],
    ],
    [
      'the one that is new beside one that was asked for before',
      ['```', '$ kubectl create -f b.yaml', '```', ...manifest('Pod'), ...asking('a.yaml', 'b.yaml')],
      ['a.yaml Pod'],
    ],
    ['not for a URL', [...manifest('Pod'), ...asking('https://example.com/a.yaml')], []],
  ])('takes manifests without a name for %s asked for right below', (_, note, files) => {
    const named = read(...note).files.map(({ name, text }) => `${name} ${/kind: (\w+)/.exec(text)?.[1]}`);
    expect(named).toEqual(files);
  });

  it('takes one word below an announcement for an output, though it is a program', () => {
    const note = [
      '```shell',
      'curl localhost:10249/proxyMode',
      '```',
      'The output is:',
      '',
      '```',
      'iptables',
      '```',
    ];
    expect(drawing(read(...note))).toEqual(['$ curl localhost:10249/proxyMode', '| iptables']);
    expect(drawing(read('```', '$ ls', 'a', '```', '```sh', 'date', '```'))).toContain('$ date');
  });

  it('takes how a command is written for no command, and a remark that lines are left out for an elision', () => {
    const note = read(
      '```',
      '$ kubectl [command] [TYPE]',
      '$ kubectl get po',
      'NAME',
      '# (略)',
      '$ ls',
      '```',
    );
    const [legend, listing] = note.sessions.flatMap(({ steps }) => steps);
    expect(legend?.options).toEqual({ illustrative: true });
    expect(listing?.output.map(({ type }) => type)).toEqual(['text', 'elision']);
  });

  it('gives an empty prompt no output', () => {
    const note = read('```', '$ minikube tunnel', 'running', '$ ', '```', '```', '. . .', 'stopped', '```');
    expect(drawing(note)).toEqual(['$ minikube tunnel', '| running']);
  });

  it('takes a command whose prompt was forgotten, but not what a file or a help text shows', () => {
    expect(
      drawing(read('```', '$ kubectl get po', 'NAME', '', 'curl -I http://10.0.0.1', 'OK', '```')),
    ).toEqual(['$ kubectl get po', '| NAME', '$ curl -I http://10.0.0.1', '| OK']);
    const shown = ['```', '$ cat test.sh', 'set -e', '', 'curl http://10.0.0.1', '```'];
    expect(drawing(read(...shown)).filter((line) => line.startsWith('$'))).toEqual(['$ cat test.sh']);
  });

  it('says where a prompt places a command', () => {
    const { sessions } = read(
      '```',
      '$ kubectl exec -it web -- sh',
      '/ # ls',
      'bin',
      '/ # exit',
      '$ ls',
      'node-1 $ curl x',
      'root@web-1:/# ls',
      'me@laptop:~$ kubectl get po',
      '```',
    );
    expect(sessions[0]?.steps.map(({ at }) => at.kind)).toEqual([
      'workstation',
      'container',
      'container',
      'workstation',
      'node',
      'container',
      'workstation',
    ]);
  });

  it('places bare commands in the shell that a bare command opened', () => {
    const { sessions } = read(
      '```sh',
      'kubectl run b -it --image=busybox -- sh',
      'wget -O- http://web',
      'exit',
      'wget -O- http://web',
      '```',
    );
    expect(sessions[0]?.steps.map(({ at }) => at.kind)).toEqual([
      'workstation',
      'container',
      'container',
      'workstation',
    ]);
  });

  it('takes a legend for an illustration', () => {
    const { sessions } = read('```', 'u@pod$ COMMAND', 'OUTPUT', '```');
    expect(sessions[0]?.steps[0]).toMatchObject({ command: 'COMMAND', options: { illustrative: true } });
  });

  it('names sections as the page does', () => {
    const { sections } = read('## Service', 'text', '## Service', '### 名前 {#name}');
    expect(sections.map(({ anchor, line }) => [anchor, line])).toEqual([
      ['service', 1],
      ['service-1', 3],
      ['name', 4],
    ]);
  });
});

test('commands with prompts that show nothing share the output block below them', () => {
  const { sessions } = read(
    '```shell',
    '$ kubectl apply -f web.yml',
    '$ kubectl get svc web',
    '```',
    '',
    '```text',
    'service/web created',
    'NAME   TYPE',
    '```',
  );
  expect(sessions.map(({ steps }) => steps.map(({ group }) => group))).toEqual([[1, 1]]);
});

test('a whole manifest whose file is named nowhere is kept, and one that a session asks for is not', () => {
  const manifest = (name: string) => [
    '```yaml',
    'apiVersion: v1',
    'kind: Pod',
    'metadata:',
    `  name: ${name}`,
    '```',
  ];
  const transcript = read(
    ...manifest('a'),
    '```console',
    '$ kubectl apply -f a.yaml',
    '```',
    ...manifest('b'),
    '```console',
    '$ kubectl apply -f some/folder',
    '```',
  );
  expect(transcript.files.map(({ name }) => name)).toEqual(['a.yaml']);
  expect(transcript.unnamed.map(({ text }) => /name: (.*)/.exec(text)?.[1])).toEqual(['b']);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNote } from '#transcript';
import type { StepReport, Verdict } from '#verification';
import { render } from './render.ts';

function reported(line: number, verdict: Verdict, message: string | null = null): StepReport {
  const place = { path: 'note.md', line, column: 1 };
  const empty = { code: null, class: null, related: [], expected: '', actual: '', hints: [], mismatch: null };
  return { ...empty, place, line, command: '', verdict, message };
}

const note = '```bash\n# 注\n$ kubectl get pods\nNAME\n...\n\n$ cat <<E\n> a\n> E\na\n```';

describe('a session', () => {
  it('sets prompts apart from commands, and both from outputs', async () => {
    const { html } = await render(note);
    expect(html).toContain('<span class="line session-comment"># 注</span>');
    expect(html).toContain(
      '<span class="session-prompt" aria-hidden="true">$ </span><span class="session-typed">',
    );
    expect(html).toContain('<span class="session-prompt" aria-hidden="true">> </span>');
    expect(html).toContain('<span class="line session-output">NAME</span>');
    expect(html).toContain('<span class="line session-elision">...</span>');
  });

  it('says to every reader what its author declared', async () => {
    const { html } = await render('```bash {terminal=2 after=5m fails}\n$ kubectl get pods\n```', {
      language: 'en',
    });
    for (const said of ['Terminal 2', 'Later 5m', 'Fails'])
      expect(html).toContain(`<span class="session-declared">${said}</span>`);
  });

  it('copies commands alone', async () => {
    const { html } = await render(note);
    expect(/data-copy="([^"]*)"/.exec(html)?.[1]).toBe('kubectl get pods\ncat <<E\na\nE');
  });

  it('shows every line of the source', async () => {
    const { text } = await render(note);
    for (const line of ['# 注', 'kubectl get pods', 'NAME', '...', 'cat <<E', 'a', 'E'])
      expect(text.split('\n')).toContain(line);
  });

  it('says what was proved of each step, and of the whole by its worst', async () => {
    const verdicts = [reported(3, 'verified'), reported(7, 'failed', 'Shows "a"')];
    const { html } = await render(note, { verdicts });
    expect(html).toContain('<figure class="session" data-verdict="failed"');
    expect(html).toMatch(
      /<span class="session-mark session-quiet" data-verdict="verified"[^>]*><span[^>]*>検証済み/,
    );
    expect(html).toMatch(
      /<span class="session-mark" data-verdict="failed" title="誤り: Shows &#x22;a&#x22;">/,
    );
  });

  it('says on Japanese pages in Japanese why a step is not verified, whatever reason verification gives', async () => {
    const source = readFileSync(new URL('../../src/verification/verify.ts', import.meta.url), 'utf8');
    const reasons = [
      ...source.matchAll(/silent\('(unchecked|recorded|unsupported)', [^,)]+, ['`]([^'`]+)['`]\)/g),
    ];
    expect(reasons.length).toBeGreaterThan(4);
    for (const [, verdict = '', written = ''] of reasons) {
      const message = written.replace(/\$\{.*\}/, 'gcloud');
      const { html } = await render(note, { verdicts: [reported(3, verdict as Verdict, message)] });
      const title = /session-mark"[^>]* title="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(title.replace('gcloud', ''), message).toMatch(/^[^A-Za-z]+$/);
    }
  });

  it.each(['unchecked', 'recorded', 'illustrative', 'unsupported', 'failed'] as const)(
    'shows %s to every reader',
    async (verdict) => {
      const { html } = await render(note, { language: 'en', verdicts: [reported(3, verdict)] });
      expect(html).toContain(`<span class="session-mark" data-verdict="${verdict}"`);
    },
  );

  it('renders an output fence with its command fence’s verdict', async () => {
    const { html } = await render('```sh\nkubectl get po\n```\n\n```\nNAME\n```', {
      verdicts: [reported(2, 'verified')],
    });
    expect(html.match(/<figure class="session" data-verdict="verified"/g)).toHaveLength(2);
    expect(html.match(/data-copy/g)).toHaveLength(1);
  });
});

describe('the first note', () => {
  const url = new URL('../../content/posts/kubernetes-6/index.md', import.meta.url);
  const source = { path: 'index.md', text: readFileSync(url, 'utf8') };

  it('has 15 steps in one session', () => {
    const { sessions, diagnostics } = parseNote(source);
    expect(sessions.map(({ steps }) => steps.length)).toEqual([15]);
    expect(diagnostics).toEqual([]);
  });

  it('has a heading for each of its own links', async () => {
    const { headings, links, html } = await render(source.text);
    const own = links.filter(({ written }) => written.startsWith('#')).map(({ written }) => written.slice(1));
    expect(own).toEqual(['service', 'clusterip-service']);
    expect(headings.map(({ id }) => id)).toEqual(expect.arrayContaining(own));
    expect(html).toContain('トラフィックを受け付けるポートと<br>転送先コンテナのポートに関する設定');
  });
});

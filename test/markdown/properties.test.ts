import fc from 'fast-check';
import { expect, it } from 'vitest';
import { render } from './render.ts';

const line = fc.constantFrom(
  '# a',
  '## `b` {#c}',
  '- x',
  '  - [ ] y',
  '> [!NOTE] t',
  '> z',
  '```yaml',
  '```',
  '$ ls',
  '|a|b|',
  '|-|-|',
  '|1|2<br>|',
  'https://a.bを',
  '<details>',
  '</details>',
  '<b onclick=x>',
  '{{< details >}}',
  '{{< /details >}}',
  '{{% ref "x" %}}',
  '{{< highlight go >}}',
  '{{< /highlight >}}',
  '<!--more-->',
  'Term',
  ': def',
  '[^1]',
  '[^1]: note',
  '**注意：**文',
  '日本',
  '語',
  '',
  '',
  '    code',
  '::: code-group',
  ':::',
  '![a](b)',
  '[a]: <b>',
  '---',
  '+++',
  '<script>',
  '\uE000\uF8FF',
  '<kanzen-slot slot="0">',
  '`{{< x >}}`',
);
const note = fc.array(fc.oneof({ weight: 5, arbitrary: line }, fc.string({ maxLength: 20 })), {
  maxLength: 25,
});

it('renders whatever an author wrote, without script and without leftovers of its own', async () => {
  await fc.assert(
    fc.asyncProperty(note, async (lines) => {
      const { html, summary } = await render(lines.join('\n'));
      expect(html).not.toMatch(/<script|onclick=|<kanzen-slot|[\uE000-\uF8FF]/);
      expect(summary).not.toMatch(/<kanzen-slot|[\uE000-\uF8FF]/);
    }),
    { numRuns: 150, seed: 7 },
  );
});

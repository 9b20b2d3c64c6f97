import { expect, test } from 'vitest';
import { wordsOf } from '../../src/markdown/words.ts';
import { verifyWith } from '../verification/verify-text.ts';

test('what verification says of steps that a page publishes is said in Japanese on Japanese pages', async () => {
  const { steps } = await verifyWith(
    {},
    ...['```', '$ gcloud version', 'Google Cloud SDK 1', '$ kubectl version', '```', ''],
    ...['```{unchecked}', '$ kubectl get nodes', 'none', '```', ''],
    ...['```{fails}', '$ kubectl get pod nobody', '```'],
  );
  const messages = steps.map(({ message }) => message ?? '');
  expect(messages).toEqual([
    'gcloud is outside the simulated world',
    'The note does not show its output',
    'Declared unchecked',
    'Fails, as declared',
  ]);
  expect(messages.map(wordsOf('ja').reason)).toEqual([
    'gcloudは再現の対象外',
    '出力は示されていない',
    '著者の宣言による',
    '宣言どおり失敗する',
  ]);
});

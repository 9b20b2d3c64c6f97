import { expect, it } from 'vitest';
import { verify } from './verify-text.ts';

const style = '    body {\n        width: 35em;\n        margin: 0 auto;';

it('an image without a version may be one with curl and the page of before dark mode', async () => {
  const { steps } = await verify(
    { kubernetes: '1.22' },
    '```console',
    '$ kubectl create deployment web --image=nginx',
    'deployment.apps/web created',
    '$ kubectl exec deploy/web -- curl -s localhost | sed -n 5,8p',
    '<style>',
    ...style.split('\n'),
    '```',
  );
  expect(steps.map(({ verdict }) => verdict)).toEqual(['verified', 'verified']);
});

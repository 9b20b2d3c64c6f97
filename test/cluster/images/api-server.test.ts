import { expect, it } from 'vitest';
import { FileTree } from '../../../src/cluster/files.ts';
import type { HttpResponse } from '../../../src/cluster/images/image.ts';
import { apiServer } from '../../../src/cluster/images/servers/api-server.ts';

const container = { files: FileTree.empty, env: {}, hostname: 'api', ip: '10.0.0.1' };

function answer(target: string, headers: readonly { readonly name: string; readonly value: string }[] = []) {
  return apiServer(6443, { major: 1, minor: 30 }).handle(
    {
      method: 'GET',
      target,
      version: '1.1',
      headers,
      body: '',
      scheme: 'https',
      client: { ip: '10.4.1.9', port: () => 40_000 },
      server: { ip: '10.0.0.1', port: 6443 },
      now: 0,
    },
    container,
  );
}

it('tells strangers of its health alone, and nothing by heart to who shows a token', () => {
  expect(answer('/healthz')).toMatchObject({ status: 200, body: 'ok' });
  expect(answer('/livez?verbose')).toMatchObject({
    body: expect.stringMatching(/^\[\+\]ping ok\n[\s\S]*livez check passed\n$/),
  });
  expect(answer('/livez/ping')).toMatchObject({ status: 403 });
  const refused = answer('/api') as HttpResponse;
  expect(refused.status).toBe(403);
  // What a handler declares comes first, sorted; what the library adds comes after it.
  const names = ['Content-Type', 'X-Content-Type-Options', 'Date', 'Content-Length'];
  expect(refused.headers.map(({ name }) => name)).toEqual(names);
  expect(answer('/api', [{ name: 'Authorization', value: 'Bearer x' }])).toMatchObject({
    type: 'not simulated',
  });
});

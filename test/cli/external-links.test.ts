import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { folderWith, kanzen } from './stage.ts';

/** A server on which `/gone` is gone, `/shy` answers no HEAD, `/busy` fails, and all else is there. */
async function otherSite(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const isShy = request.url === '/shy' && request.method === 'HEAD';
    const status = request.url === '/gone' ? 404 : request.url === '/busy' ? 500 : isShy ? 405 : 200;
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked };
}

it('other sites are asked on request only, each address once', async () => {
  const { url, asked } = await otherSite();
  const note = `[a](${url}/here#x) [b](${url}/here)\n\n[c](${url}/gone)\n\n[d](${url}/shy) [e](${url}/busy)\n`;
  const root = await folderWith({ 'content/a.md': note });
  expect((await kanzen(root, ['build', '--no-cache'])).code).toBe(0);
  expect(asked).toEqual([]);
  const { code, stdout } = await kanzen(root, ['build', '--no-cache', '--external-links']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/content\/a\.md:3:1 +error \(external-link\)/);
  expect(stdout).toMatch(/content\/a\.md:5:\d+ +warning \(external-link\)/);
  expect(asked.sort()).toEqual([
    'GET /gone',
    'GET /shy',
    'HEAD /busy',
    'HEAD /gone',
    'HEAD /here',
    'HEAD /shy',
  ]);
});

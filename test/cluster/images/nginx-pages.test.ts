import { expect, test } from 'vitest';
import { nginxStatusPage } from '../../../src/cluster/images/servers/nginx-pages.ts';

test.each([
  ['nginx/1.13.1', '<body bgcolor="white">'],
  ['nginx/1.15.2', '<body bgcolor="white">'],
  ['nginx/1.15.5', '<body>'],
  ['openresty/1.15.8.1', '<body>'],
  ['nginx', '<body>'],
])('pages of errors of %s have their body as it was then', (banner, body) => {
  expect(nginxStatusPage('403 Forbidden', banner).split('\r\n')[2]).toBe(body);
});

import { describe, expect, it } from 'vitest';
import { findImage } from '../../../src/cluster/images/catalogue.ts';
import { modifiedHeader } from '../../../src/cluster/images/servers/http.ts';

const page = '/usr/share/nginx/html/index.html';

describe('when a file was last written', () => {
  const { files } = findImage('nginx:1.15.8');

  it('is no instant of the world where the file came with the image', () => {
    const file = files.get(page);
    expect(file && modifiedHeader(file)).toEqual({
      name: 'Last-Modified',
      value: 'Tue, 25 Dec 2018 09:56:47 GMT',
    });
  });

  it('is one where the file was written since', () => {
    const file = files.write(page, 'changed', { mtime: 0 }).get(page);
    expect(file && modifiedHeader(file)).toMatchObject({
      value: 'Thu, 01 Jan 1970 00:00:00 GMT',
      instant: 0,
    });
  });
});

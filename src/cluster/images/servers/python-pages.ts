import type { FileTree } from '../../files.ts';
import { compareDotted } from '../tag-version.ts';

const modernHead = `<!DOCTYPE HTML>
<html lang="en">
<head>
<meta charset="utf-8">`;

const darkHead = `${modernHead}
<style type="text/css">
:root {
color-scheme: light dark;
}
</style>`;

const oldHead = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">`;

/** The page of a folder without an index. cpython: http/server.py `list_directory`. */
export function pythonListing(files: FileTree, folder: string, shown: string, version: string): string {
  const lower = (name: string) => name.toLowerCase();
  const names = [...(files.list(folder) ?? [])].sort((left, right) => (lower(left) < lower(right) ? -1 : 1));
  const items = names.map((name) => listItem(files, folder, name));
  const title = `Directory listing for ${escapeHtml(shown)}`;
  const head = byVersion(version, oldHead, modernHead, darkHead);
  const list = ['<hr>', '<ul>', ...items, '</ul>', '<hr>'];
  const page = [head, `<title>${title}</title>`, '</head>', '<body>', `<h1>${title}</h1>`, ...list];
  return [...page, '</body>', '</html>', ''].join('\n');
}

function listItem(files: FileTree, folder: string, name: string): string {
  const isLink = files.getLink(`${folder}/${name}`)?.link !== undefined;
  const isFolder = files.get(`${folder}/${name}`)?.directory === true;
  const label = isLink ? `${name}@` : isFolder ? `${name}/` : name;
  return `<li><a href="${encodeURIComponent(name)}${isFolder ? '/' : ''}">${escapeHtml(label)}</a></li>`;
}

const modernErrorHead = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">`;

const darkErrorHead = `${modernErrorHead}
        <style type="text/css">
            :root {
                color-scheme: light dark;
            }
        </style>`;

const oldErrorHead = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"
        "http://www.w3.org/TR/html4/strict.dtd">
<html>
    <head>
        <meta http-equiv="Content-Type" content="text/html;charset=utf-8">`;

/** The page of an error. cpython: http/server.py `DEFAULT_ERROR_MESSAGE`. */
export function pythonErrorPage(version: string, status: 404 | 501, message: string): string {
  const name = status === 404 ? 'NOT_FOUND' : 'NOT_IMPLEMENTED';
  const code = compareDotted(version, '3.11') >= 0 ? String(status) : `HTTPStatus.${name}`;
  const why = status === 404 ? 'Nothing matches the given URI' : 'Server does not support this operation';
  return `${byVersion(version, oldErrorHead, modernErrorHead, darkErrorHead)}
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: ${status}</p>
        <p>Message: ${escapeHtml(message)}.</p>
        <p>Error code explanation: ${code} - ${why}.</p>
    </body>
</html>
`;
}

/** The pages became HTML 5 with 3.11 and know dark mode since 3.14. */
function byVersion(version: string, old: string, modern: string, dark: string): string {
  if (compareDotted(version, '3.14') >= 0) return dark;
  return compareDotted(version, '3.11') >= 0 ? modern : old;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

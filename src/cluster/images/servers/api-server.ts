import type { Version } from '../../version.ts';
import { healthAnswer } from '../../views/health.ts';
import type { HttpReply, HttpRequest, Server } from '../image.ts';
import { goResponse, header, headerOf, pathOf } from './http.ts';

/**
 * The API server's port as an anonymous HTTP client finds it: open health, everything else
 * forbidden.
 */
export function apiServer(port: number, version: Version): Server {
  return { ports: [port], tlsPorts: [port], handle: (request) => answer(request, version) };
}

function answer(request: HttpRequest, version: Version): HttpReply {
  const path = pathOf(request);
  // Whoever it is may ask for its health as a whole. rbac: bootstrappolicy `system:public-info-viewer`
  const health = /^\/[^/]+\/?$/.test(path)
    ? healthAnswer(version, path, request.target.split('?').slice(1).join('?'))
    : undefined;
  if (health?.type === 'text') return goResponse(request, health.text);
  if (health?.type === 'not simulated') return health;
  // Who shows a token is somebody, and gets what that one may see.
  if (headerOf(request, 'authorization') !== undefined)
    return { type: 'not simulated', what: 'the API server, asked over HTTP with a token' };
  // It tells how the server was built, which is the release's own affair.
  if (path === '/version' || path === '/version/')
    return { type: 'not simulated', what: 'the build of the API server' };
  const verb = request.method.toLowerCase();
  const message = `forbidden: User \\"system:anonymous\\" cannot ${verb} path \\"${path}\\"`;
  const none = version.minor >= 24 ? '{}' : '{\n    \n  }';
  const body = [
    '{',
    '  "kind": "Status",',
    '  "apiVersion": "v1",',
    `  "metadata": ${none},`,
    '  "status": "Failure",',
    `  "message": "${message}",`,
    '  "reason": "Forbidden",',
    `  "details": ${none},`,
    '  "code": 403',
    '}',
  ].join('\n');
  const headers = [header('X-Content-Type-Options', 'nosniff')];
  return goResponse(request, body, { status: 403, reason: 'Forbidden', type: 'application/json', headers });
}

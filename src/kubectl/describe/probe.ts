import type { Json } from '#cluster';
import { field, isObject, number, text, texts } from '../fields.ts';

/** `http-get http://:80/ delay=0s timeout=1s …`. kubectl: pkg/describe/describe.go `DescribeProbe` */
export function probeText(probe: Json): string {
  const seconds = (key: string) => number(probe, [key]);
  const times =
    `delay=${seconds('initialDelaySeconds')}s timeout=${seconds('timeoutSeconds')}s ` +
    `period=${seconds('periodSeconds')}s #success=${seconds('successThreshold')} #failure=${seconds('failureThreshold')}`;
  return `${handlerText(probe)} ${times}`;
}

function handlerText(probe: Json): string {
  const [exec, http, tcp, grpc] = ['exec', 'httpGet', 'tcpSocket', 'grpc'].map((key) => field(probe, key));
  if (isObject(exec)) return `exec [${texts(exec, 'command').join(' ')}]`;
  if (isObject(http)) {
    const scheme = text(http, 'scheme').toLowerCase();
    const path = text(http, 'path');
    return `http-get ${scheme}://${text(http, 'host')}:${text(http, 'port')}${path.startsWith('/') || path === '' ? '' : '/'}${path}`;
  }
  if (isObject(tcp)) return `tcp-socket ${text(tcp, 'host')}:${text(tcp, 'port')}`;
  if (isObject(grpc)) return `grpc <pod>:${text(grpc, 'port')} ${text(grpc, 'service')}`;
  return 'unknown';
}

import { handedOnTo, type ResourceTarget } from '#cluster';
import { type Answer, statusAnswer, textAnswer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import { podContainer } from './pod-container.ts';
import type { ServedWorld } from './served-world.ts';
import { refusal } from './statuses.ts';

/**
 * Hands a request on to a pod, or to one behind a service. apiserver: pkg/registry/core/service/storage
 * `ResourceLocation`, pkg/registry/core/pod/strategy.go
 */
export function handOn(world: ServedWorld, target: ResourceTarget, incoming: Incoming): Answer {
  const found = handedOnTo(world.api, target);
  if ('code' in found) return statusAnswer(found);
  const pods = { ...target, resource: 'pods', name: found.pod };
  const { body } = world.api.request({ ...place(target), resource: 'pods', name: found.pod, verb: 'get' });
  const reading = podContainer(world.api, pods, firstContainer(body));
  if (reading.type === 'refused') return statusAnswer(reading.status);
  const said = world.connect(reading.ref, found.port)?.say(requestText(target, incoming));
  if (said === undefined) {
    return statusAnswer(
      refusal(
        503,
        'ServiceUnavailable',
        'error trying to reach service: dial tcp: connect: connection refused',
      ),
    );
  }
  return answerOf(said.text);
}

function place({ namespace = 'default' }: ResourceTarget) {
  return { group: '', version: 'v1', namespace };
}

function firstContainer(body: unknown): string | null {
  const { spec } = body as { readonly spec?: { readonly containers: readonly { readonly name: string }[] } };
  return spec?.containers[0]?.name ?? null;
}

function requestText({ rest = '/' }: ResourceTarget, { method, query, body, host }: Incoming): string {
  const search = query.size === 0 ? '' : `?${query}`;
  const text = Buffer.from(body).toString();
  return (
    `${method} ${rest}${search} HTTP/1.1\r\nHost: ${host}\r\nUser-Agent: Go-http-client/1.1\r\n` +
    `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`
  );
}

/** What was answered, without what belongs to that connection alone. */
function answerOf(text: string): Answer {
  const [, code = '502', head = '', body = ''] =
    /^HTTP\/1\.[01] (\d{3})[^\r]*\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(text) ?? [];
  const headers = Object.fromEntries(
    head.split('\r\n').flatMap((line) => {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === '' || /^(connection|content-length|transfer-encoding)$/i.test(name)
        ? []
        : [[name, value]];
    }),
  );
  return { ...textAnswer(body, Number(code)), headers };
}

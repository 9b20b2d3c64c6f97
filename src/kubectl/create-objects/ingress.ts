import type { Json } from '#cluster';
import { failure } from '../errors.ts';
import type { JsonObject } from '../fields.ts';
import type { Invocation } from '../invocation.ts';
import { born } from '../verbs/create-typed.ts';

interface Rule {
  readonly host: string;
  readonly path: string;
  readonly service: string;
  readonly port: string;
  /** Undefined without TLS; empty for the controller's own certificate. */
  readonly secret: string | undefined;
}

const ruleForm =
  /^(?<host>[\w*\-.]*)(?<path>\/.*)=(?<service>[\w-]+):(?<port>[\w-]+)(?:,(?<tls>tls)(?:=(?<secret>[\w-]+))?)?/;

/** kubectl: pkg/cmd/create/create_ingress.go */
export function makeIngress(invocation: Invocation, name: string): Json {
  const { flags } = invocation;
  const rules = flags.list('rule').map(parseRule);
  const fallback = flags.string('default-backend');
  if (rules.length === 0 && fallback === '') {
    throw failure(
      'not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)',
    );
  }
  const wrong = flags.list('annotation').find((pair) => !pair.includes('='));
  if (wrong !== undefined)
    throw failure(`annotation ${wrong} is invalid and should be in format key=[value]`);
  if (fallback !== '' && fallback.split(':').length !== 2)
    throw failure('default-backend should be in format servicename:serviceport');
  const annotations = Object.fromEntries(
    flags
      .list('annotation')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const className = flags.string('class');
  const tls = tlsOf(rules);
  return {
    kind: 'Ingress',
    apiVersion: 'networking.k8s.io/v1',
    metadata: { name, ...born(invocation), ...(Object.keys(annotations).length > 0 ? { annotations } : {}) },
    spec: {
      ...(className === '' ? {} : { ingressClassName: className }),
      ...(fallback === ''
        ? {}
        : { defaultBackend: backend(fallback.split(':')[0] ?? '', fallback.split(':')[1] ?? '') }),
      ...(tls.length > 0 ? { tls } : {}),
      ...(rules.length > 0 ? { rules: rulesOf(rules) } : {}),
    },
    status: { loadBalancer: {} },
  };
}

function parseRule(text: string): Rule {
  const groups = ruleForm.exec(text)?.groups;
  if (!groups) {
    throw failure(`rule ${text} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]`);
  }
  const { host = '', path = '', service = '', port = '', tls, secret } = groups;
  return { host, path, service, port, secret: tls === undefined ? undefined : (secret ?? '') };
}

function rulesOf(rules: readonly Rule[]): readonly JsonObject[] {
  const hosts = [...new Set(rules.map((rule) => rule.host))];
  return hosts.map((host) => ({
    ...(host === '' ? {} : { host }),
    http: { paths: rules.filter((rule) => rule.host === host).map(pathOf) },
  }));
}

function pathOf(rule: Rule): JsonObject {
  const prefix = rule.path.endsWith('*');
  return {
    path: prefix ? rule.path.slice(0, -1) : rule.path,
    pathType: prefix ? 'Prefix' : 'Exact',
    backend: backend(rule.service, rule.port),
  };
}

function backend(name: string, port: string): JsonObject {
  return { service: { name, port: /^\d+$/.test(port) ? { number: Number(port) } : { name: port } } };
}

function tlsOf(rules: readonly Rule[]): readonly JsonObject[] {
  const secured = rules.filter((rule) => rule.secret !== undefined);
  const secrets = [...new Set(secured.map((rule) => rule.secret ?? ''))];
  return secrets.map((secretName) => {
    const hosts = [...new Set(secured.filter((rule) => rule.secret === secretName).map((rule) => rule.host))];
    return {
      ...(hosts.some((host) => host !== '') ? { hosts: hosts.filter((host) => host !== '') } : {}),
      ...(secretName === '' ? {} : { secretName }),
    };
  });
}

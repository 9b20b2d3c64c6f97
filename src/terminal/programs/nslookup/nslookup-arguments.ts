/** What a command line of nslookup asks for. */
export interface NslookupArguments {
  readonly name: string | undefined;
  readonly server: string | undefined;
  /** The record type in capitals; undefined for addresses. */
  readonly type: string | undefined;
  readonly port: number;
  readonly seconds: number;
  /** How often a server is asked. */
  readonly tries: number;
  /** The first option that is not simulated. */
  readonly unknown: string | undefined;
}

/** Reads the arguments that both makes of nslookup share. */
export function nslookupArguments(args: readonly string[]): NslookupArguments {
  const words: string[] = [];
  let type: string | undefined;
  let unknown: string | undefined;
  let port = 53;
  let seconds = 5;
  let tries = 3;
  for (const argument of args) {
    const option = /^-(\w+)(?:=(.*))?$/.exec(argument);
    if (option === null) words.push(argument);
    else if (/^(q|query|querytype|ty|type)$/.test(option[1] ?? '')) type = (option[2] ?? '').toUpperCase();
    else if (/^(t|ti|timeout)$/.test(option[1] ?? '')) seconds = Number(option[2]) || 5;
    else if (/^(r|ret|retry)$/.test(option[1] ?? '')) tries = Number(option[2]) || 1;
    else if (/^(po|port)$/.test(option[1] ?? '')) port = Number(option[2]) || 53;
    else unknown ??= argument;
  }
  const [name, server] = words;
  return { name, server, type: type === 'A' ? 'A' : type, port, seconds, tries, unknown };
}

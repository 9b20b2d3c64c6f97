import { isAddress, parseCidr } from '../allocation/address.ts';
import { subdomainProblems } from '../api/names.ts';
import { newestVersion } from '../version.ts';

function uuid(digit: string): RegExp {
  return new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${digit}[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$`, 'i');
}

const dateTime =
  /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** The formats that are looked at; any other is no rule. apiextensions-apiserver: pkg/apiserver/validation/formats.go */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': (text) => dateTime.test(text),
  datetime: (text) => dateTime.test(text),
  date: (text) => /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(text),
  duration: (text) => /^[+-]?(\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  hostname: (text) => subdomainProblems(text.toLowerCase(), newestVersion).length === 0,
  ipv4: (text) => isAddress(text) && !text.includes(':'),
  ipv6: (text) => isAddress(text) && text.includes(':'),
  cidr: (text) => parseCidr(text) !== undefined,
  mac: (text) => /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text),
  uri: (text) => /^[a-z][a-z0-9+.-]*:\S*$/i.test(text) || text.startsWith('/'),
  uuid: (text) => uuid('[0-9a-f]').test(text),
  uuid3: (text) => uuid('3').test(text),
  uuid4: (text) => uuid('4').test(text),
  uuid5: (text) => uuid('5').test(text),
  byte: (text) => /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
};

/** Whether a text is of a format. */
export function isFormat(format: string, text: string): boolean {
  return formats[format]?.(text) ?? true;
}

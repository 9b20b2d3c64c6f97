import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and the certificate that a client is told to trust, both in PEM. */
export interface Identity {
  readonly key: string;
  readonly certificate: string;
}

const dayMs = 86_400_000;
const lifetimeDays = 365;

/**
 * A new identity for the loopback interface. kubectl hands its token to nobody over plain HTTP, so that the
 * server speaks TLS; nothing of it outlives the process. RFC 5280, with an ECDSA key.
 */
export function newIdentity(now: number): Identity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ecdsaWithSha256,
    commonName,
    sequence(generalizedTime(now - dayMs), generalizedTime(now + lifetimeDays * dayMs)),
    commonName,
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(
      3,
      sequence(extension([2, 5, 29, 17], alternativeNames), extension([2, 5, 29, 19], isAuthority)),
    ),
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.concat([zero, signature])));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(certificate),
  };
}

const zero = Buffer.from([0]);
const ecdsaWithSha256 = sequence(objectId([1, 2, 840, 10045, 4, 3, 2]));
const commonName = sequence(
  tagged(0x31, sequence(objectId([2, 5, 4, 3]), tagged(0x0c, Buffer.from('kanzen')))),
);
const isAuthority = sequence(tagged(0x01, Buffer.from([0xff])));
const alternativeNames = sequence(
  tagged(0x82, Buffer.from('localhost')),
  tagged(0x87, Buffer.from([127, 0, 0, 1])),
  tagged(0x87, Buffer.from([...Array.from({ length: 15 }, () => 0), 1])),
);

function extension(id: readonly number[], value: Uint8Array): Buffer {
  return sequence(objectId(id), tagged(0x04, value));
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function explicit(number: number, value: Uint8Array): Buffer {
  return tagged(0xa0 + number, value);
}

function integer(bytes: Uint8Array): Buffer {
  return tagged(0x02, bytes);
}

function generalizedTime(instant: number): Buffer {
  const digits = new Date(instant).toISOString().slice(0, 19).replace(/[-T:]/g, '');
  return tagged(0x18, Buffer.from(`${digits}Z`));
}

/** X.690 8.19: the first two numbers share a byte, the others are written in base 128. */
function objectId([first = 0, second = 0, ...rest]: readonly number[]): Buffer {
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const digits = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift((left % 128) | 0x80);
    }
    bytes.push(...digits);
  }
  return tagged(0x06, Buffer.from(bytes));
}

/** X.690 8.1: tag, length, value. */
function tagged(tag: number, value: Uint8Array): Buffer {
  const { length } = value;
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), value]);
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

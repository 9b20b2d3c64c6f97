const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text's UTF-8 bytes in base64. */
export function base64Text(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(index, index + 3);
    const group = (first << 16) | (second << 8) | third;
    const letters = [18, 12, 6, 0].map((shift) => digits[(group >> shift) & 63] ?? '').join('');
    const present = Math.min(3, bytes.length - index) + 1;
    out += letters.slice(0, present).padEnd(4, '=');
  }
  return out;
}

/** The text behind its base64; throws a `URIError` where the bytes are none. */
export function textOfBase64(encoded: string): string {
  const bits = [...encoded.replace(/[=\s]/g, '')]
    .map((letter) => digits.indexOf(letter).toString(2).padStart(6, '0'))
    .join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map(
    (byte) => `%${Number.parseInt(byte, 2).toString(16).padStart(2, '0')}`,
  );
  return decodeURIComponent(bytes.join(''));
}

/** The number of bytes behind a base64 text. */
export function base64Length(encoded: string): number {
  const clean = encoded.replace(/[\s=]/g, '');
  return Math.floor((clean.length * 3) / 4);
}

/** The number of a text's UTF-8 bytes. */
export function byteLength(text: string): number {
  return utf8(text).length;
}

/** A text's UTF-8 bytes. */
export function utf8(text: string): readonly number[] {
  return [...text].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 63)];
    if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
    return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)];
  });
}

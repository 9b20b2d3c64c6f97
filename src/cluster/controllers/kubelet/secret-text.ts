import { decodeBase64 } from '../../api/base64.ts';

/** The text of a Secret's value: base64 of UTF-8, or of bytes that stand for themselves. */
export function secretText(value: string): string {
  const bytes = decodeBase64(value);
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return bytes.map((byte) => String.fromCharCode(byte)).join('');
  }
}

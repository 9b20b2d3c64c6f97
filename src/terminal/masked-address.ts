/** An address with the bits behind the prefix all cleared or all set. */
export function maskedAddress(address: string, prefix: number, fill: 0 | 255): string {
  return address
    .split('.')
    .map((part, index) => {
      const kept = Math.max(0, Math.min(8, prefix - index * 8));
      const mask = (0xff << (8 - kept)) & 0xff;
      return (Number(part) & mask) | (fill & ~mask & 0xff);
    })
    .join('.');
}

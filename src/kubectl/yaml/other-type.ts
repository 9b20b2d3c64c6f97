const words = new Set(
  [
    ['y', 'yes', 'true', 'on', 'n', 'no', 'false', 'off', 'null'].flatMap((word) => [
      word,
      word.toUpperCase(),
      word.slice(0, 1).toUpperCase() + word.slice(1),
    ]),
    ['', '~', '<<', '.nan', '.NaN', '.NAN'],
    ['.inf', '.Inf', '.INF'].flatMap((word) => [word, `+${word}`, `-${word}`]),
  ].flat(),
);

const timestamps = [
  /^\d{4}-\d{1,2}-\d{1,2}[Tt]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  /^\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?$/,
  /^\d{4}-\d{1,2}-\d{1,2}$/,
];

/** Whether a plain text reads as a time. */
export function looksLikeTime(value: string): boolean {
  return timestamps.some((form) => form.test(value));
}

/** Whether YAML 1.1 would read a plain text as something else than text. go-yaml v2: resolve.go `resolve` */
export function looksLikeOtherType(value: string): boolean {
  if (words.has(value)) return true;
  if (!/^[-+.\d]/.test(value)) return false;
  if (looksLikeTime(value)) return true;
  if (/^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/.test(value)) return true;
  const plain = value.replaceAll('_', '');
  return (
    /^[-+]?(0|[1-9]\d*)$/.test(plain) ||
    /^[-+]?(0x[\da-f]+|0o?[0-7]+|0b[01]+)$/i.test(plain) ||
    /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(plain)
  );
}

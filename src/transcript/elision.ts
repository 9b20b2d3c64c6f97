const dots = String.raw`(?:\.{3,}|\.(?:[ \t]\.){2,}|…+|・{2,}|·{2,}|。{3,}|⋯+|．{3,}|⋮|：|:)`;
const note =
  '(?:中略|以下略|以下省略|前略|後略|省略|略|中间省略|省略部分|\\b(?:snip|snipped|omitted|truncated|omit)\\b)';
const inside = String.raw`[^\])>）〉＞］】}]`;
const content = String.raw`(?:${dots}|${inside}{0,6}${note}(?!\.\w)${inside}*)`;
const bracketed = String.raw`(?:[[(<（〈＜［【{]\s*${content}\s*[\])>）〉＞］】}])`;
const mark = `(?:${dots}|-{2,}|~{2,}|={2,}|[〜～])`;
const between = String.raw`(?:(?:#\s*)?${mark}\s*${note}\s*${mark}?)`;
const hashed = String.raw`(?:(?:#|\/\/)\s*(?:${dots}|${bracketed}|${note}))`;
const elision = new RegExp(
  String.raw`^\s*(?:${dots}|~{3,}|${bracketed}|(?:${dots}\s*)${bracketed}(?:\s*${dots})?|${between}|${hashed})\s*$`,
  'iu',
);

/**
 * Whether a line stands for any number of lines that the author left out: `...`, `[...]`, `~~~`, `<snip>`,
 * `... snip ...`, `(略)`, `〜省略〜`, `＜中略、ポッドの雛形＞`, `<以下省略>`, `# (略)`. Only whole lines count, at any
 * indentation.
 */
export function isElision(line: string): boolean {
  return elision.test(line);
}

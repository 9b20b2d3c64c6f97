import type { Paragraph } from './code-block.ts';

/** How authors say that an output follows. */
const announced =
  /\boutput\b|\bsimilar to\b|\bprints?\b|\bresult|出力|結果|表示され|のように(?:なり|表示)|输出|輸出|如下|结果/i;

/** Whether a paragraph says that an output follows. */
export function isAnnounced(paragraph: Paragraph | undefined): boolean {
  return announced.test(paragraph?.text ?? '');
}

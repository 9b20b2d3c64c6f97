import type { Verdict } from '#verification';

/** Words that rendering adds to a page. */
export interface Words {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Why a step was not compared or not run, given in English; in English where nobody says it otherwise. */
  readonly reason: (message: string) => string;
  /** What an author declares of a session. */
  readonly declared: Readonly<Record<'beginning' | 'fails' | 'terminal' | 'after', string>>;
  readonly alerts: Readonly<Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>>;
  readonly footnotes: string;
  readonly backToReference: string;
  readonly linkToHeading: string;
  readonly details: string;
  readonly done: string;
  readonly open: string;
}

/** Why steps of published pages are not verified (`verification` says it); what `$1` stands for is kept. */
const japaneseReasons: readonly (readonly [RegExp, string])[] = [
  [/^(.+) is outside the simulated world$/, '$1は再現の対象外'],
  [/^Not simulated: (.+)$/, '$1'],
  [/^Goes on until it is ended; the note does not show its output$/, '止めるまで続き、出力は示されていない'],
  [/^Declared unchecked$/, '著者の宣言による'],
  [/^Fails, as declared$/, '宣言どおり失敗する'],
  [/^The note does not show its output$/, '出力は示されていない'],
];

function inJapanese(message: string): string {
  const [pattern, text] = japaneseReasons.find(([pattern]) => pattern.test(message)) ?? [];
  return pattern === undefined || text === undefined ? message : message.replace(pattern, text);
}

const japanese: Words = {
  verdicts: {
    verified: '検証済み',
    elided: '検証済み（省略あり）',
    unchecked: '出力は未検証',
    recorded: '記録（再現なし）',
    illustrative: '例示（未実行）',
    unsupported: '未対応',
    failed: '誤り',
  },
  reason: inJapanese,
  declared: { beginning: '新しいクラスター', fails: '失敗する例', terminal: '別の端末', after: '経過' },
  alerts: { note: '補足', tip: 'ヒント', important: '重要', warning: '警告', caution: '注意' },
  footnotes: '脚注',
  backToReference: '本文に戻る',
  linkToHeading: 'この見出しへのリンク',
  details: '詳細',
  done: '完了',
  open: '未完了',
};

const english: Words = {
  verdicts: {
    verified: 'Verified',
    elided: 'Verified (with omissions)',
    unchecked: 'Output not checked',
    recorded: 'Recorded, not run',
    illustrative: 'Illustration, not run',
    unsupported: 'Not simulated',
    failed: 'Wrong',
  },
  reason: (message) => message,
  declared: { beginning: 'New cluster', fails: 'Fails', terminal: 'Terminal', after: 'Later' },
  alerts: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  footnotes: 'Footnotes',
  backToReference: 'Back to reference',
  linkToHeading: 'Link to this heading',
  details: 'Details',
  done: 'Done',
  open: 'Not done',
};

/** The words of a language: Japanese for `ja`, English for all others. */
export function wordsOf(language: string): Words {
  return /^ja\b/i.test(language) ? japanese : english;
}

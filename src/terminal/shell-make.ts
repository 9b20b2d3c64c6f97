/** The shells whose wording differs. */
export type ShellMake = 'bash' | 'dash' | 'ash';

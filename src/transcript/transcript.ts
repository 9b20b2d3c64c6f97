import type { Diagnostic, Place } from '#text';

/** What a note shows of terminals: its sessions in order, the files it shows, and its headings. */
export interface Transcript {
  readonly sessions: readonly Session[];
  readonly files: readonly ShownFile[];
  /** Whole manifests that no name was found for. */
  readonly unnamed: readonly Unnamed[];
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A heading of the note: `anchor` is its id on the page, by which configuration names a new beginning. */
export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly depth: number;
  readonly line: number;
  readonly place: Place;
}

/** How a file came to be shown; a `title` is certain, the others are readings of the text around it. */
export type ShownBy = 'title' | 'comment' | 'prose' | 'editor' | 'cat' | 'command';

/** A file whose text stands on the page, such as a YAML fence with a file name. */
export interface ShownFile {
  readonly name: string;
  readonly text: string;
  readonly by: ShownBy;
  readonly place: Place;
  /** Whether the sentence above says that it is added to the file. */
  readonly isAdded?: true;
  /** What commands call it where the author left its name open: `<path of the manifest>`. */
  readonly mark?: string;
}

/** A manifest that the page shows without saying in which file it is. */
export interface Unnamed {
  readonly text: string;
  readonly place: Place;
}

/** Options of a fence or a step; `true` stands for a bare word such as `unchecked`. */
export type Options = Readonly<Record<string, string | true>>;

/** What stands after the opening of a fence. */
export interface FenceInfo {
  readonly language: string | undefined;
  /** The title or file name shown above the code. */
  readonly title: string | undefined;
  /** Line numbers to highlight, as written (`2,4-6`). */
  readonly highlight: string | undefined;
  readonly options: Options;
}

/** Commands with a prompt before each, or bare commands whose output stands in a block of its own. */
export type SessionStyle = 'prompted' | 'bare';

/** One fence (or a command fence with its output fence) as a terminal showed it. */
export interface Session {
  readonly style: SessionStyle;
  /** The opening line of the first block. */
  readonly place: Place;
  readonly language: string | undefined;
  /** Options from the info string `{...}` and from an HTML comment `<!-- kanzen: … -->` above. */
  readonly options: Options;
  readonly blocks: readonly SessionBlock[];
  readonly lines: readonly SessionLine[];
  readonly steps: readonly Step[];
}

/** One code block of a session; its lines are those of the session between `firstLine` and `lastLine`. */
export interface SessionBlock {
  /** The line that opens the block, by which a renderer finds it. */
  readonly line: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly info: FenceInfo;
}

/** What a line of a session is. */
export type LineRole = 'command' | 'continuation' | 'output' | 'comment' | 'elision' | 'blank';

/** One line of a session, each line of its blocks exactly once. */
export interface SessionLine {
  readonly role: LineRole;
  /** The line without the indentation of its fence, prompt included. */
  readonly text: string;
  /** The prompt with its trailing blanks, exactly as it begins `text`. */
  readonly prompt?: string;
  /** Index into `Session.steps`; missing for lines that belong to no step. */
  readonly step?: number;
  /** Offset of `text` in the source (UTF-16 units). */
  readonly offset: number;
  readonly place: Place;
}

/** Where a prompt says that its command runs: a hint, for a shell that was opened before may say more. */
export interface PromptHint {
  readonly kind: 'workstation' | 'container' | 'node';
  readonly user?: string;
  readonly host?: string;
  readonly directory?: string;
}

/** A line of output. */
export interface OutputLine {
  readonly type: 'text' | 'elision';
  readonly text: string;
  /**
   * Set for a `# ` line inside an output, and for a blank one at its head: the program may have printed it,
   * or the author put it there.
   */
  readonly remark?: true;
  readonly place: Place;
}

/** A command with what the page shows of its output. */
export interface Step {
  /** The command as typed: continuation lines joined by line feeds, without continuation prompts. */
  readonly command: string;
  /** The prompt before it, trailing blanks included; empty in a fence of bare commands. */
  readonly prompt: string;
  readonly at: PromptHint;
  /** Where the command stands, from its first character to its last. */
  readonly place: Place;
  readonly output: readonly OutputLine[];
  /** Set when `^C` was typed to end the command; the `^C` is no part of `output`. */
  readonly interrupted?: true;
  /** Bare commands that share one output block have one number; the output stands with the last of them. */
  readonly group?: number;
  /** The options of the fence, and those of a comment `# kanzen: …` directly above the command. */
  readonly options: Options;
}

import type { Source } from '#text';
import { type Assembled, assemble } from './assemble.ts';
import type { CodeBlock } from './code-block.ts';
import { type FoundHeading, findBlocks } from './find-blocks.ts';
import { headingAnchors } from './heading-anchor.ts';
import { locateSteps } from './locate-steps.ts';
import { type Draft, readBlocks } from './read-blocks.ts';
import { fileEdited, fileOfCat } from './shown-files.ts';
import type { Section, Session, SessionBlock, ShownFile, Step, Transcript } from './transcript.ts';

/** Reads all terminal sessions of a note, with the files it shows and its headings; it never throws. */
export function parseNote(source: Source): Transcript {
  const { blocks, headings } = findBlocks(source);
  const { drafts, files, manifests, diagnostics } = readBlocks(blocks);
  const assembled = drafts.map((draft) => ({ draft, ...assemble(draft.pieces, draft.options) }));
  const located = locateSteps(assembled.map((each) => each.steps));
  const sessions = assembled.map((each, index) => sessionOf(each.draft, each, located[index] ?? []));
  const all = [...diagnostics, ...assembled.flatMap((each) => each.diagnostics)];
  return {
    sessions,
    files: [...files, ...sessions.flatMap(filesOfCat)],
    unnamed: manifests
      .filter(({ place }) => !files.some((file) => file.place.line === place.line))
      .map((block) => ({ text: textOf(block), place: block.place })),
    sections: sectionsOf(headings),
    diagnostics: all.sort((left, right) => left.place.line - right.place.line),
  };
}

function sessionOf(draft: Draft, assembled: Assembled, steps: readonly Step[]): Session {
  const [first] = draft.blocks;
  const place = first?.place ?? { path: '', line: 1, column: 1 };
  return {
    style: draft.style,
    place,
    language: first?.info.language,
    options: draft.options,
    blocks: draft.blocks.map(blockOf),
    // A command that stands in the prose above its output is on no line of the session.
    lines: assembled.lines.filter(({ place: { line } }) => line >= place.line),
    steps: steps.map((step, index) => (index < draft.shared ? { ...step, group: 1 } : step)),
  };
}

function blockOf(block: CodeBlock): SessionBlock {
  const firstLine = block.lines[0]?.place.line ?? block.line;
  return { line: block.line, firstLine, lastLine: firstLine + block.lines.length - 1, info: block.info };
}

function textOf(block: CodeBlock): string {
  return block.lines.map((line) => `${line.text}\n`).join('');
}

/** What `cat FILE` printed is a file that the page shows, and so is what stands below `vi FILE`. */
function filesOfCat(session: Session): readonly ShownFile[] {
  return session.steps.flatMap(({ command, at, output, place }) => {
    const edited = fileEdited(command);
    const name = at.kind === 'workstation' ? (edited ?? fileOfCat(command)) : undefined;
    if (name === undefined || output.length === 0 || output.some((line) => line.type === 'elision'))
      return [];
    const text = output.map((line) => `${line.text}\n`).join('');
    return [{ name, text, by: edited === undefined ? 'cat' : 'editor', place }];
  });
}

function sectionsOf(headings: readonly FoundHeading[]): readonly Section[] {
  const anchor = headingAnchors();
  return headings.map((heading) => ({
    anchor: anchor(heading),
    title: heading.text,
    depth: heading.depth,
    line: heading.line,
    place: heading.place,
  }));
}

import { type Diagnostic, diagnostic } from '#text';
import type { PlacedPage } from '../content/page.ts';
import type { Recorder } from '../memory.ts';
import { cardFile, hasCard } from '../model/resources.ts';
import type { ModelMaker } from '../model/site-model.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { DrawCard } from '../site-input.ts';
import type { TemplateEngine } from '../templates/template-engine.ts';

/** What cards are drawn from. */
export interface CardSources {
  readonly settings: SiteSettings;
  readonly models: ModelMaker;
  readonly engine: TemplateEngine;
  readonly recorder: Recorder;
}

/** The cards as files of the site, with what went wrong. */
export interface SocialCards {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

type Card = { readonly content: Uint8Array } | { readonly problem: Diagnostic };

/** Draws `social-card.svg` for every page that has no picture of its own. */
export async function socialCards(
  pages: readonly PlacedPage[],
  draw: DrawCard | undefined,
  sources: CardSources,
): Promise<SocialCards> {
  const { settings, recorder } = sources;
  const font = settings.socialCards?.font;
  if (font === undefined || draw === undefined) return { files: new Map(), diagnostics: [] };
  const files = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const page of pages.filter((one) => hasCard(one, settings.params))) {
    const card = await recorder.runLater(`card ${page.id}`, async (ask): Promise<Card> => {
      ask('fact:settings');
      ask(`file:${font}`);
      ask('template:social-card.svg');
      const names = { site: sources.models.site(page, ask), page: sources.models.page(page, ask) };
      const svg = sources.engine.render('social-card.svg', names, ask);
      return svg.type === 'problem' ? svg : drawn(svg.text, font, draw);
    });
    if ('content' in card) files.set(cardFile(page).slice(1), card.content);
    else diagnostics.push(card.problem);
  }
  return { files, diagnostics };
}

async function drawn(svg: string, font: string, draw: DrawCard): Promise<Card> {
  try {
    return { content: await draw(svg, font) };
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    const place = { path: 'templates/social-card.svg', line: 1, column: 1 };
    return { problem: diagnostic('social-card', place, `Card cannot be drawn: ${why}`) };
  }
}

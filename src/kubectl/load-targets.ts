import { failure, Refusal } from './errors.ts';
import type { Invocation, Target } from './invocation.ts';
import {
  flatten,
  type Manifest,
  type ManifestText,
  manifestTexts,
  parseDocumentOf,
  targetOf,
} from './manifests.ts';
import { validateManifest } from './validation.ts';
import { splitDocuments } from './yaml/split-documents.ts';

/** What `-f` and `-k` bring: the objects, and what was wrong with the manifests that are none. */
export interface LoadedTargets {
  readonly targets: readonly Target[];
  readonly refusals: readonly Refusal[];
}

/**
 * Reads the manifests of a command that goes on after a wrong one. A document that cannot be read or that is
 * not valid ends its file; one of an unknown kind does not. Commands that only look for what is in the
 * cluster do not ask whether it is `valid`. cli-runtime: pkg/resource/visitor.go `StreamVisitor`
 */
export function loadTargets(
  invocation: Invocation,
  { valid = true }: { readonly valid?: boolean } = {},
): LoadedTargets {
  const targets: Target[] = [];
  const refusals: Refusal[] = [];
  for (const file of manifestTexts(invocation)) {
    try {
      for (const document of documentsOf(file)) {
        const manifest = parseDocumentOf(document, invocation.profile);
        if (!manifest) continue;
        if (valid) validateManifest(invocation, manifest);
        loadManifest(invocation, manifest, targets, refusals);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  return { targets, refusals };
}

/** Refuses a command that was given manifests without any object. */
export function refuseNothing({ targets, refusals }: LoadedTargets, verb: string): void {
  if (targets.length === 0 && refusals.length === 0) throw failure(`no objects passed to ${verb}`);
}

function documentsOf(file: ManifestText): readonly ManifestText[] {
  if (file.value !== undefined) return [file];
  return splitDocuments(file.text).map((text) => ({ source: file.source, text }));
}

function loadManifest(
  invocation: Invocation,
  manifest: Manifest,
  targets: Target[],
  refusals: Refusal[],
): void {
  for (const item of flatten(manifest)) {
    try {
      targets.push(targetOf(invocation, item));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
}

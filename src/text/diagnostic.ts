import type { Place } from './source.ts';

/** How grave a diagnostic is: an `error` fails the run, a `warning` and an `info` never do. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place that helps to understand a diagnostic, such as the earlier line that is contradicted. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/**
 * A message for the author: collected, never thrown.
 * `message` is one sentence in sentence case without a final period; `hints` say what to do.
 */
export interface Diagnostic {
  /** A stable name in kebab case, such as `missing-file`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly hints: readonly string[];
  readonly related: readonly Related[];
}

/** The parts of a diagnostic that may be left out when one is written down. */
export interface DiagnosticDetails {
  readonly severity?: Severity;
  readonly hints?: readonly string[];
  readonly related?: readonly Related[];
}

/** A diagnostic, an error unless `details` says otherwise. */
export function diagnostic(
  code: string,
  place: Place,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { severity = 'error', hints = [], related = [] } = details;
  return { code, severity, message, place, hints, related };
}

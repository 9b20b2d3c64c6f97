/** Text as authors write it and terminals show it: sources, places, diagnostics, columns and durations. */
export {
  type Diagnostic,
  type DiagnosticDetails,
  diagnostic,
  type Related,
  type Severity,
} from './diagnostic.ts';
export { displayLine, displayLines } from './display.ts';
export { humanDuration, humanDurationRange } from './duration.ts';
export { type Expression, expressionOf } from './expression.ts';
export { jsonFault, jsonFaultAt } from './json-fault.ts';
export { lowerCase } from './lower-case.ts';
export { sha256 } from './sha256.ts';
export { isHtml, isOrg, type Place, placeAt, type Source, splitLines } from './source.ts';
export {
  alignTabs,
  describeLayout,
  oldDescribeLayout,
  oldTableLayout,
  type TabLayout,
  tableLayout,
} from './tab-writer.ts';
export { isTimeZone, zoneOffsetMs } from './time-zone.ts';

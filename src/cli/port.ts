import { CannotError } from './exit-code.ts';

const highestPort = 65_535;

/** The port that an option names, if it names one. */
export function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= highestPort) return port;
  throw new CannotError(`Cannot listen on port "${text}": a port is a number from 0 to ${highestPort}`);
}

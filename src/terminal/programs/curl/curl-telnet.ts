import type { Peer } from '../../network-view.ts';
import { exchangeText } from '../exchange-text.ts';
import type { CurlRun } from './curl-run.ts';
import { shuttingDownLine } from './curl-verbose.ts';

/** `telnet://`: what is typed goes to the peer, what comes back is shown, until someone hangs up. lib/telnet.c */
export async function typedTransfer(run: CurlRun, peer: Peer): Promise<{ code: number; message?: string }> {
  const { context, settings, output, version } = run;
  const answer = peer.say(context.stdin) ?? exchangeText(peer, context.stdin);
  if (answer !== undefined) output.body(answer);
  if (settings.maxSeconds === undefined) return { code: 0 };
  await context.clock.sleep(settings.maxSeconds * 1000);
  output.verbose('Time-out');
  output.verbose(shuttingDownLine(version));
  return { code: 28, message: 'Time-out' };
}

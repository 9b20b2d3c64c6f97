/**
 * So many runs of real clients are made when nobody asks for all: what fits into 25 seconds on two cores, with a
 * real client that takes 0.15 of one.
 */
const usualRuns = 90;

/** More clients than this are not asked in turn: the oldest, the newest, and the one in the middle. */
const usualClients = 3;

/** The clients that are asked: all of them, or the oldest, the middle one and the newest. */
export function clientsAsked<T>(clients: readonly T[], all: boolean): readonly T[] {
  if (all || clients.length <= usualClients) return clients;
  const middle = Math.floor((clients.length - 1) / 2);
  return [0, middle, clients.length - 1].flatMap((at) => clients.slice(at, at + 1));
}

/** Every n-th command of a client's list; which n-th, differs from client to client, so that together they ask more. */
export function commandsAsked(
  commands: readonly string[],
  client: { readonly index: number; readonly count: number },
  all: boolean,
): readonly string[] {
  const stride = Math.ceil((commands.length * client.count) / usualRuns);
  return all ? commands : commands.filter((_, index) => index % stride === (client.index * 7) % stride);
}

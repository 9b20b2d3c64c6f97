/** The streams of a program that a client has joined, whatever protocol they come over. */
export interface RemoteStreams {
  /** Hands over what is typed or piped, and tells when nothing more comes. */
  listen(hear: (piece: Buffer) => void, end: () => void): void;
  /** Tells when the client is gone. */
  onClose(tell: () => void): void;
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** Says how the program ended, as a Status in JSON, and closes the connection. */
  finish(status: string): void;
}

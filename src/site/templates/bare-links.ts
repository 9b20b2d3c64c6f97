import { decodeEntities } from '../links/scan-html.ts';

const link = /<a href="(https?:\/\/[^"]+)">([^<]+)<\/a>/g;

/** Marks links that show their own address, so that paper need not tell it a second time. */
export function markBareLinks(html: string): string {
  return html.replace(link, (whole, address: string, text: string) =>
    bare(address) === bare(text) ? `<a class="bare" href="${address}">${text}</a>` : whole,
  );
}

function bare(written: string): string {
  const address = decodeEntities(written).replace(/^https?:\/\//, '');
  return decoded(address).replace(/\/$/, '');
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

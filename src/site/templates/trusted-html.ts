/** HTML that a template of the site has kept: it is not escaped where it is written. */
export class TrustedHtml {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

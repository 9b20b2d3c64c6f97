/**
 * The HTML of a page for readers of feeds, who have none of the site's style sheets: without what these hide,
 * such as marks of proved lines and the drawn half of formulas, without numbers of lines, and without buttons
 * and links of headings.
 */
export function feedContent(html: string): string {
  return ['<span class="katex-html"', '<span class="session-mark session-quiet"', '<span class="line-number"']
    .reduce(withoutSpans, html)
    .replace(/<a class="anchor"[^>]*><\/a>/g, '')
    .replace(/<input type="radio"[^>]*>/g, '')
    .replace(/<label for="[^"]*">[^<]*<\/label>(?=<figure\b[^>]*><figcaption)/g, '')
    .replace(/<label for="[^"]*">([^<]*)<\/label>/g, '<p>$1</p>');
}

/** Takes out each `span` that begins so, with what is in it. */
function withoutSpans(html: string, start: string): string {
  let kept = '';
  let from = 0;
  for (let at = html.indexOf(start); at >= 0; at = html.indexOf(start, from)) {
    kept += html.slice(from, at);
    from = endOfSpan(html, at);
  }
  return kept + html.slice(from);
}

function endOfSpan(html: string, start: number): number {
  const tag = /<(\/?)span\b[^>]*>/g;
  tag.lastIndex = start;
  let depth = 0;
  for (let found = tag.exec(html); found !== null; found = tag.exec(html)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return html.length;
}

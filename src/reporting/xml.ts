const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An XML element; `attributes` that are undefined are left out, and `children` are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = [name, ...written.map(([key, value]) => `${key}="${attribute(String(value))}"`)].join(' ');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`;
}

/** A text as XML content. */
export function characters(text: string): string {
  return legal(text).replace(/[&<>]/g, (character) => entities[character] ?? character);
}

function attribute(text: string): string {
  const escaped = legal(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
  // A parser would turn these into blanks: XML 1.0, 3.3.3 Attribute-Value Normalization.
  return escaped.replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** XML 1.0, 2.2 Characters: what is no character of XML cannot be escaped either, only replaced. */
function legal(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

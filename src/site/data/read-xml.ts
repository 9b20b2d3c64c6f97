import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type DataResult, isDataMap, plainData } from './document.ts';

/** No entity but XML's own five is replaced, and every value stays the text that it is. */
const parser = new XMLParser({
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  attributeNamePrefix: '-',
  textNodeName: '#text',
});

/**
 * Reads XML as Hugo does (parser/metadecoders): the root element is left out, attributes are keys with a
 * hyphen, the text of an element that has them is `#text`, and elements of one name are a list.
 */
export function readXml(text: string): DataResult {
  const checked = XMLValidator.validate(text);
  if (checked !== true) {
    const { msg: message, line, col: column } = checked.err;
    return { type: 'problem', problem: { message, line, column } };
  }
  const parsed: unknown = parser.parse(text);
  const [root] = Object.values(isDataMap(parsed) ? parsed : {});
  const start = { line: 1, column: 1 };
  return {
    type: 'document',
    document: { data: plainData(root ?? {}), positionOf: () => start, writtenAt: () => undefined },
  };
}

import { JsonReader } from './json-reader.ts';
import { type Field, shapeOf } from './layout.ts';
import { base64Fault, ownFormFault } from './own-forms.ts';

/**
 * What API servers up to 1.22 say about a JSON text that does not fit a Go type: their decoder notes the
 * first fault and reads on, and every struct, field and list that it leaves afterwards puts its own name in
 * front.
 *
 * json-iterator/go 1.1: iter.go, reflect_struct_decoder.go, reflect_map.go, reflect_slice.go
 */
export function jsonIteratorError(type: string, text: string, minor: number): string {
  const reader = new Reader(text, minor);
  reader.value(type);
  return reader.error ?? '';
}

/** Structs with more fields than these are read by the general decoder. */
const specialised = 10;

class Reader extends JsonReader {
  readonly #minor: number;

  constructor(text: string, minor: number) {
    super(text);
    this.#minor = minor;
  }

  value(type: string): void {
    if (type.startsWith('*')) {
      if (!this.nil()) this.value(type.slice(1));
    } else if (type === '[]uint8') this.#bytes();
    else if (type.startsWith('[]')) this.#list(type.slice(2));
    else if (type.startsWith('map[')) this.#map(type.slice(type.indexOf(']') + 1));
    else this.#named(type);
  }

  #named(type: string): void {
    const shape = shapeOf(type, this.#minor);
    if (shape?.type === 'struct') this.#struct(type, shape.fields);
    else if (shape?.type === 'named' && shape.underlying === 'scalar') this.#scalar(type);
    else if (shape?.type === 'named' && shape.underlying !== type) this.value(shape.underlying);
    else this.#basic(type);
  }

  #struct(type: string, fields: ReadonlyMap<string, Field>): void {
    if (!this.#objectStart()) return;
    const isGeneral = fields.size > specialised;
    let next = ',';
    while (next === ',') {
      this.#member(fields, isGeneral);
      next = this.token();
    }
    if (this.error !== undefined) this.error = `${goName(type)}.${this.error}`;
    if (next !== '}') this.report('struct Decode', `expect }, but found ${next}`);
  }

  #member(fields: ReadonlyMap<string, Field>, isGeneral: boolean): void {
    const name = this.string();
    const found = name === undefined && !isGeneral ? undefined : this.token();
    if (found !== undefined && found !== ':') {
      this.report('ReadObject', `expect : after object field, but found ${found}`);
    }
    const field = fields.get(name ?? '');
    if (!field) {
      this.skip();
      return;
    }
    this.value(field.type);
    if (this.error === undefined) return;
    this.error = `${field.goNames.map((each) => `${each}: `).join('')}${this.error}`;
  }

  #objectStart(): boolean {
    const first = this.token();
    if (first === '{') {
      const second = this.token();
      if (second === '"') this.unread();
      else if (second !== '}') this.report('readObjectStart', `expect " or }, but found ${second}`);
      return second === '"';
    }
    if (first === 'n') this.word(first);
    else this.report('readObjectStart', `expect { or n, but found ${first}`);
    return false;
  }

  #map(element: string): void {
    const first = this.token();
    if (first === 'n') {
      this.word(first);
      return;
    }
    if (first !== '{') {
      this.report('ReadMapCB', `expect { or n, but found ${first}`);
      return;
    }
    if (this.token() === '}') return;
    this.unread();
    let next = ',';
    while (next === ',') {
      this.string();
      const colon = this.token();
      if (colon !== ':') {
        this.report('ReadMapCB', `expect : after object field, but found ${colon}`);
        return;
      }
      this.value(element);
      next = this.token();
    }
    if (next !== '}') this.report('ReadMapCB', `expect }, but found ${next}`);
  }

  #list(element: string): void {
    this.#items(element);
    if (this.error !== undefined) this.error = `[]${goName(element)}: ${this.error}`;
  }

  #items(element: string): void {
    const first = this.token();
    if (first === 'n') {
      this.word(first);
      return;
    }
    if (first !== '[') {
      this.report('decode slice', `expect [ or n, but found ${first}`);
      return;
    }
    if (this.token() === ']') return;
    this.unread();
    let next = ',';
    while (next === ',') {
      this.value(element);
      next = this.token();
    }
    if (next !== ']') this.report('decode slice', `expect ], but found ${next}`);
  }

  /** Types with a form of their own read the whole value, and are told what was wrong. */
  #scalar(type: string): void {
    this.token();
    this.unread();
    const start = this.head;
    this.skip();
    const fault = ownFormFault(type, parsed(this.text.slice(start, this.head)));
    if (fault !== undefined) this.report('unmarshalerDecoder', fault);
  }

  #bytes(): void {
    if (this.nil()) return;
    if (this.text[this.skipBlanks()] !== '"') {
      this.report('base64Codec', 'invalid input');
      return;
    }
    const wrong = base64Fault(this.string() ?? '');
    if (wrong >= 0) this.report('decode base64', `illegal base64 data at input byte ${wrong}`);
  }

  #basic(kind: string): void {
    if (kind === 'string') this.string();
    else if (this.nil()) return;
    else if (kind === 'bool') this.#boolean();
    else this.#number(/64$|^int$/.test(kind) ? 64 : 32);
  }

  #boolean(): void {
    const first = this.token();
    if (first === 't' || first === 'f') this.word(first);
    else this.report('ReadBool', `expect t or f, but found ${first}`);
  }

  #number(bits: number): void {
    let first = this.token();
    if (first === '-') first = this.text[this.head++] ?? '\0';
    if (!/\d/.test(first)) {
      // The decoder prints its mark for "no digit" instead of what it found: a byte that is no character.
      this.report(`readUint${bits}`, 'unexpected character: \ufffd');
      return;
    }
    if (first !== '0') this.pass(/^\d+/);
    if (this.text[this.head] === '.') this.report('assertInteger', 'can not decode float as int');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function goName(type: string): string {
  const bare = type.replace(/^(\*|\[\])+/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}

import type { DataLanguage } from './read-data.ts';

interface Remedy {
  readonly said: RegExp;
  readonly hint: string;
}

const quotes = 'End the text with the quote that it begins with, in the same line';

const remedies: Readonly<Record<DataLanguage, readonly Remedy[]>> = {
  yaml: [
    {
      said: /nested mappings/i,
      hint: 'Put a text with ": " in it between quotes, and indent the keys of one map alike',
    },
    { said: /implicit/i, hint: 'Put a blank behind the colon of each field: title: A' },
    {
      said: /unexpected scalar/i,
      hint: 'Put a text with quotes or brackets in it between quotes as a whole',
    },
    { said: /closing .quote/i, hint: quotes },
    { said: /tabs? /i, hint: 'Indent with blanks' },
    { said: /flow sequence/i, hint: 'Close the list with ]' },
    { said: /flow map/i, hint: 'Close the map with }' },
    { said: /keys must be unique/i, hint: 'Keep one of the two' },
    { said: /plain value cannot start/i, hint: 'Put the text between quotes' },
    { said: /alias/i, hint: 'Put a text that begins with * or & between quotes' },
    { said: /indent/i, hint: 'Indent keys of one map alike' },
  ],
  toml: [
    { said: /control characters|unfinished|unterminated|newline/i, hint: quotes },
    { said: /redefin|duplicate|already/i, hint: 'Keep one of the two' },
    { said: /date/i, hint: 'Write a date as 2020-03-04 or 2020-03-04T22:18:07+09:00' },
    {
      said: /invalid value|unrecognized|expected value/i,
      hint: 'Put a text between quotes: tags = ["a", "b"]',
    },
    { said: /expected|incomplete|key/i, hint: 'Write each field on a line of its own: title = "A"' },
  ],
  json: [
    { said: /property name/i, hint: 'Put each key between double quotes, and no comma behind the last' },
    { said: /unique/i, hint: 'Keep one of the two' },
    { said: /./, hint: 'Write JSON: texts between double quotes, and a comma between fields' },
  ],
  xml: [],
};

/** What to do about a text that is no document of its language, as far as its parser's words tell. */
export function syntaxHints(language: DataLanguage, message: string): readonly string[] {
  const found = remedies[language].find(({ said }) => said.test(message));
  return found === undefined ? [] : [found.hint];
}

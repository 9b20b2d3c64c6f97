import { expect, test } from 'vitest';
import { fillIn } from '../../src/cli/scaffold/fill-in.ts';

const values = {
  '.Name': 'a-first_note',
  '.Date': '2024-05-06T19:08:09+09:00',
  now: '2024-05-06T19:08:09+09:00',
};

test.each([
  ['{{ replace .Name "-" " " | title }}', 'A First_note'],
  ['{{ .Name | humanize }}', 'A first note'],
  ['{{- upper (replaceRE "^a-" "" .Name) -}}', 'FIRST_NOTE'],
  ['{{ strings.Replace .Name "_" "/" | urlize }}', 'a-first/note'],
  ['{{ now.Format "2006-01-02 15:04 Mon Jan 2 3:04pm -07:00" }}', '2024-05-06 19:08 Mon May 6 7:08pm +09:00'],
  ['{{ dateFormat "January 2, 2006" .Date }}', 'May 6, 2024'],
  ['{{ .Date | time.Format "02/01/06" }}', '06/05/24'],
  ['{{ .Date | time.Format ":date_long" }}', 'May 6, 2024'],
])('an archetype with %s has %s', (archetype, text) => {
  expect(fillIn(archetype, values)).toEqual({ text, left: [] });
});

test.each(['{{ partial "x" . }}', '{{ .Nothing }}', '{{ replaceRE "(" "" .Name }}', '{{ .Name | md5 }}'])(
  '%s is left to the author, and named',
  (archetype) => {
    expect(fillIn(archetype, values)).toEqual({ text: archetype, left: [archetype] });
  },
);

test('short codes stay', () => {
  expect(fillIn('{{< toc >}}{{% note %}}', values)).toEqual({ text: '{{< toc >}}{{% note %}}', left: [] });
});

/** A template that Go refuses; the message follows `template: output:LINE: `. */
export class TemplateError extends Error {}

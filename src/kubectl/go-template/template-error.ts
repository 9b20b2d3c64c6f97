/** A template that Go refuses; the message follows `template: output:LINE: `. */
export class TemplateError extends Error {}

/** What goes wrong while a template runs, in Go's own words. */
export class TemplateFault extends TemplateError {}

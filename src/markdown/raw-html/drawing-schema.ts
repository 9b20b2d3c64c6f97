interface Schema {
  readonly tagNames: readonly string[];
  readonly attributes: Readonly<Record<string, [string, ...RegExp[]][]>>;
}

/** The words of a list that is written over several lines. */
export function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Names of other things in a value are those of the drawing itself. */
const local = /^(?!.*url\(\s*['"]?(?!#))/is;

function schemaOf(tagNames: readonly string[], attributes: readonly string[]): Schema {
  const definitions = attributes.map((name): [string, ...RegExp[]] => [name, local]);
  return { tagNames, attributes: Object.fromEntries(tagNames.map((tag) => [tag, definitions])) };
}

/** Shapes of SVG that stand still: no script, no animation, no HTML inside, nothing fetched. */
export const drawing: Schema = schemaOf(
  words(`
    svg g path circle rect ellipse line polyline polygon text tspan textPath defs linearGradient
    radialGradient stop marker clipPath mask pattern symbol
  `),
  words(`
    className clipPath clipPathUnits clipRule cx cy d dominantBaseline dx dy fill fillOpacity fillRule
    fontFamily fontSize fontStyle fontWeight fx fy gradientTransform gradientUnits height id
    letterSpacing markerEnd markerHeight markerMid markerStart markerUnits markerWidth mask offset
    opacity orient pathLength patternUnits patternTransform points preserveAspectRatio r refX refY
    rotate rx ry spreadMethod stopColor stopOpacity stroke strokeDashArray strokeDashOffset
    strokeLineCap strokeLineJoin strokeMiterLimit strokeOpacity strokeWidth textAnchor textLength
    transform version viewBox width x x1 x2 xmlns y y1 y2
  `),
);

/** MathML as browsers draw it. */
export const formula: Schema = schemaOf(
  words(`
    math mrow mi mn mo ms mspace mtext msub msup msubsup munder mover munderover mmultiscripts mprescripts
    mfrac msqrt mroot mtable mtr mtd mstyle mpadded mphantom merror semantics annotation
  `),
  words(`
    accent accentunder columnspan depth display displaystyle encoding fence form height linethickness lspace
    mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits rowspan rspace scriptlevel
    separator stretchy symmetric voffset width xmlns
  `),
);

// Patterns are read in the same way wherever somebody else wrote them.
export { type Expression, expressionOf } from '#text';

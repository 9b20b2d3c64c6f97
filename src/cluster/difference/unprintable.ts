/** Something in a value whose text is not simulated, by name. */
export class Unprintable extends Error {}

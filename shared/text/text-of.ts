/** The shape of a text table: every string may become another string, every sentence with parts keeps its parts. */
export type TextOf<Shape> = Shape extends (...parts: infer Parts) => string
  ? (...parts: Parts) => string
  : Shape extends string
    ? string
    : { readonly [Key in keyof Shape]: TextOf<Shape[Key]> }

// What ts-morph calls the kinds of structures. Its own enums have the same values, as the type checker makes sure, and come with all of
// ts-morph, which only print.ts needs: structures are plain data, whoever prints them.

/** Of ts-morph's `StructureKind`. */
export const StructureKind = {
  ExportDeclaration: 11,
  Function: 13,
  ImportDeclaration: 16,
  Interface: 19,
  PropertySignature: 33,
  TypeAlias: 38,
} as const;

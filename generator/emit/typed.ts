// Name and type -> text in one piece, which stands as the name of a property or a parameter: `displayName?: string | null`.

/**
 * ts-morph prints every type with a writer of its own, and finds the place for each comma by scanning again what it has printed. In one
 * piece, members take half the time; and so parameters: `[{ name: 'client: GraphClient, options?: UserGetOptions' }]`.
 */
export function typed(name: string, type: string, isOptional = false): string {
  return `${name}${isOptional ? '?' : ''}: ${type}`;
}

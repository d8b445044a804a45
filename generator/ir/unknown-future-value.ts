// The name of a value -> whether it is the one that stands for values of newer services.
// `unknownFutureValue`, and `UnknownFutureValue` of tokenIssuerType

/** The value that an evolvable enumeration has, which may be received and never sent. */
export function isUnknownFutureValue(name: string): boolean {
  return name.toLowerCase() === 'unknownfuturevalue';
}

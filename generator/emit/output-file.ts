// What emit/ hands to write/: whole files, for example `v1.0/types/graph.ts`. Types only.

/** A file of the package. `path` is relative to the output folder, `/` separated; `text` has LF line ends and ends with one. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** The text in UTF-8, where somebody has encoded it. */
  readonly bytes?: Uint8Array;
  /** SHA-256 of its bytes, where somebody has computed it. */
  readonly digest?: string;
  /** Where its bytes are on disk already, in a folder for files that are still to be moved into the package. */
  readonly aside?: string;
}

// What a command sees of the world: made in cli.ts from the process, or by a test.

export interface Terminal {
  /** The result. */
  readonly out: (text: string) => void;
  /** Everything else: progress, findings on the way, errors. */
  readonly err: (text: string) => void;
  readonly setExitCode: (code: number) => void;
  /** Aborted when the user wants to end, with Ctrl+C. Once somebody asks for it, that no longer ends the process. */
  readonly interrupted: () => AbortSignal;
  readonly color: boolean;
  /** Where a progress bar may be drawn; absent: nowhere. */
  readonly bar?: NodeJS.WritableStream;
  /** How the user starts the program: `msgraph-docgen`. */
  readonly program: string;
  readonly version: string;
  /** What runs the program: `v20.19.0`. */
  readonly runtime: string;
  /** The module of the program, which may be started as a thread too; absent: there is but one thread. */
  readonly module?: URL;
  /** Where the user wants results to be kept; absent: where the project keeps such things. */
  readonly cacheFolder?: string | undefined;
  /** Where the user is: paths in reports start here. */
  readonly folder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** NO_COLOR (https://no-color.org) beats FORCE_COLOR (https://force-color.org, `0` means no) beats the stream's nature. */
export function wantsColor(env: Environment, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** A log of CI is no place for a bar, even where it pretends to be a terminal. */
export function wantsBar(env: Environment, isTerminal: boolean): boolean {
  return isTerminal && env.TERM !== 'dumb' && (env.CI === undefined || env.CI === '' || env.CI === 'false');
}

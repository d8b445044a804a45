// Folders -> a signal whenever something in them changes. A save is often several changes, and a checkout hundreds of them:
// the signal comes once it has been quiet for a moment.

import { type FSWatcher, watch } from 'node:fs';

export interface FolderWatch {
  /** Watches these folders from now on, and no others. What is not there is left out. */
  readonly follow: (folders: readonly string[]) => void;
  /** Resolves after a change since the last call, or after `milliseconds`, or at once when the watch has been closed. */
  readonly changed: (milliseconds?: number) => Promise<void>;
  readonly close: () => void;
}

const QUIET = 100;

export function watchFolders(): FolderWatch {
  let watchers: FSWatcher[] = [];
  let pending = false;
  let closed = false;
  let quiet: NodeJS.Timeout | undefined;
  let wake = (): void => {};

  function settle(): void {
    pending = true;
    wake();
  }

  function touched(): void {
    clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET);
  }

  function stop(): void {
    for (const watcher of watchers) watcher.close();
    watchers = [];
  }

  return {
    follow: (folders) => {
      stop();
      if (!closed) watchers = folders.flatMap((folder) => watchFolder(folder, touched) ?? []);
    },
    changed: async (milliseconds) => {
      let timer: NodeJS.Timeout | undefined;
      if (!pending && !closed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (milliseconds !== undefined) timer = setTimeout(resolve, milliseconds);
        });
      }
      clearTimeout(timer);
      pending = false;
    },
    close: () => {
      closed = true;
      clearTimeout(quiet);
      stop();
      wake();
    },
  };
}

function watchFolder(folder: string, touched: () => void): FSWatcher | undefined {
  try {
    // A folder that goes away is a change like any other.
    return watch(folder, touched).on('error', touched);
  } catch {
    return undefined;
  }
}

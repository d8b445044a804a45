// The diff over the real docs: edits that mean nothing, updates that really were, and others as they might come. All share one reading of the docs.

import { beforeAll, vi } from 'vitest';
import { describeShared } from '../shared.ts';
import { type Corpus, readCorpus } from './real/corpus.ts';
import { testEdits } from './real/edits.ts';
import { testOtherUpdates } from './real/other-updates.ts';
import { testUpdates } from './real/updates.ts';

// Reading and printing 3,000 pages takes seconds, and machines of CI are slow.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

describeShared('the real docs', 'corpus', () => {
  let corpus: Corpus;
  beforeAll(() => {
    corpus = readCorpus();
  });
  testEdits(() => corpus);
  testUpdates(() => corpus);
  testOtherUpdates(() => corpus);
});

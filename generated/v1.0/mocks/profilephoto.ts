import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type { GraphResponse } from '../../client/types.js';

/** Answers `profilePhotoGet`: as the docs show, or with `answer`. */
export function profilePhotoGetMock(answer?: MockAnswer<GraphResponse>): MockHandler {
  return mock('GET/v1.0/[me|users/{}|groups/{}]/photo/$value', 'call', answer, 200, '<binary data>', { 'Content-Type': 'image/jpeg' });
}

/** Answers `profilePhotoUpdate`: as the docs show, or with `answer`. */
export function profilePhotoUpdateMock(answer?: MockAnswer<void>): MockHandler {
  return mock('PUT/v1.0/[me|users/{}|groups/{}]/photo/$value', 'none', answer, 200);
}

// ts-morph, loaded as the CommonJS that it is: for an import Node would first look through a megabyte for the names of its exports, which
// takes a quarter of the time.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const tsMorph: typeof import('ts-morph') = require('ts-morph');

export const { IndentationText, NewLineKind, Project, QuoteKind } = tsMorph;
export type Project = import('ts-morph').Project;

import { renderContacts } from './render-contacts.js';
import { renderFull } from './render-full.js';
import { renderMatrix } from './render-matrix.js';
import { renderSummary } from './render-summary.js';

const VIEWS = new Map([
  ['matrix', renderMatrix],
  ['summary', renderSummary],
  ['contacts', renderContacts],
]);

/**
 * A view of a notice: one element.
 *
 * @param {string | null} view one that is not known is the whole notice
 * @param {Omit<import('./make.js').Setting, 'taken' | 'tables' | 'heading'>} setting
 */
export const render = (view, setting) => (VIEWS.get(view ?? '') ?? renderFull)({ ...setting, taken: new Set(), tables: [], heading: null });

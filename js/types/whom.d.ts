export type Setting = import('./make.js').Setting;
export type Piece = import('./make.js').Piece;
export type Scope = NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>;
/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Setting} setting
 * @param {Scope | null | undefined} scope
 * @returns {Piece[]}
 */
export declare function whom(setting: Setting, scope: Scope | null | undefined): Piece[];

export type Maker = import('./maker.js').Maker;
export type Piece = import('./maker.js').Piece;
export type Scope = NonNullable<import('../types/schemas/manifest.js').Manifest['scope']>;
/**
 * For whom something holds, in the notice's words; nothing where it holds for all.
 *
 * @param {Maker} make
 * @param {Scope | null | undefined} scope
 * @returns {Piece[]}
 */
export declare function whom(make: Maker, scope: Scope | null | undefined): Piece[];

/**
 * The facts of a manifest, `{at, kind, value, of, fact, members}` each. The address `at` has steps, `[word]` or, for a
 * thing, `[id, kind]`; at its end stand so many steps for a member of a list as `members` says. Where an address
 * comes twice, the later fact counts.
 *
 * @param sections other ids for the sections that answers lead to
 */
export declare function factsOf(manifest: any, sections?: Map<any, any>): any[];

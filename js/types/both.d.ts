/** A list, also of what has none. */
export declare const many: (list: any) => any;
/** What two maps have: `[key, one, other]` for each key, sorted. */
export declare const both: (one: any, other: any) => any[][];

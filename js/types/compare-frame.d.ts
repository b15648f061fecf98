/** Title, language and dates; the two dates that every notice may have are printed in the usual way where it has none. */
export declare function compareFrame(old: any, now: any, note: any): void;
/** The dates that moved, but for that of the last update: `{at, before, after}` each. */
export declare const datesMoved: (old: any, now: any) => {
    at: any;
    before: any;
    after: any;
}[];

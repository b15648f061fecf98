/** What each section prints, by its id. */
export declare const wordsOf: (side: any) => Map<any, any>;
/** The sections that have another id and print the same: their new ids, by the old ones. */
export declare function renamedSections(before: any, after: any): Map<any, any>;
/** Words, section by section. */
export declare function compareWords(before: any, after: any, sections: any, note: any): void;

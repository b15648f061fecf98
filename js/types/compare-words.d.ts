/** Words, section by section. */
export declare function compareWords(old: any, now: any, sections: any, note: any): void;
/** The sections that have another id and print the same, by their old ids. */
export declare function renamedSections(old: any, now: any): Map<any, any>;

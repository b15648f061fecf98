/**
 * Each old fact, under its new address, and the new one; a thing of several origins is compared with each in turn.
 *
 * @param sections the new ids of sections, by the old ones
 */
export declare function compareFacts(old: any, now: any, sections: any, note: any): void;

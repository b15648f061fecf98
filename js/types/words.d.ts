/** The few words that the views say themselves; each can be replaced. `language` is theirs. */
export declare const WORDS: {
    readonly language: 'en';
    readonly category: 'Category';
    readonly matrix: 'What the notice says of each category';
    readonly 'not-stated': 'not stated for this category';
    readonly 'not-collected': 'not collected';
    readonly 'not-offered': 'not offered';
    readonly nothing: 'This view has nothing to show of this notice.';
    readonly none: 'none';
    readonly yes: 'yes';
    readonly may: 'may be done';
    readonly 'not-applicable': 'not applicable';
    readonly elsewhere: 'see the notice';
    readonly more: 'more in the notice';
    readonly summary: 'Parts of this notice, in short.';
    readonly scope: 'Applies to';
    readonly except: 'except';
    readonly rights: 'Rights that the notice lists';
    readonly methods: 'Ways to make a request';
    readonly fax: 'Fax';
    readonly 'toll-free': 'toll-free';
    readonly whole: 'The whole notice';
};
export type Words = {
    -readonly [word in keyof typeof WORDS]: string;
};
/**
 * `ltr` or `rtl`: by the script if the tag names one, else by the language (BCP 47).
 *
 * @param {string} language
 */
export declare function direction(language: string): "ltr" | "rtl";

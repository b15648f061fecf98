/** The few words that the views say themselves; each can be replaced. `language` is theirs. */
export declare const WORDS: Readonly<{
    language: "en";
    category: "Category";
    matrix: "What the notice says of each category";
    'not-stated': "not stated";
    none: "none";
    yes: "yes";
    may: "may be done";
    'not-applicable': "not applicable";
    elsewhere: "see the notice";
    more: "more in the notice";
    summary: "Parts of this notice, in short.";
    scope: "Applies to";
    except: "except";
    rights: "Rights that the notice lists";
    methods: "Ways to make a request";
    fax: "Fax";
    'toll-free': "toll-free";
    whole: "The whole notice";
}>;
export type Words = {
    -readonly [word in keyof typeof WORDS]: string;
};
/**
 * `ltr` or `rtl`: by the script if the tag names one, else by the language (BCP 47).
 *
 * @param {string} language
 */
export declare function direction(language: string): "ltr" | "rtl";

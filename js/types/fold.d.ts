/** A text in one spelling of quotation marks, dashes and spaces: `fold` of notice_compiler/words/typography.py. */
export declare const fold: (text: any) => string;

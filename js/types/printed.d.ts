/** All that a part of a notice prints, with emphasis and addresses of links as in Markdown, without annotations. */
export declare function printed(it: any): any;

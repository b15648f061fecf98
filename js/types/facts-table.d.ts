/**
 * @typedef {object} Member
 * @property {string} marks
 * @property {string} kind of which kind the things are that stand in it, or whose ids do; empty for none
 */
export type Member = {
    marks: string;
    /**
     * of which kind the things are that stand in it, or whose ids do; empty for none
     */
    kind: string;
};
/** Members that hold facts; after a colon of which kind: `right` in `rights:`. `?`: 1.0 had none. */
export declare const FACTS: Map<string, Member>;
/** Members of facts that are compared. `!`: words. `+`: a list that is one value; `~`: in order. */
export declare const MEMBERS: Map<string, Member>;
/** Members of these kinds of things that are not, since they are made of others. */
export declare const DERIVED: RegExp;

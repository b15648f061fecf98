/**
 * @typedef {object} Member
 * @property {string} marks
 * @property {string} kind of which kind the things are that stand in it, or whose ids do; empty for none
 */

/**
 * Members by their names. After its marks stands a kind; none after a colon is the name without its s.
 *
 * @param {string} table
 */
const membersOf = (table) => new Map(Array.from(table.matchAll(/(\w+)([^\s\w]*)(\w*)/g), ([, name, marks, kind]) =>
  /** @type {[string, Member]} */ ([name, { marks, kind: kind || (/:/.test(marks) ? name.slice(0, -1) : '') }])));

// Made by tests/vectors/facts_table.py:
/** Members that hold facts; after a colon of which kind: `right` in `rights:`. `?`: 1.0 had none. */
export const FACTS = /* @__PURE__ */ membersOf(
  'scope shown_by?:entity entities:entity audiences: places?: products?: times?: choices?: parts?: terms: sources: ' +
  'purposes: bases?:basis transfers?: recipients: practices: categories:category disclosures processing:row rights: ' +
  'methods: requests proofs: contacts: statements: figures?: notes?: exclusions: exceptions:',
);
/** Members of facts that are compared. `!`: words. `+`: a list that is one value; `~`: in order. */
export const MEMBERS = /* @__PURE__ */ membersOf(
  'agents answer answers appeal audiences: authorities:contact basis:basis before by:entity cases ' +
  'categories:category choices: collected complied condition confirmation contact:contact contacts: counts ' +
  'covers+:practice criteria deadline denied email examples! exceptions: excluded extension fax fee first frequency ' +
  'further_means+ further_statutes+ href kind label! licence~ limit limits mark! mean_days means+ median_days ' +
  'member_of:recipient members methods: modality name none! not_applicable! notes: of offered only open ' +
  'part_of:entity parts: pending period phone places post~ practice:practice products: proofs: purposes: reason! ' +
  'received recipients: retention rights: role row row_label! safeguards scope section sensitive sources: statute ' +
  'terms text! then time times: toll_free transfers: url value verification within yes!',
);
/** Members of these kinds of things that are not, since they are made of others. */
export const DERIVED = /^(method\.contact|note\.text|row\.text)$/;
// Made until here.

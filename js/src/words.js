/** The few words that the views say themselves; each can be replaced. `language` is theirs. */
export const WORDS = /** @type {const} */ ({
  language: 'en',
  category: 'Category',
  matrix: 'What the notice says of each category',
  'not-stated': 'not stated for this category',
  'not-collected': 'not collected',
  'not-offered': 'not offered',
  nothing: 'This view has nothing to show of this notice.',
  none: 'none',
  yes: 'yes',
  may: 'may be done',
  'not-applicable': 'not applicable',
  elsewhere: 'see the notice',
  more: 'more in the notice',
  summary: 'Parts of this notice, in short.',
  scope: 'Applies to',
  except: 'except',
  rights: 'Rights that the notice lists',
  methods: 'Ways to make a request',
  fax: 'Fax',
  'toll-free': 'toll-free',
  whole: 'The whole notice',
});

/** @typedef {{-readonly [word in keyof typeof WORDS]: string}} Words */

/** Languages, and scripts. */
const LEFTWARD = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi|adlm|arab|hebr|nkoo|rohg|syrc|thaa)$/;

/**
 * `ltr` or `rtl`: by the script if the tag names one, else by the language (BCP 47).
 *
 * @param {string} language
 */
export function direction(language) {
  const [first, ...rest] = language.toLowerCase().split('-');
  return LEFTWARD.test(rest.find((it) => /^[a-z]{4}$/.test(it)) ?? first) ? 'rtl' : 'ltr';
}

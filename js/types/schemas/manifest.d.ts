/* Made by `make js-types` from schemas/manifest.schema.json. */

/**
 * A privacy notice: what it discloses, in which words, and where its facts stand in them.
 */
export interface Manifest {
  schema_version: string;
  notice: string;
  title: string;
  /**
   * BCP 47.
   */
  language: string;
  /**
   * The laws that the notice answers to.
   */
  laws: string[];
  /**
   * The day of the last update as the notice states it; null where it states none.
   */
  last_updated: string | null;
  /**
   * The day from which the notice holds, as it states it; null where it states none.
   */
  effective_date: string | null;
  dates: DateFact[];
  /**
   * The published version that this is; null for a build that has not been published.
   */
  version: number | null;
  previous_version: PreviousVersion | null;
  /**
   * SHA-256 of the RFC 8785 form of the facts, without words, order and date.
   */
  facts_digest: string;
  /**
   * SHA-256 of the RFC 8785 form of the facts and all words in printed order, without the date of update.
   */
  content_digest: string;
  renditions: Rendition[];
  scope: ScopeFact | null;
  /**
   * The entities that show the notice, where it is that of a group.
   */
  shown_by: string[] | null;
  entities: EntityFact[];
  audiences: NamedFact[];
  places: PlaceGroupFact[];
  products: NamedFact[];
  times: SpanFact[];
  choices: NamedFact[];
  parts: NamedFact[];
  terms: NamedFact[];
  sources: KeyFact[];
  purposes: KeyFact[];
  bases: BasisFact[];
  transfers: TransferFact[];
  recipients: RecipientFact[];
  practices: PracticeFact[];
  categories: CategoryFact[];
  disclosures: Disclosure[];
  processing: ProcessingFact[];
  rights: RightFact[];
  methods: MethodFact[];
  requests: RequestsFact;
  proofs: NamedFact[];
  contacts: ContactFact[];
  statements: StatementFact[];
  figures: FiguresFact[];
  notes: NoteFact[];
  exclusions: NamedFact[];
  exceptions: NamedFact[];
  /**
   * The notice as printed: a page can be built from this alone.
   */
  sections: Section[];
  /**
   * The tables of the sections, again, for those who want only these.
   */
  tables: Table[];
}
/**
 * A date of the notice: its meaning, its day, and how it is printed.
 */
export interface DateFact {
  meaning: 'last-updated' | 'effective' | 'updated' | 'reviewed' | 'revision';
  /**
   * The day; null where the notice prints the number of a version alone.
   */
  date: string | null;
  label: string;
  printed: string;
  precision: 'day' | 'month' | 'year';
  place: 'top' | 'bottom' | 'section';
  /**
   * How it is written: January 31, 2024 (long), Jan 31, 2024, 1/31/2024 or 2024-01-31.
   */
  form: ('long' | 'short' | 'numbers' | 'iso') | null;
  /**
   * Whose custom the form follows (BCP 47).
   */
  locale: string | null;
  /**
   * The id of a date beside the two that every notice may have.
   */
  id: string | null;
  /**
   * The number of the version, as printed.
   */
  version: string | null;
  /**
   * The sections to which it belongs; empty where it is that of the whole notice.
   */
  covers: string[];
  /**
   * For whom it is the date.
   */
  scope: ScopeFact | null;
}
/**
 * For whom something holds that serves the reader; `excluded`: for whom it does not.
 */
export interface ScopeFact {
  only: GroupFact | null;
  excluded: GroupFact | null;
}
/**
 * Some people, places and things: several kinds must all fit, of one kind any. Null where none is named.
 */
export interface GroupFact {
  /**
   * Places: ISO 3166, lower case, `eu`, `eea`, or groups of the notice.
   */
  places: string[] | null;
  /**
   * Groups of people.
   */
  audiences: string[] | null;
  /**
   * Products and services.
   */
  products: string[] | null;
  /**
   * Times before or after some day.
   */
  times: string[] | null;
  /**
   * What readers have chosen.
   */
  choices: string[] | null;
  /**
   * Parts of the data.
   */
  parts: string[] | null;
}
/**
 * The version published before this one.
 */
export interface PreviousVersion {
  version: number;
  /**
   * The address of its manifest, relative to this one.
   */
  href: string;
  /**
   * The address of the page that tells what changed since, relative to this manifest.
   */
  changes: string;
}
/**
 * Another form of the same notice, beside the manifest.
 */
export interface Rendition {
  media_type: string;
  href: string;
  sha256: string;
}
/**
 * An organization.
 */
export interface EntityFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  role: ('controller' | 'joint-controller' | 'processor' | 'representative' | 'affiliate' | 'publisher') | null;
  /**
   * The entity to which it belongs.
   */
  part_of: string | null;
  /**
   * Who is reached there.
   */
  contact: string | null;
  /**
   * Licences and registrations, as printed.
   */
  licence: string[] | null;
  scope: ScopeFact | null;
}
/**
 * Something with an id, its label, and the distinct words by which the notice tells of it.
 */
export interface NamedFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
}
/**
 * Several places under one name.
 */
export interface PlaceGroupFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  members: string[];
  /**
   * Whether the notice adds that there are others like them.
   */
  open: boolean;
}
/**
 * A time for which something holds.
 */
export interface SpanFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What the days are counted by.
   */
  of: string | null;
  /**
   * The first day, YYYY-MM-DD.
   */
  first: string | null;
  /**
   * The day before which it ends, YYYY-MM-DD.
   */
  before: string | null;
}
/**
 * Something with an id that may be the key of a row.
 */
export interface KeyFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What is said of it as the key of a row of processing; null where nothing is.
   */
  row: WholeRowFact | null;
}
/**
 * A row with its cases.
 */
export interface WholeRowFact {
  /**
   * What is concerned.
   */
  categories: string[] | null;
  /**
   * Who receives it.
   */
  recipients: string[] | null;
  /**
   * What for.
   */
  purposes: string[] | null;
  /**
   * Where it comes from.
   */
  sources: string[] | null;
  /**
   * On what legal basis.
   */
  basis: string[] | null;
  /**
   * Where it goes abroad.
   */
  transfers: string[] | null;
  /**
   * Which of the entities does it.
   */
  by: string[] | null;
  /**
   * How long it is kept.
   */
  retention: TimeFact | null;
  /**
   * Why, in the notice's words.
   */
  reason: string | null;
  /**
   * On what condition it is done, in the notice's words.
   */
  condition: string | null;
  /**
   * Whether readers can limit it.
   */
  limit: ('yes' | 'no' | 'not-applicable') | null;
  /**
   * For whom and what it holds; null where it holds for all.
   */
  scope: ExtentFact | null;
  /**
   * Where it does not hold.
   */
  exceptions: string[] | null;
  /**
   * The footnotes that it carries.
   */
  notes: string[] | null;
  /**
   * The facets that are not answered by ids alone.
   */
  answers: AnswerFact[];
  /**
   * What is said of single members.
   */
  limits: LimitFact[];
  cases: CaseFact[];
}
/**
 * A length of time, with those of its cases.
 */
export interface TimeFact {
  /**
   * The length in one written form: `7 years`, `up to 3 months from account closure`.
   */
  value: string | null;
  /**
   * The shortest time, as in `3 years`; null where it has no lower bound.
   */
  minimum: string | null;
  /**
   * The longest time; null where it has no upper bound.
   */
  maximum: string | null;
  /**
   * What it is counted from, in the notice's words; null where that is not said.
   */
  event: string | null;
  /**
   * What it depends on, where it is no length.
   */
  criteria: string | null;
  /**
   * `none`: there is no such time. `not-applicable`: the question does not arise.
   */
  answer: ('none' | 'not-applicable') | null;
  /**
   * The section that tells.
   */
  section: string | null;
  /**
   * What happens afterwards.
   */
  then: string | null;
  /**
   * Why that long.
   */
  reason: string | null;
  /**
   * The words that say it, where the notice has some of its own.
   */
  text: string | null;
  /**
   * The footnotes that it carries.
   */
  notes: string[] | null;
  cases: LengthCaseFact[];
}
/**
 * One of several lengths of time.
 */
export interface LengthCaseFact {
  /**
   * The length in one written form: `7 years`, `up to 3 months from account closure`.
   */
  value: string | null;
  /**
   * The shortest time, as in `3 years`; null where it has no lower bound.
   */
  minimum: string | null;
  /**
   * The longest time; null where it has no upper bound.
   */
  maximum: string | null;
  /**
   * What it is counted from, in the notice's words; null where that is not said.
   */
  event: string | null;
  /**
   * What it depends on, where it is no length.
   */
  criteria: string | null;
  /**
   * `none`: there is no such time. `not-applicable`: the question does not arise.
   */
  answer: ('none' | 'not-applicable') | null;
  /**
   * The section that tells.
   */
  section: string | null;
  /**
   * What happens afterwards.
   */
  then: string | null;
  /**
   * Why that long.
   */
  reason: string | null;
  /**
   * The words that say it, where the notice has some of its own.
   */
  text: string | null;
  /**
   * The footnotes that it carries.
   */
  notes: string[] | null;
  id: string;
  label: string | null;
  scope: ExtentFact | null;
}
/**
 * For whom something holds that concerns the reader's data; `excluded`: for whom it does not.
 */
export interface ExtentFact {
  only: GroupFact | null;
  excluded: GroupFact | null;
}
/**
 * A facet that is answered otherwise than by ids, or by ids and others that are not named.
 */
export interface AnswerFact {
  facet: string;
  /**
   * Null where ids are named.
   */
  status: ('yes' | 'none' | 'not-applicable' | 'elsewhere') | null;
  /**
   * The section that answers, or tells of the others.
   */
  section: string | null;
  /**
   * Whether there are others than those that are named.
   */
  others: boolean;
  /**
   * The words that say so.
   */
  text: string | null;
}
/**
 * What is said of one member of a facet.
 */
export interface LimitFact {
  facet: string;
  id: string;
  text: string | null;
  scope: ExtentFact | null;
  notes: string[] | null;
}
/**
 * One of several cases of a row.
 */
export interface CaseFact {
  /**
   * What is concerned.
   */
  categories: string[] | null;
  /**
   * Who receives it.
   */
  recipients: string[] | null;
  /**
   * What for.
   */
  purposes: string[] | null;
  /**
   * Where it comes from.
   */
  sources: string[] | null;
  /**
   * On what legal basis.
   */
  basis: string[] | null;
  /**
   * Where it goes abroad.
   */
  transfers: string[] | null;
  /**
   * Which of the entities does it.
   */
  by: string[] | null;
  /**
   * How long it is kept.
   */
  retention: TimeFact | null;
  /**
   * Why, in the notice's words.
   */
  reason: string | null;
  /**
   * On what condition it is done, in the notice's words.
   */
  condition: string | null;
  /**
   * Whether readers can limit it.
   */
  limit: ('yes' | 'no' | 'not-applicable') | null;
  /**
   * For whom and what it holds; null where it holds for all.
   */
  scope: ExtentFact | null;
  /**
   * Where it does not hold.
   */
  exceptions: string[] | null;
  /**
   * The footnotes that it carries.
   */
  notes: string[] | null;
  /**
   * The facets that are not answered by ids alone.
   */
  answers: AnswerFact[];
  /**
   * What is said of single members.
   */
  limits: LimitFact[];
  id: string;
  label: string | null;
  /**
   * What the category contains in this case.
   */
  examples: string[] | null;
}
/**
 * A legal basis.
 */
export interface BasisFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What is said of it as the key of a row of processing; null where nothing is.
   */
  row: WholeRowFact | null;
  /**
   * Which basis of the law it is (GDPR Art. 6 and 9).
   */
  means:
    | (
        | 'consent'
        | 'contract'
        | 'legal-obligation'
        | 'vital-interests'
        | 'public-task'
        | 'legitimate-interests'
        | 'explicit-consent'
        | 'employment-law'
        | 'manifestly-public'
        | 'legal-claims'
        | 'substantial-public-interest'
        | 'health-care'
        | 'public-health'
        | 'research'
      )
    | null;
}
/**
 * Where personal information goes abroad, and what protects it there.
 */
export interface TransferFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * The countries, ISO 3166 in lower case, or groups of the notice.
   */
  places: string[] | null;
  /**
   * What protects it there.
   */
  safeguards:
    | (
        | 'adequacy-decision'
        | 'data-privacy-framework'
        | 'standard-contractual-clauses'
        | 'binding-corporate-rules'
        | 'code-of-conduct'
        | 'certification'
        | 'uk-international-data-transfer-agreement'
        | 'uk-addendum'
        | 'public-body-instrument'
        | 'explicit-consent'
        | 'contract-necessity'
        | 'legal-claims'
        | 'vital-interests'
        | 'public-interest'
      )[]
    | null;
  /**
   * Who gives a copy of the safeguards.
   */
  contact: string | null;
  /**
   * Where they can be read.
   */
  url: string | null;
}
/**
 * Who receives personal information.
 */
export interface RecipientFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What is said of it as the key of a row of processing; null where nothing is.
   */
  row: WholeRowFact | null;
  /**
   * processor, affiliate, third-party, authority or public.
   */
  role: ('processor' | 'affiliate' | 'third-party' | 'authority' | 'public') | null;
  /**
   * The class of recipients that contains it.
   */
  member_of: string | null;
  /**
   * The address of its own notice.
   */
  url: string | null;
}
/**
 * A kind of practice; the label is its heading.
 */
export interface PracticeFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What is said of it as the key of a row of processing; null where nothing is.
   */
  row: WholeRowFact | null;
  /**
   * Its legal meaning; null where the notice's author has not said.
   */
  means:
    | (
        | 'collection'
        | 'business-purpose'
        | 'commercial-purpose'
        | 'sale'
        | 'sharing'
        | 'targeted-advertising'
        | 'profiling'
        | 'sensitive-use'
        | 'everyday-business'
        | 'own-marketing'
        | 'joint-marketing'
        | 'affiliates-everyday-business'
        | 'affiliates-creditworthiness'
        | 'affiliates-marketing'
        | 'nonaffiliates-marketing'
        | 'disclosure'
        | 'disclosure-without-authorization'
        | 'disclosure-with-authorization'
      )[]
    | null;
  /**
   * `did`: what was done. `may`: what may be done.
   */
  modality: ('did' | 'may') | null;
  /**
   * The kinds of practice that it tells in one, undivided.
   */
  covers: string[] | null;
  /**
   * The words of a cell whose answer is none; null where no cell says so.
   */
  none: string | null;
  /**
   * The words of a cell that says that it happens, and not to whom.
   */
  yes: string | null;
  /**
   * The words of a cell whose answer is not applicable.
   */
  not_applicable: string | null;
}
/**
 * A category of personal information.
 */
export interface CategoryFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * What is said of it as the key of a row of processing; null where nothing is.
   */
  row: WholeRowFact | null;
  /**
   * Its name in tables, where that differs.
   */
  row_label: string | null;
  /**
   * The statutory category, as in `ccpa:A`; the first of several.
   */
  statute: string | null;
  /**
   * The other statutory categories that it answers; null where there is at most one.
   */
  further_statutes: string[] | null;
  /**
   * Whether the notice calls it sensitive; null where it does not say.
   */
  sensitive: boolean | null;
  /**
   * Whether it is collected; null where the notice does not say so in this form.
   */
  collected: boolean | null;
  /**
   * What it contains, in the notice's words.
   */
  examples: string[] | null;
  /**
   * Where it comes from.
   */
  sources: string[] | null;
  /**
   * What it is used for.
   */
  purposes: string[] | null;
}
/**
 * What the notice says where a category and a kind of practice meet.
 */
export interface Disclosure {
  category: string;
  practice: string;
  /**
   * disclosed: the notice says that it does or, by modality, may. not-stated: it says nothing.
   */
  status: 'disclosed' | 'none' | 'not-applicable' | 'elsewhere' | 'not-stated';
  /**
   * The practice's modality, where the status is disclosed.
   */
  modality: ('did' | 'may') | null;
  /**
   * To whom; null where not said, empty only for none.
   */
  recipients: string[] | null;
  /**
   * The section that answers, where the status is elsewhere.
   */
  section: string | null;
  /**
   * The cell as printed; null where nothing is.
   */
  text: string | null;
  /**
   * The rows of processing that bear on it.
   */
  details: Detail[];
  /**
   * What else is said of the answer: purposes, limits, cases; null where nothing is.
   */
  row: WholeRowFact | null;
}
/**
 * What bears on an answer: a row of processing or one of its cases, with its words.
 */
export interface Detail {
  /**
   * The id of a row of `processing`; `practices.ID` for what is said under a kind of practice.
   */
  row: string;
  text: string | null;
}
/**
 * A row of processing, whole.
 */
export interface ProcessingFact {
  /**
   * What is concerned.
   */
  categories: string[] | null;
  /**
   * Who receives it.
   */
  recipients: string[] | null;
  /**
   * What for.
   */
  purposes: string[] | null;
  /**
   * Where it comes from.
   */
  sources: string[] | null;
  /**
   * On what legal basis.
   */
  basis: string[] | null;
  /**
   * Where it goes abroad.
   */
  transfers: string[] | null;
  /**
   * Which of the entities does it.
   */
  by: string[] | null;
  /**
   * How long it is kept.
   */
  retention: TimeFact | null;
  /**
   * Why, in the notice's words.
   */
  reason: string | null;
  /**
   * On what condition it is done, in the notice's words.
   */
  condition: string | null;
  /**
   * Whether readers can limit it.
   */
  limit: ('yes' | 'no' | 'not-applicable') | null;
  /**
   * For whom and what it holds; null where it holds for all.
   */
  scope: ExtentFact | null;
  /**
   * Where it does not hold.
   */
  exceptions: string[] | null;
  /**
   * The footnotes that it carries.
   */
  notes: string[] | null;
  /**
   * The facets that are not answered by ids alone.
   */
  answers: AnswerFact[];
  /**
   * What is said of single members.
   */
  limits: LimitFact[];
  cases: CaseFact[];
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  practice: string | null;
  text: string | null;
  /**
   * Its name, where it is a row of a table.
   */
  label: string | null;
}
/**
 * A right that the notice tells of.
 */
export interface RightFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  /**
   * Which right of the law it is; the first of several.
   */
  means:
    | (
        | 'access'
        | 'correct'
        | 'delete'
        | 'portability'
        | 'opt-out-of-sale-or-sharing'
        | 'opt-out-of-sale'
        | 'opt-out-of-targeted-advertising'
        | 'opt-out-of-profiling'
        | 'opt-out-of-automated-decisions'
        | 'opt-out-of-affiliate-sharing'
        | 'opt-out-of-affiliate-marketing'
        | 'opt-out-of-nonaffiliate-sharing'
        | 'opt-in'
        | 'limit-sensitive-use'
        | 'non-discrimination'
        | 'third-party-marketing-disclosure'
        | 'list-of-third-parties'
        | 'object'
        | 'object-to-direct-marketing'
        | 'restrict'
        | 'withdraw-consent'
        | 'human-review'
        | 'complaint'
        | 'appeal'
        | 'reasons-for-decision'
      )
    | null;
  /**
   * The other rights of the law that it is; null where there is at most one.
   */
  further_means:
    | (
        | 'access'
        | 'correct'
        | 'delete'
        | 'portability'
        | 'opt-out-of-sale-or-sharing'
        | 'opt-out-of-sale'
        | 'opt-out-of-targeted-advertising'
        | 'opt-out-of-profiling'
        | 'opt-out-of-automated-decisions'
        | 'opt-out-of-affiliate-sharing'
        | 'opt-out-of-affiliate-marketing'
        | 'opt-out-of-nonaffiliate-sharing'
        | 'opt-in'
        | 'limit-sensitive-use'
        | 'non-discrimination'
        | 'third-party-marketing-disclosure'
        | 'list-of-third-parties'
        | 'object'
        | 'object-to-direct-marketing'
        | 'restrict'
        | 'withdraw-consent'
        | 'human-review'
        | 'complaint'
        | 'appeal'
        | 'reasons-for-decision'
      )[]
    | null;
  /**
   * How it is exercised; null where not said.
   */
  methods: string[] | null;
  /**
   * Where it does not hold; null where none is told.
   */
  exceptions: string[] | null;
  /**
   * To whom one turns.
   */
  contacts: string[] | null;
  /**
   * On what terms it is granted; null where nothing is said of them.
   */
  terms: TermsFact | null;
  /**
   * Other terms for others.
   */
  cases: TermsCaseFact[];
}
/**
 * On what terms a request is answered.
 */
export interface TermsFact {
  /**
   * How soon.
   */
  deadline: TimeFact | null;
  /**
   * By how much that can be extended.
   */
  extension: TimeFact | null;
  /**
   * How soon its receipt is confirmed.
   */
  confirmation: TimeFact | null;
  /**
   * What it costs, in the notice's words; `none` where it says that it costs nothing.
   */
  fee: string | null;
  /**
   * How often it can be made, in the notice's words.
   */
  frequency: string | null;
  /**
   * On what condition it is granted, in the notice's words.
   */
  condition: string | null;
  /**
   * What is asked for as proof.
   */
  proofs: string[] | null;
  appeal: AppealFact | null;
  /**
   * Whether an authorized agent can make the request.
   */
  agents: boolean | null;
  /**
   * False where the notice says that it is not offered; null where it simply tells of it.
   */
  offered: boolean | null;
  /**
   * Why it is not offered.
   */
  reason: string | null;
  /**
   * For whom; null where it holds for all.
   */
  scope: ScopeFact | null;
  notes: string[] | null;
}
/**
 * How a refusal is appealed.
 */
export interface AppealFact {
  methods: string[] | null;
  contacts: string[] | null;
  /**
   * How soon the appeal is answered.
   */
  deadline: TimeFact | null;
  /**
   * How soon the reader has to appeal.
   */
  within: TimeFact | null;
}
/**
 * Terms that hold for some.
 */
export interface TermsCaseFact {
  /**
   * How soon.
   */
  deadline: TimeFact | null;
  /**
   * By how much that can be extended.
   */
  extension: TimeFact | null;
  /**
   * How soon its receipt is confirmed.
   */
  confirmation: TimeFact | null;
  /**
   * What it costs, in the notice's words; `none` where it says that it costs nothing.
   */
  fee: string | null;
  /**
   * How often it can be made, in the notice's words.
   */
  frequency: string | null;
  /**
   * On what condition it is granted, in the notice's words.
   */
  condition: string | null;
  /**
   * What is asked for as proof.
   */
  proofs: string[] | null;
  appeal: AppealFact | null;
  /**
   * Whether an authorized agent can make the request.
   */
  agents: boolean | null;
  /**
   * False where the notice says that it is not offered; null where it simply tells of it.
   */
  offered: boolean | null;
  /**
   * Why it is not offered.
   */
  reason: string | null;
  /**
   * For whom; null where it holds for all.
   */
  scope: ScopeFact | null;
  notes: string[] | null;
  id: string;
  label: string | null;
  methods: string[] | null;
}
/**
 * A way to make a request.
 */
export interface MethodFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  kind:
    | (
        | 'e-mail'
        | 'phone'
        | 'post'
        | 'form'
        | 'portal'
        | 'account-settings'
        | 'device-settings'
        | 'fax'
        | 'text-message'
        | 'in-person'
        | 'preference-center'
        | 'opt-out-signal'
      )
    | null;
  contact: string | null;
  /**
   * The address that it leads to.
   */
  href: string | null;
  /**
   * For whom; null where it serves all.
   */
  scope: ScopeFact | null;
}
/**
 * What holds for all requests.
 */
export interface RequestsFact {
  verification: VerificationFact | null;
  agents: AgentsFact | null;
  /**
   * How requests are made.
   */
  methods: string[] | null;
  /**
   * On what terms they are answered; null where nothing is said of them.
   */
  terms: TermsFact | null;
  /**
   * Other terms for others.
   */
  cases: TermsCaseFact[];
  /**
   * The authorities that take complaints.
   */
  authorities: string[] | null;
}
/**
 * How the person who asks is identified.
 */
export interface VerificationFact {
  /**
   * The rights whose requests are checked.
   */
  rights: string[] | null;
  proofs: string[] | null;
}
/**
 * Requests made through an authorized agent.
 */
export interface AgentsFact {
  /**
   * The rights that an agent may exercise.
   */
  rights: string[] | null;
  proofs: string[] | null;
}
/**
 * Somebody who can be reached.
 */
export interface ContactFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  name: string | null;
  post: string[] | null;
  email: string | null;
  phone: string | null;
  toll_free: boolean | null;
  url: string | null;
  role: ('data-protection-officer' | 'representative' | 'authority' | 'privacy-office') | null;
  fax: string | null;
  /**
   * For whom; null where it serves all.
   */
  scope: ScopeFact | null;
}
/**
 * Something that the notice says and a law asks for.
 */
export interface StatementFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  means:
    | (
        | 'accuracy'
        | 'ai-training'
        | 'alternative-format'
        | 'announces-material-changes'
        | 'automated-decisions'
        | 'biometric-use'
        | 'business-transfer'
        | 'changes-effective-when-posted'
        | 'children-under-13'
        | 'confidentiality'
        | 'cookies'
        | 'cross-site-tracking'
        | 'de-identified-data'
        | 'denial-explained'
        | 'disclosure-only-as-necessary'
        | 'do-not-track'
        | 'financial-incentives'
        | 'former-customers'
        | 'investigative-techniques'
        | 'joint-marketing'
        | 'linked-sites'
        | 'look-back'
        | 'minors'
        | 'moves-the-date'
        | 'opt-out-signal-honored'
        | 'opt-out-status-shown'
        | 'precise-location-use'
        | 'profiling'
        | 'provision-required'
        | 'restricted-access'
        | 'retention'
        | 'safeguards'
        | 'sale-of-minors-data'
        | 'sale-only-for-advertising'
        | 'sale-or-sharing'
        | 'sensitive-inferences'
        | 'sensitive-use-limited'
        | 'shine-the-light'
        | 'sms-data-not-shared'
        | 'support-organization-retention'
        | 'targeted-advertising'
        | 'third-party-collection'
        | 'verification-data-use'
      )
    | null;
  /**
   * Yes or no, where that is the question.
   */
  answer: boolean | null;
  /**
   * The length of time that it names.
   */
  period: string | null;
  /**
   * The value or price that it names, in the notice's words.
   */
  value: string | null;
  /**
   * The categories of which it speaks.
   */
  categories: string[] | null;
  /**
   * The recipients of which it speaks.
   */
  recipients: string[] | null;
  /**
   * How readers act on it.
   */
  methods: string[] | null;
  /**
   * What else is said of that time; null where the length is all.
   */
  time: TimeFact | null;
  /**
   * For whom it holds; null where it holds for all.
   */
  scope: ScopeFact | null;
  /**
   * The purposes that it names.
   */
  purposes: string[] | null;
  /**
   * The exceptions to it.
   */
  exceptions: string[] | null;
}
/**
 * How many requests there were in a time (11 CCR 7102).
 */
export interface FiguresFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  /**
   * The time that they cover, as printed.
   */
  period: string;
  counts: CountFact[];
}
/**
 * How many requests there were for a right.
 */
export interface CountFact {
  /**
   * The right.
   */
  id: string;
  received: number | null;
  complied: number | null;
  denied: number | null;
  pending: number | null;
  median_days: string | null;
  mean_days: string | null;
}
/**
 * A footnote.
 */
export interface NoteFact {
  id: string;
  /**
   * The ids that it had before: one for a renamed thing, several for a merged one.
   */
  formerly: string[] | null;
  /**
   * The thing of which it was a part.
   */
  split_from: string | null;
  label: string | null;
  words: string[];
  text: string;
  mark: string | null;
}
/**
 * A part of the notice; one without a heading opens it. `level` is 2 for a part of a part, and so on.
 */
export interface Section {
  id: string;
  heading: string | null;
  blocks: (Paragraph | List | Table | Address | Footnotes)[];
  level: number;
  scope: string[];
}
/**
 * One paragraph.
 */
export interface Paragraph {
  children: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  kind?: 'paragraph';
}
/**
 * Words, printed as they are.
 */
export interface Text {
  text: string;
  kind?: 'text';
}
/**
 * Stressed words; `strong` for strong importance.
 */
export interface Emphasis {
  children: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  strong?: boolean;
  kind?: 'emphasis';
}
/**
 * Words that lead to a checked address.
 */
export interface Link {
  href: string;
  children: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  kind?: 'link';
}
/**
 * Words that state or mention something of the model (`scheme`, `ids`); `href` where they also lead somewhere.
 *
 * A page prints the words; a manifest keeps the ids beside them.
 */
export interface Fact {
  scheme: string;
  ids: string[];
  children: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  href?: string | null;
  kind?: 'fact';
}
/**
 * A line break that the author asked for.
 */
export interface LineBreak {
  kind?: 'line-break';
}
/**
 * A date as printed, with the day (or the month) that it means.
 */
export interface Time {
  text: string;
  date: string;
  kind?: 'time';
}
/**
 * A list of items; `ordered` ones are numbered from 1.
 */
export interface List {
  items: Item[];
  ordered?: boolean;
  kind?: 'list';
}
/**
 * One entry of a list, and the thing that it tells of, where the list was made of facts: `category:identifiers`.
 */
export interface Item {
  blocks: (Paragraph | List | Table | Address | Footnotes)[];
  about?: string | null;
}
/**
 * A table of facts. `headers[0]` stands over the row names; the others, in order, over the cells.
 *
 * `scope` says for whom: `only place:us-nv`.
 */
export interface Table {
  caption: string;
  headers: Header[];
  rows: Row[];
  kind?: 'table';
  notes?: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  scope?: string[];
}
/**
 * A column's heading, with the id of the kind of practice that the column shows (None over the row names).
 *
 * `parts` tells what it shows where that is not just the answers for the practice.
 */
export interface Header {
  text: string;
  practice?: string | null;
  parts?: HeaderPart[];
  notes?: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
}
/**
 * What a column shows in one part of its cells: the answers for a practice, or a facet (`of` a practice).
 *
 * `label` stands before the part; `words` are those for `none`, `yes` and `not_applicable` that are the column's own.
 */
export interface HeaderPart {
  practice: string | null;
  facet: string | null;
  of: string | null;
  label: string | null;
  words?: [string, string][];
  member?: string | null;
}
/**
 * A row with its name and one cell per column after it.
 *
 * `about` has what it tells of where that is no category, or several: `purpose:marketing`. A subheading has
 * no cells; `notes` lead from the name to footnotes.
 */
export interface Row {
  category: string | null;
  name: string;
  cells: Cell[];
  about?: string[];
  notes?: (Text | Emphasis | Link | Fact | LineBreak | Time)[];
  subheading?: boolean;
}
/**
 * What a table says where a row and a column meet; None where the notice says nothing.
 *
 * `href` leads to the section that the cell refers to. `parts` has paragraphs, links and labels where the cell has
 * more than words; `text` has all their words.
 */
export interface Cell {
  practice: string | null;
  text: string | null;
  href?: string | null;
  parts?: (Paragraph | List | Table | Address | Footnotes)[];
}
/**
 * A contact's lines, each with the address it leads to, if it does.
 */
export interface Address {
  contact: string;
  lines: [string, string | null][];
  kind?: 'address';
}
/**
 * Footnotes, under what refers to them.
 */
export interface Footnotes {
  notes: Footnote[];
  kind?: 'footnotes';
}
/**
 * A footnote: its id, its mark, its words.
 */
export interface Footnote {
  note: string;
  mark: string;
  blocks: (Paragraph | List | Table | Address | Footnotes)[];
}

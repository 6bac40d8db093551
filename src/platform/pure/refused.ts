import type { Refusal } from './refusals.ts';

/** One of several things that a request may mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
}

/** A step that is not open: thrown by commands with every reason at once, turned into 409 or 403 by the translator. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];
  /** The things one of which is meant, where what was asked fits several. */
  readonly candidates: readonly Candidate[];
  constructor(refusals: readonly Refusal[], candidates: readonly Candidate[] = []) {
    super(refusals.map((refusal) => refusal.en).join(' '));
    this.name = 'Refused';
    this.refusals = refusals;
    this.candidates = candidates;
  }
}

/** The thing asked for is not there, or not for the one who asks. */
export class NotFound extends Error {
  readonly thing: string;
  constructor(thing: string) {
    super(`No such ${thing}.`);
    this.name = 'NotFound';
    this.thing = thing;
  }
}

/** What was sent cannot be taken: a sentence in each language, and which field. */
export class Unacceptable extends Error {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  constructor(sentence: { code: string; vi: string; en: string }) {
    super(sentence.en);
    this.name = 'Unacceptable';
    this.code = sentence.code;
    this.vi = sentence.vi;
    this.en = sentence.en;
  }
}

/** Nobody is signed in, or the session was revoked or has ended. */
export class SignedOut extends Error {
  constructor() {
    super('Nobody is signed in');
    this.name = 'SignedOut';
  }
}

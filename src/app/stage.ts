import type { Command } from '../platform/command.ts';
import type { Workplace } from '../platform/workplace.ts';
import type { Site } from './site.ts';

/** What a story's acts are played on: people by their address, and commands that happen once however often the story is told. */
export interface Stage {
  readonly site: Site;
  /** The workplace of a person, with the seats of the story's day. */
  as(email: string): Promise<Workplace>;
  /** The workplace of the system. */
  readonly system: Workplace;
  /** Runs a command; told again after a break, it answers what it answered and does nothing. */
  play<Input, Answer>(at: Workplace, command: Command<Input, Answer>, input: Input): Promise<Answer>;
  /** A key of its own for what is no command but happens once. */
  nextKey(): string;
  /** Reads an uploaded dispatch now, as the job would. */
  read(dispatchId: string): Promise<void>;
}

/** A story: dated acts, in order, and the password all its accounts share. */
export interface Story {
  readonly name: string;
  readonly password: string;
  /** The day on which a demonstration opens; the last act's unless said. */
  readonly opensOn?: string;
  readonly acts: readonly { readonly on: string; readonly tell: (stage: Stage) => Promise<void> }[];
}

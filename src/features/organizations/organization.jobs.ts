import { ask } from '../../platform/ask.ts';
import type { Job } from '../../platform/jobs.ts';
import type { SignIn } from '../../platform/sign-in.ts';
import { catalogueIsBehind, keepCatalogue } from './organization.commands.ts';

/** What time and events do to offices and people. */
export function organizationJobs(signIn: SignIn): Job<never>[] {
  const sweep: Job = {
    name: 'organizations keep-catalogue',
    summary:
      'Ghi nhận cơ quan mới, đổi tên, sáp nhập đã có hiệu lực / Founds, renames and merges offices as the state catalogue says by today',
    wakes: '5 0 * * *',
    timeLimitSeconds: 300,
    run: async (at) => {
      if (await ask(at, (tx) => catalogueIsBehind(tx, at.clock.today()))) await keepCatalogue(at, {});
    },
  };
  const invite: Job<{ email: string }> = {
    name: 'people invite',
    summary: 'Sends a new person the link to set a password',
    on: 'person.added',
    timeLimitSeconds: 60,
    run: (_, { email }) => signIn.invite(email),
  };
  return [sweep, invite];
}

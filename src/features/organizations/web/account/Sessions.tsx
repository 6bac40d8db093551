import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { writtenInstant } from '../../../../ui/formats.ts';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { accountWords as words } from '../pages.words.ts';
import { askSignIn } from '../parts/sign-in.client.ts';

interface Session {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** A browser's name for itself, in plain words: Firefox, Linux. */
function deviceOf(userAgent: string | null): string | null {
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//
    .exec(userAgent ?? '')?.[1]
    ?.replace('Edg', 'Edge')
    .replace('OPR', 'Opera');
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(userAgent ?? '')?.[0].replace('Mac OS X', 'macOS');
  return [browser, system].filter(Boolean).join(', ') || null;
}

/** Where one is signed in, and ending it elsewhere. */
export function Sessions() {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => ({
      all: await askSignIn<Session[]>('list-sessions'),
      here: (await askSignIn<{ session: { id: string } } | null>('get-session'))?.session.id,
    }),
  });
  const end = useMutation({
    mutationFn: (token: string | null) =>
      token === null ? askSignIn('revoke-other-sessions', {}) : askSignIn('revoke-session', { token }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <section className="card">
      <header>
        <h2>{say(words.sessions)}</h2>
        <span className="quiet small">{say(words.sessionsLead)}</span>
      </header>
      {(error ?? end.error) !== null && <Problem said={problemOf(error ?? end.error)} />}
      <ul className="lines">
        {data?.all.map(({ id, token, createdAt, ipAddress, userAgent }) => (
          <li key={id} className="session">
            <span>
              {deviceOf(userAgent) ?? say(words.unknownDevice)} {id === data.here && <strong>({say(words.thisOne)})</strong>}
              <span className="under">{[writtenInstant(createdAt, language), ipAddress].filter(Boolean).join(' · ')}</span>
            </span>
            {id !== data.here && (
              <Button size="compact-sm" variant="default" onClick={() => end.mutate(token)}>
                {say(words.revoke)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(data?.all.length ?? 0) > 1 && (
        <Button mt={10} size="compact-sm" variant="subtle" onClick={() => end.mutate(null)}>
          {say(words.revokeOthers)}
        </Button>
      )}
    </section>
  );
}

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { uiWords } from '../../../../ui/ui.words.ts';
import type { Said } from '../../../../ui/words.tsx';
import { signInWords } from './sign-in.words.ts';

/** What sign-in answers a request with; Said where it refuses. */
export async function askSignIn<Answer>(path: string, body?: object): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(
      `/api/auth/${path}`,
      body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    );
  } catch {
    throw uiWords.unreachable;
  }
  const answer = (await response.json().catch(() => null)) as (Answer & { code?: string }) | null;
  if (response.ok) return answer as Answer;
  throw refusalOf(response.status, answer?.code);
}

function refusalOf(status: number, code: string | undefined): Said {
  if (status === 429) return signInWords.tooMany;
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_PASSWORD') return signInWords.wrong;
  if (code === 'INVALID_TOKEN') return signInWords.linkOver;
  if (code === 'PASSWORD_TOO_SHORT') return signInWords.tooShort;
  if (code?.includes('CODE') === true || code?.includes('TWO_FACTOR') === true) return signInWords.wrongCode;
  return status === 401 ? signInWords.wrong : uiWords.unforeseen;
}

/** Signs in; answers whether a code of the second factor is still asked. */
export async function signIn(email: string, password: string): Promise<'done' | 'code'> {
  const { twoFactorRedirect } = await askSignIn<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password });
  return twoFactorRedirect === true ? 'code' : 'done';
}

/** Forgets everything that was shown to who was here before, and asks anew. */
export function useNewPerson(): () => Promise<void> {
  const queries: QueryClient = useQueryClient();
  return async () => {
    queries.clear();
    await queries.invalidateQueries();
  };
}

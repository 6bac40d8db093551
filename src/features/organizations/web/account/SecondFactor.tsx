import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { accountWords as words } from '../pages.words.ts';
import { askSignIn } from '../parts/sign-in.client.ts';
import { signInWords } from '../parts/sign-in.words.ts';

interface Begun {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** The second factor: switched on with the password and a first code, off with the password. */
export function SecondFactor() {
  const { say } = useWords();
  const queries = useQueryClient();
  const { data: on } = useQuery({
    queryKey: ['second-factor'],
    queryFn: async () =>
      (await askSignIn<{ user: { twoFactorEnabled: boolean | null } } | null>('get-session'))?.user.twoFactorEnabled === true,
  });
  const [begun, setBegun] = useState<Begun | null>(null);
  const asked = () => queries.invalidateQueries({ queryKey: ['second-factor'] });
  const begin = useMutation({ mutationFn: (password: string) => askSignIn<Begun>('two-factor/enable', { password }), onSuccess: setBegun });
  const verify = useMutation({
    mutationFn: (code: string) => askSignIn('two-factor/verify-totp', { code: code.replace(/\D/g, '') }),
    onSuccess: async () => {
      setBegun(null);
      await asked();
    },
  });
  const end = useMutation({ mutationFn: (password: string) => askSignIn('two-factor/disable', { password }), onSuccess: asked });
  const failed = [begin, verify, end].find(({ isError }) => isError);
  const submit = (field: string, send: (value: string) => void) => (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(String(new FormData(event.currentTarget).get(field)));
  };
  return (
    <section className="card">
      <header>
        <h2>{say(words.secondFactor)}</h2>
        <span className="quiet small">
          {say(on === true ? words.on : words.off)} · {say(words.secondLead)}
        </span>
      </header>
      {failed !== undefined && <Problem said={problemOf(failed.error)} onClose={() => failed.reset()} />}
      {begun === null ? (
        <form className="form-row" onSubmit={submit('password', on === true ? end.mutate : begin.mutate)}>
          <PasswordInput
            name="password"
            label={say(words.yourPassword)}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-hidden': true }}
          />
          <div>
            <Button mt={24} type="submit" variant="default" loading={begin.isPending || end.isPending}>
              {say(on === true ? words.disable : words.enable)}
            </Button>
          </div>
        </form>
      ) : (
        <form className="sign-in" onSubmit={submit('code', verify.mutate)}>
          <p>{say(words.addSecret)}</p>
          <p className="secret">{new URL(begun.totpURI).searchParams.get('secret')}</p>
          <p>
            <a href={begun.totpURI}>{say(words.openApp)}</a>
          </p>
          <p>{say(words.backupCodes)}</p>
          <ul className="codes">
            {begun.backupCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <TextInput name="code" label={say(signInWords.code)} inputMode="numeric" autoComplete="one-time-code" required />
          <Button type="submit" loading={verify.isPending}>
            {say(signInWords.verify)}
          </Button>
        </form>
      )}
    </section>
  );
}

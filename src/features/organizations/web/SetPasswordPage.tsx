import './organizations.css';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { askSignIn } from './parts/sign-in.client.ts';
import { signInWords } from './parts/sign-in.words.ts';

/** Sets a password from the link of a letter: an invitation, or one forgotten. */
export function SetPasswordPage({ token }: { token: string | undefined }) {
  const { say } = useWords();
  useTitle(say(signInWords.setTitle));
  const set = useMutation({
    mutationFn: async (form: FormData) => {
      const password = String(form.get('password'));
      if (password !== String(form.get('again'))) throw signInWords.differ;
      if (password.length < 10) throw signInWords.tooShort;
      if (token === undefined) throw signInWords.linkOver;
      await askSignIn('reset-password', { newPassword: password, token });
    },
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    set.mutate(new FormData(event.currentTarget));
  };
  const eye = { visibilityToggleButtonProps: { 'aria-hidden': true } } as const;
  return (
    <div className="page narrow-page">
      <h1>{say(signInWords.setTitle)}</h1>
      <section className="card">
        {set.isSuccess ? (
          <p role="status">
            {say(signInWords.wasSet)} <Link to="/dang-nhap">{say(signInWords.title)}</Link>
          </p>
        ) : (
          <form className="sign-in" onSubmit={onSubmit}>
            <PasswordInput name="password" label={say(signInWords.newPassword)} autoComplete="new-password" required {...eye} />
            <PasswordInput name="again" label={say(signInWords.again)} autoComplete="new-password" required {...eye} />
            {set.isError && <Problem said={problemOf(set.error)} />}
            <Button type="submit" loading={set.isPending}>
              {say(signInWords.set)}
            </Button>
          </form>
        )}
      </section>
    </div>
  );
}

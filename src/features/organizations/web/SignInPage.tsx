import './organizations.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import { askSignIn, useNewPerson } from './parts/sign-in.client.ts';
import { signInWords } from './parts/sign-in.words.ts';
import { SignInForm } from './parts/SignInForm.tsx';

/** Where people sign in; afterwards they are where they wanted to be (`back`, a page of ours). */
export function SignInPage({ back }: { back: string | undefined }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const newPerson = useNewPerson();
  const [forgot, setForgot] = useState(false);
  useTitle(say(signInWords.title));
  // Only a path of ours: an address elsewhere, or "//elsewhere", is not gone to.
  const to = back !== undefined && /^\/(?!\/)/.test(back) ? back : '/ban-lam-viec';
  const onDone = async () => {
    await newPerson();
    await navigate({ to, replace: true });
  };
  return (
    <div className="page narrow-page">
      <h1>{say(forgot ? signInWords.forgot : signInWords.title)}</h1>
      <section className="card">{forgot ? <ForgotForm /> : <SignInForm onDone={onDone} />}</section>
      <p className="sign-in-more">
        <Button variant="subtle" size="compact-sm" onClick={() => setForgot(!forgot)}>
          {say(forgot ? signInWords.title : signInWords.forgot)}
        </Button>
        <Link to="/">{say(signInWords.desks)}</Link>
      </p>
    </div>
  );
}

/** Asks for a link; the answer is the same whether the address has an account or not. */
function ForgotForm() {
  const { say } = useWords();
  const send = useMutation({ mutationFn: (email: string) => askSignIn('request-password-reset', { email }) });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(String(new FormData(event.currentTarget).get('email')).trim());
  };
  return (
    <form className="sign-in" onSubmit={onSubmit}>
      <p>{say(signInWords.forgotLead)}</p>
      <TextInput name="email" type="email" label={say(signInWords.email)} autoComplete="username" required />
      {send.isError && <Problem said={problemOf(send.error)} />}
      {send.isSuccess && <p role="status">{say(signInWords.forgotSent)}</p>}
      <Button type="submit" loading={send.isPending}>
        {say(signInWords.forgotSend)}
      </Button>
    </form>
  );
}

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Problem } from '../../../../ui/Problem.tsx';
import { problemOf } from '../../../../ui/problem-of.ts';
import { useWords } from '../../../../ui/words.tsx';
import { askSignIn, signIn } from './sign-in.client.ts';
import { signInWords } from './sign-in.words.ts';

/** E-mail and password, then the code of the second factor where one is set up. `onDone` hears when somebody is signed in. */
export function SignInForm({ onDone }: { onDone: () => unknown }) {
  const { say } = useWords();
  const [asks, setAsks] = useState<'password' | 'code'>('password');
  const send = useMutation({
    mutationFn: async (form: FormData): Promise<'done' | 'code'> => {
      if (asks === 'password') return signIn(String(form.get('email')).trim(), String(form.get('password')));
      await askSignIn('two-factor/verify-totp', { code: String(form.get('code')).replace(/\D/g, '') });
      return 'done';
    },
    onSuccess: (next) => (next === 'code' ? setAsks('code') : onDone()),
  });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className="sign-in" onSubmit={onSubmit}>
      {asks === 'password' ? (
        <>
          <TextInput name="email" type="email" label={say(signInWords.email)} autoComplete="username" required />
          <PasswordInput
            name="password"
            label={say(signInWords.password)}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-hidden': true }}
          />
        </>
      ) : (
        <TextInput
          key="code"
          name="code"
          label={say(signInWords.code)}
          description={say(signInWords.codeLead)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      )}
      {send.isError && <Problem said={problemOf(send.error)} />}
      <Button type="submit" loading={send.isPending}>
        {say(asks === 'password' ? signInWords.send : signInWords.verify)}
      </Button>
    </form>
  );
}

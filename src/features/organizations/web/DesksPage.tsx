import './organizations.css';
import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { Desk } from '../person.schema.ts';
import { DeskGroup } from './parts/DeskGroup.tsx';
import { deskGroups, type GroupName } from './parts/desk-groups.ts';
import { useMe } from './parts/me.ts';
import { signIn, useNewPerson } from './parts/sign-in.client.ts';
import { deskChoiceWords as words } from './pages.words.ts';

async function fetchDesks(): Promise<{ story: string | null; today: string; desks: Desk[] }> {
  return (await fetch('/api/desks')).json() as Promise<{ story: string | null; today: string; desks: Desk[] }>;
}

/** The choice of desks of a story: one click sits down at one. Without a story there is nothing to choose: people sign in. */
export function DesksPage() {
  const { say, language } = useWords();
  const navigate = useNavigate();
  const newPerson = useNewPerson();
  const me = useMe();
  const { data, error } = useQuery({ queryKey: ['desks'], queryFn: fetchDesks, staleTime: 600_000 });
  useTitle(say(words.title));
  useIllustration(data?.story != null);
  const sit = useMutation({
    mutationFn: ({ email, password }: Desk) => signIn(email, password),
    onSuccess: async () => {
      await newPerson();
      await navigate({ to: '/ban-lam-viec' });
    },
  });
  if (error !== null)
    return (
      <div className="page">
        <h1 className="unseen">{say(words.title)}</h1>
        <Problem said={problemOf(error)} />
      </div>
    );
  if (data === undefined)
    return (
      <div className="page" aria-busy="true">
        <h1 className="unseen">{say(words.title)}</h1>
      </div>
    );
  if (data.story === null) return <Navigate to={me === undefined ? '/dang-nhap' : '/ban-lam-viec'} replace />;
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>
            {say(words.title)} <IllustrativeTag />
          </h1>
          <p className="lead-words">{say(words.lead(writtenDay(data.today, language)))}</p>
        </div>
        {me !== undefined && <Link to="/ban-lam-viec">{say(words.goOn(me.name))}</Link>}
      </div>
      {sit.isError && <Problem said={problemOf(sit.error)} onClose={() => sit.reset()} />}
      <Groups desks={data.desks} onSit={(desk) => sit.mutate(desk)} busy={sit.isPending} />
    </div>
  );
}

/** National desks first, then the leaders, then the provinces, of which one is shown at a time. */
function Groups({ desks, onSit, busy }: { desks: readonly Desk[]; onSit: (desk: Desk) => void; busy: boolean }) {
  const { say } = useWords();
  const groups = deskGroups(desks);
  const [chosen, setChosen] = useState<Partial<Record<GroupName, string>>>({});
  return (
    <div className="desk-groups">
      {groups.map(({ name, offices }) => {
        const office = offices.find((each) => each.name === chosen[name]) ?? offices[0];
        return (
          <DeskGroup
            key={name}
            title={say(words.groups[name])}
            lead={say(words.leads[name])}
            desks={offices.length > 8 ? (office?.desks ?? []) : offices.flatMap((each) => each.desks)}
            onSit={onSit}
            busy={busy}
          >
            {offices.length > 8 && (
              <NativeSelect
                className="office-choice"
                label={say(words.office)}
                value={office?.name ?? ''}
                data={offices.map((each) => each.name)}
                onChange={({ currentTarget: { value } }) => setChosen((before) => ({ ...before, [name]: value }))}
              />
            )}
          </DeskGroup>
        );
      })}
    </div>
  );
}

import './organizations.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { writtenDay } from '../../../ui/formats.ts';
import { useIllustration } from '../../../ui/IllustrativeData.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { problemOf } from '../../../ui/problem-of.ts';
import { State, type StateTone } from '../../../ui/State.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { useWords } from '../../../ui/words.tsx';
import type { DeputyGrant } from '../person.schema.ts';
import { signingFormWords } from '../person.words.ts';
import { GrantDialog } from './office/GrantDialog.tsx';
import { grantsQuery } from './organization.client.ts';
import { deputyWords as words } from './pages.words.ts';
import { people, useMe } from './parts/me.ts';

const STANDINGS: Record<DeputyGrant['standing'], { tone: StateTone; said: { vi: string; en: string } }> = {
  'in-force': { tone: 'term', said: words.inForce },
  'to-come': { tone: 'soon', said: words.toCome },
  ended: { tone: 'exempt', said: words.over },
};

/** Who signs for whom, in which form, between which days. */
export function DeputiesPage() {
  const { say } = useWords();
  const me = useMe();
  const { data, error } = useQuery(grantsQuery);
  const [granting, setGranting] = useState(false);
  const seat = me?.seats.find(({ role, deputy }) => role === 'leader' && !deputy);
  useTitle(say(words.title));
  useIllustration(me?.illustrative === true);
  return (
    <div className="page">
      <div className="lead">
        <div>
          <h1>{say(words.title)}</h1>
          <p className="lead-words">{say(words.lead)}</p>
        </div>
        <StepButton
          answer={{
            step: 'grant',
            allowed: seat !== undefined,
            refusals: seat === undefined ? [{ code: 'asker-role', ...words.leadersOnly, basis: null }] : [],
          }}
          label={say(words.grant)}
          onTake={() => setGranting(true)}
        />
      </div>
      {error !== null && <Problem said={problemOf(error)} />}
      {data !== undefined &&
        (data.length === 0 ? (
          <p className="quiet" role="status">
            {say(words.none)}
          </p>
        ) : (
          <section className="card" aria-label={say(words.title)}>
            <table className="plain-table cards">
              <thead>
                <tr>
                  <th scope="col">{say(words.deputy)}</th>
                  <th scope="col">{say(words.form)}</th>
                  <th scope="col">{say(words.scope)}</th>
                  <th scope="col">{say(words.period)}</th>
                  <th scope="col">
                    <span className="unseen">{say(words.revoke)}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.map((grant) => (
                  <GrantRow key={grant.id} grant={grant} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      {granting && seat !== undefined && (
        <GrantDialog officeId={seat.officeId} title={seat.title} today={me!.today} onClose={() => setGranting(false)} />
      )}
    </div>
  );
}

function GrantRow({ grant }: { grant: DeputyGrant }) {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const revoke = useMutation({
    mutationFn: () => people.revoke({ id: grant.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deputies'] }),
  });
  const { tone, said } = STANDINGS[grant.standing];
  const day = (on: string) => writtenDay(on, language);
  return (
    <tr>
      <th scope="row">
        <strong>{grant.deputy}</strong>
        <span className="under">
          {say(words.grantor)}: {grant.grantor} · {grant.office.name}
        </span>
      </th>
      <td data-name={say(words.form)}>
        {grant.form}. {grant.onBehalf}
        <span className="under">{say(signingFormWords[grant.form])}</span>
      </td>
      <td data-name={say(words.scope)}>
        {grant.scope}
        {grant.paper !== null && <span className="under">{grant.paper}</span>}
      </td>
      <td data-name={say(words.period)}>
        <State tone={tone}>{say(said)}</State>
        <span className="under">
          {day(grant.validFrom)} – {grant.validTo === null ? say(words.toOpen) : day(grant.validTo)}
          {grant.revokedOn !== null && `, ${say(words.revoked(day(grant.revokedOn)))}`}
        </span>
      </td>
      <td>
        {grant.standing !== 'ended' && grant.steps.find(({ step }) => step === 'revoke')?.allowed === true && (
          <Button size="compact-sm" variant="default" loading={revoke.isPending} onClick={() => setAsks(true)}>
            {say(words.revoke)}
          </Button>
        )}
        {revoke.isError && <Problem said={problemOf(revoke.error)} onClose={() => revoke.reset()} />}
        {asks && (
          <ConfirmDialog
            title={say(words.revoke)}
            warning={say(words.revokeWarning(grant.deputy))}
            goOn={say(words.revoke)}
            onGoOn={() => {
              setAsks(false);
              revoke.mutate();
            }}
            onClose={() => setAsks(false)}
          />
        )}
      </td>
    </tr>
  );
}

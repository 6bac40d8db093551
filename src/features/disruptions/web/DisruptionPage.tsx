import './disruptions.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { writtenDay } from '../../../ui/formats.ts';
import { IllustrativeTag, useIllustration } from '../../../ui/IllustrativeData.tsx';
import { ownStep } from '../../../ui/own-steps.ts';
import { Problem } from '../../../ui/Problem.tsx';
import { StepButton } from '../../../ui/StepButton.tsx';
import { useTitle } from '../../../ui/title.ts';
import { UnopenedPage } from '../../../ui/UnopenedPage.tsx';
import { useWords } from '../../../ui/words.tsx';
import { useMe } from '../../organizations/web/parts/me.ts';
import type { Disruption } from '../disruption.schema.ts';
import { disruptionWords } from '../disruption.words.ts';
import { disruptionQuery, useDisruption } from './disruptions.client.ts';
import { EndDialog, WidenDialog } from './parts/dialogs.tsx';
import { ImpactsCard } from './parts/ImpactsCard.tsx';
import { LinksCard } from './parts/LinksCard.tsx';
import { SeverityOf, StandingOf } from './parts/Standing.tsx';
import { TouchedCard } from './parts/TouchedCard.tsx';
import { disruptionPageWords as words } from './pages.words.ts';

/** One disaster or epidemic: where and how bad, what it touches, what establishments say. `gatherings`: those it threatens, of a feature above. */
export function DisruptionPage({ id, gatherings }: { id: string; gatherings: ReactNode }) {
  const { say, language } = useWords();
  const { data, error } = useQuery(disruptionQuery(id));
  const acts = useDisruption(id);
  const [doing, setDoing] = useState<'widen' | 'end' | null>(null);
  const today = useMe()?.today ?? data?.asOf ?? '';
  const onClose = () => setDoing(null);
  useTitle(data?.name ?? say(words.title));
  useIllustration(data?.illustrative === true);
  // What waits for who asks stands first, and stays there while they work it off.
  const [waits, setWaits] = useState<boolean | null>(null);
  if (data !== undefined && waits === null) setWaits(data.impacts.some(({ steps }) => ownStep(steps, 'confirm')?.allowed === true));
  if (data === undefined)
    return (
      <UnopenedPage error={error} title={words.title} words={words} back={<Link to="/thien-tai-dich-benh">‹ {say(words.back)}</Link>} />
    );
  return (
    <div className="page">
      <div className="lead">
        <div>
          <p className="quiet no-print">
            <Link to="/thien-tai-dich-benh">‹ {say(words.back)}</Link>
          </p>
          <h1>{data.name}</h1>
          <p className="lead-words">
            {say(disruptionWords.kind[data.kind])} · <StandingOf state={data.state} /> · <SeverityOf severity={data.severity} />{' '}
            {data.illustrative && <IllustrativeTag />}
          </p>
          <p className="small quiet">
            {data.basis === null
              ? say(words.noBasis)
              : `${say(words.basis)}: ${data.basis.code}, ${writtenDay(data.basis.on, language)}${data.basis.issuer === null ? '' : `, ${data.basis.issuer}`}`}{' '}
            · {data.office}
          </p>
        </div>
        <div className="lead-actions no-print">
          <StepButton answer={ownStep(data.steps, 'widen')} label={say(words.widen)} variant="default" onTake={() => setDoing('widen')} />
          <StepButton answer={ownStep(data.steps, 'end')} label={say(words.end)} variant="default" onTake={() => setDoing('end')} />
        </div>
      </div>
      {data.alike.length > 0 && (
        <div className="above-cards">
          <Problem tone="note" said={words.alike(data.alike.map(({ name }) => name).join('; '))} />
        </div>
      )}
      {waits === true && (
        <div className="above-cards">
          <ImpactsCard data={data} acts={acts} />
        </div>
      )}
      <div className="disruption-columns">
        <TouchedCard id={id} />
        <AreasCard data={data} />
      </div>
      {gatherings}
      {waits !== true && <ImpactsCard data={data} acts={acts} />}
      <LinksCard id={id} disruption={data.name} today={today} acts={acts} />
      {doing === 'widen' && <WidenDialog acts={acts} onClose={onClose} />}
      {doing === 'end' && <EndDialog acts={acts} onClose={onClose} />}
    </div>
  );
}

/** Where it held and how bad, the newest period first. */
function AreasCard({ data }: { data: Disruption }) {
  const { say, language } = useWords();
  return (
    <section className="card" aria-labelledby="areas-title">
      <header>
        <h2 id="areas-title">{say(words.areas)}</h2>
      </header>
      <ol className="plain-list dated-list">
        {data.areas.map((area) => (
          <li key={area.id}>
            <p>
              {[area.commune, area.district, area.province].filter((part) => part !== null).join(', ') || say(words.nation)}{' '}
              <SeverityOf severity={area.severity} />
            </p>
            <p className="small quiet">
              {area.validTo === null
                ? say(words.since(writtenDay(area.validFrom, language)))
                : say(words.fromTo(writtenDay(area.validFrom, language), writtenDay(area.validTo, language)))}
            </p>
          </li>
        ))}
      </ol>
      <p className="small quiet">{say(words.scale)}</p>
    </section>
  );
}

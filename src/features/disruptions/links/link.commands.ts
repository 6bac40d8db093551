import { command } from '../../../platform/command.ts';
import { type Day, daysBetween, writtenInFigures } from '../../../platform/pure/dates.ts';
import { because, type Refusal } from '../../../platform/pure/refusals.ts';
import { Refused } from '../../../platform/pure/refused.ts';
import { disruptionOf } from '../disruption.store.ts';
import { endsOf, faultsOfPlace, tell } from '../impacts/impact.commands.ts';
import type { NewLinks, Told } from './link.schema.ts';
import { requireLinkStep } from './link.steps.ts';
import { insertLinks, lastToldThrough, lockLink, openLinks, withdrawLinkRow } from './link.store.ts';
import { officeName } from './link.views.ts';
import { linkRefusals as refusals } from './link.words.ts';

/** A link is good for at most so many days: an epidemic's weeks, not a standing door. */
export const LONGEST_DAYS = 60;

const faultsOfDay = (validUntil: Day, today: Day): Refusal[] => [
  ...(validUntil < today ? [because(refusals.past(writtenInFigures(validUntil)))] : []),
  ...(daysBetween(today, validUntil) > LONGEST_DAYS ? [because(refusals.tooFar(LONGEST_DAYS))] : []),
];

/** Makes a link for each establishment, all or none: each must stand in the area and the office's province, and have no open one. Answers their ids. */
export const sendLinks = command(
  'disruptions send-links',
  async (
    act,
    { id, links: { officeId, establishmentIds, validUntil, contact } }: { id: string; links: NewLinks },
  ): Promise<{ ids: string[] }> => {
    const disruption = await disruptionOf(act.tx, id, false);
    const ends = await endsOf(act, officeId);
    const wanted = [...new Set(establishmentIds)];
    const faults = faultsOfDay(validUntil as Day, act.today);
    for (const each of wanted) faults.push(...(await faultsOfPlace(act, disruption, { establishmentId: each, statedOn: act.today }, ends)));
    faults.push(
      ...(await openLinks(act.tx, disruption.id, wanted, act.today)).map(({ name, validUntil: until }) =>
        because(refusals.alreadySent(name, writtenInFigures(until))),
      ),
    );
    requireLinkStep('send', { state: null, officeId: ends.officeId }, faults, act.by.asker);
    const ids = await insertLinks(act, { ...ends, disruptionId: disruption.id, validUntil: validUntil as Day, contact }, wanted);
    act.record({
      thing: 'disruption',
      thingId: disruption.id,
      officeId: ends.officeId,
      detail: { disruption: disruption.name, linksFor: wanted, validUntil },
    });
    return { ids };
  },
);

/** A link is taken back: it opens no more; what was told through it stays. */
export const withdrawLink = command('disruptions withdraw-link', async (act, { id }: { id: string }) => {
  const link = await lockLink(act.tx, id);
  requireLinkStep('withdraw', link, [], act.by.asker);
  await withdrawLinkRow(act, link);
  act.record({ thing: 'disruption', thingId: link.disruptionId, officeId: link.officeId, detail: { withdrawnLinkOf: link.establishment } });
});

/**
 * What an establishment tells through its link becomes a statement that its department confirms. Refused past the link's day, where it was withdrawn,
 * and where somebody else told something meanwhile that the sender has not seen. Answers the statement's id.
 */
export const tellThroughLink = command(
  'disruptions tell-through-link',
  async (act, { linkId, told }: { linkId: string; told: Told }): Promise<{ id: string }> => {
    const link = await lockLink(act.tx, linkId);
    const office = await officeName(act.tx, link.officeId, act.today);
    if (link.state === 'withdrawn') throw new Refused([because(refusals.withdrawn(office))]);
    if (act.today > link.validUntil) throw new Refused([because(refusals.expired(writtenInFigures(link.validUntil), office))]);
    const last = await lastToldThrough(act.tx, link.id);
    if (last !== undefined && last.id !== told.after)
      throw new Refused([because(refusals.toldMeanwhile(last.by, writtenInFigures(last.on)))]);
    const disruption = await disruptionOf(act.tx, link.disruptionId, false);
    const { toldBy, phone, consent, after: _, ...said } = told;
    return tell(
      act,
      disruption,
      { ...said, officeId: link.officeId, establishmentId: link.establishmentId },
      await endsOf(act, link.officeId),
      { linkId: link.id, toldBy, phone, consent, illustrative: link.illustrative },
    );
  },
);

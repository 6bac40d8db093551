import type { Story } from '../../src/app/stage.ts';
import { moneyOf2020 } from './plan-2020/disbursements.ts';
import { closedYears } from './plan-2020/closed-years.ts';
import { disruptionsOf2020 } from './plan-2020/disruptions.ts';
import { exchangeOf2020 } from './plan-2020/exchange.ts';
import { gatheringsOf2020 } from './plan-2020/gatherings.ts';
import { inspectionsOf2020 } from './plan-2020/inspections.ts';
import { localFundingOf2020 } from './plan-2020/local-funding.ts';
import { meetingsOf2020 } from './plan-2020/meetings.ts';
import { dutiesOfSpring } from './plan-2020/duties.ts';
import { lettersOfSpring } from './plan-2020/letters.ts';
import { adjustmentsOf2020 } from './plan-2020/adjustments.ts';
import { areasOf2020 } from './plan-2020/areas.ts';
import { contractsOf2020, planOf2020 } from './plan-2020/money.ts';
import { offices } from './plan-2020/offices.ts';
import { proposalsOf2020 } from './plan-2020/proposals.ts';
import { reportsOf2020 } from './plan-2020/reports.ts';
import { rebalancingOf2020 } from './plan-2020/rebalancing.ts';
import { urgingOf2020 } from './plan-2020/urging.ts';
import { STORY_PASSWORD } from './plan-2020/people.ts';

/**
 * The programme year 2020, after two years that are closed. Offices, the letter of 28/4/2020 and the decisions it cites are facts; people, firms,
 * amounts and every other letter are illustrative and marked so.
 */
export const plan2020: Story = {
  name: 'plan-2020',
  password: STORY_PASSWORD,
  opensOn: '2020-05-29',
  acts: [
    ...offices,
    ...closedYears,
    ...planOf2020,
    ...lettersOfSpring,
    ...dutiesOfSpring,
    ...contractsOf2020,
    ...moneyOf2020,
    ...areasOf2020,
    ...disruptionsOf2020,
    ...gatheringsOf2020,
    ...inspectionsOf2020,
    ...meetingsOf2020,
    ...reportsOf2020,
    ...proposalsOf2020,
    ...rebalancingOf2020,
    ...localFundingOf2020,
    ...adjustmentsOf2020,
    ...urgingOf2020,
    ...exchangeOf2020,
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
};

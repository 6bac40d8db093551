import { writtenDong } from '../../../../platform/pure/money.ts';
import { useWords } from '../../../../ui/words.tsx';
import type { Chain, MoneySource, MovementKind } from '../../../funding/ledger.schema.ts';
import { movementWords } from '../../../funding/ledger.words.ts';
import { projectPageWords as words } from '../pages.words.ts';

/** The figures of the chain in their order, each with the movements it is made of. */
export const figures = ['assigned', 'contracted', 'advanced', 'accepted', 'paid', 'settled'] as const;
export type Figure = (typeof figures)[number];
export const movementsOfFigure: Readonly<Record<Figure, readonly MovementKind[]>> = {
  assigned: ['assign', 'release', 'pass-assigned', 'take-assigned', 'pass-contracted', 'take-contracted'],
  contracted: ['contract', 'reduce', 'pass-contracted', 'take-contracted'],
  advanced: ['advance', 'recover', 'pass-advance', 'take-advance'],
  accepted: ['accept', 'correct'],
  paid: ['clear', 'pay'],
  settled: ['settle'],
};
export interface Shown {
  readonly figure: Figure;
  readonly source: MoneySource;
}

const amountOf = (chain: Chain, figure: Figure): bigint =>
  figure === 'paid' ? BigInt(chain.clearedDong) + BigInt(chain.paidDong) : BigInt(chain[`${figure}Dong`]);
/** How far of the assigned money a figure has come, in whole percent for the bar. */
const shareOf = (amount: bigint, assigned: bigint): number =>
  assigned <= 0n ? 0 : Math.min(100, Number((amount * 1000n) / assigned) / 10);

interface MoneyChainProps {
  readonly chains: readonly Chain[];
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown | null) => void;
}

/** Assigned → contracted → advanced → accepted → paid → settled, national and counterpart money apart; each figure opens its movements. */
export function MoneyChain({ chains, shown, onShow }: MoneyChainProps) {
  const { say } = useWords();
  return (
    <div className="stack">
      {chains.map((chain) => (
        <div key={chain.source}>
          <h3 id={`chain-${chain.source}`}>{say(movementWords.source[chain.source])}</h3>
          <ol className="money-chain" aria-labelledby={`chain-${chain.source}`}>
            {figures.map((figure) => {
              const amount = amountOf(chain, figure);
              const pressed = shown?.figure === figure && shown.source === chain.source;
              return (
                <li key={figure}>
                  <button
                    type="button"
                    aria-pressed={pressed}
                    data-none={amount === 0n}
                    onClick={() => onShow(pressed ? null : { figure, source: chain.source })}
                  >
                    <span className="small">{say(words.chain[figure])}</span>
                    <strong>{writtenDong(amount)}</strong>
                    <i aria-hidden>
                      <i style={{ width: `${shareOf(amount, BigInt(chain.assignedDong))}%` }} />
                    </i>
                    {figure === 'advanced' && chain.recoveredDong !== '0' && (
                      <span className="under">{say(words.recovered(writtenDong(chain.recoveredDong)))}</span>
                    )}
                    <span className="unseen">, {say(words.opens)}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </div>
  );
}

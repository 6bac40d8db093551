import { writtenInFigures } from '../../../platform/pure/dates.ts';
import { writtenDong } from '../../../platform/pure/money.ts';
import { projectWords } from '../../projects/project.words.ts';
import type { Item } from '../inspection.schema.ts';
import { checklistWords as ask } from '../inspection.refusals.words.ts';

/** The rows of a project and its contract that a visit is held against. */
export interface ContractRows {
  readonly contents: readonly number[];
  readonly lines: readonly {
    readonly place: number;
    readonly description: string;
    readonly establishment: string | null;
    readonly nationalDong: string;
    readonly counterpartDong: string;
  }[];
  readonly outputs: readonly { readonly place: number; readonly description: string; readonly unit: string; readonly quantity: number }[];
  readonly establishments: readonly { readonly id: string; readonly name: string }[];
  readonly milestones: readonly {
    readonly place: number;
    readonly description: string;
    readonly dueOn: string;
    readonly doneOn: string | null;
  }[];
  readonly advancedDong: string;
  readonly acceptedDong: string;
}
const item = (key: string, group: Item['group'], vi: string, en: string, detail: string | null = null): Item => ({
  key,
  group,
  vi: vi.slice(0, 600),
  en: en.slice(0, 600),
  detail,
  verdict: null,
  remark: '',
});

/** The checklist of a visit: one item for each thing the contract promises, and for the money it drew. */
export function checklistOf({ contents, lines, outputs, establishments, milestones, advancedDong, acceptedDong }: ContractRows): Item[] {
  return [
    ...contents.map((content) =>
      item(
        `content-${content}`,
        'content',
        ask.content(projectWords.content[content]!.vi),
        ask.contentEn(projectWords.content[content]!.en),
      ),
    ),
    ...lines.map(({ place, description, establishment, nationalDong, counterpartDong }) =>
      item(
        `line-${place}`,
        'line',
        ask.line(description),
        ask.lineEn(description),
        [
          ...(establishment === null ? [] : [establishment]),
          `KCQG ${writtenDong(nationalDong)} đ`,
          ...(counterpartDong === '0' ? [] : [`đối ứng ${writtenDong(counterpartDong)} đ`]),
        ].join(' · '),
      ),
    ),
    ...outputs.map(({ place, description, unit, quantity }) => {
      const what = `${quantity} ${unit} ${description}`;
      return item(`output-${place}`, 'output', ask.output(what), ask.outputEn(what));
    }),
    ...establishments.map(({ id, name }) =>
      item(`establishment-${id}`, 'establishment', ask.establishment(name), ask.establishmentEn(name)),
    ),
    ...milestones.map(({ place, description, dueOn, doneOn }) =>
      item(
        `milestone-${place}`,
        'milestone',
        ask.milestone(description),
        ask.milestoneEn(description),
        `hạn ${writtenInFigures(dueOn)}${doneOn === null ? '' : ` · xong ${writtenInFigures(doneOn)}`}`,
      ),
    ),
    ...(advancedDong === '0' && acceptedDong === '0'
      ? []
      : [
          item(
            'money',
            'money',
            ask.money.vi,
            ask.money.en,
            `tạm ứng ${writtenDong(advancedDong)} đ · nghiệm thu ${writtenDong(acceptedDong)} đ`,
          ),
        ]),
    item('papers', 'papers', ask.papers.vi, ask.papers.en),
  ];
}

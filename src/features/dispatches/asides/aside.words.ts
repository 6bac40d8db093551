import { because, type Refusal } from '../../../platform/pure/refusals.ts';

/** What may hang on a letter, so that it is not set aside. */
export const letterHolders = ['duties', 'work-file', 'handling', 'sender', 'paper'] as const;
export type LetterHolder = (typeof letterHolders)[number];

/** Why a letter cannot be set aside, by what hangs on it. */
const held: Record<LetterHolder, Omit<Refusal, 'basis'>> = {
  duties: {
    code: 'has-duties',
    vi: 'Văn bản đã có danh mục nhiệm vụ nên không loại khỏi danh sách.',
    en: 'The letter has a list of duties, so it is not set aside.',
  },
  'work-file': {
    code: 'in-a-work-file',
    vi: 'Văn bản đã đưa vào hồ sơ nên không loại khỏi danh sách.',
    en: 'The letter lies in a work file, so it is not set aside.',
  },
  handling: {
    code: 'handled',
    vi: 'Văn bản đã có bút phê hoặc đã chuyển xử lý nên không loại khỏi danh sách.',
    en: 'The letter was noted on or passed on, so it is not set aside.',
  },
  sender: {
    code: 'passed-on-to-us',
    vi: 'Văn bản do cơ quan khác chuyển đến; nếu không thuộc trách nhiệm, đề nghị trả lại nơi gửi kèm lý do.',
    en: 'Another office passed this letter on; if it is none of yours, give it back with the reason.',
  },
  paper: {
    code: 'is-a-paper',
    vi: 'Văn bản đang được dùng trong chương trình (dự thảo, thông báo cuộc họp, văn bản trả lời hoặc đã gửi qua trục) nên không loại khỏi danh sách.',
    en: 'The programme uses this letter (a draft, the notice of a meeting, an answer, or sent by the exchange), so it is not set aside.',
  },
};

export const asideRefusals = {
  held: (holder: LetterHolder) => because(held[holder]),
  numbered: (number: string, year: number) =>
    because({
      code: 'has-a-number',
      vi: `Văn bản đã vào sổ, số ${number} năm ${year}; số đã cấp không thu hồi nên không loại khỏi danh sách.`,
      en: `The letter has number ${number} of ${year} in the register; a number once given is not taken back, so it is not set aside.`,
    }),
  aside: because({
    code: 'set-aside',
    vi: 'Văn bản đã bị loại khỏi danh sách; muốn xử lý, trước hết đưa trở lại danh sách.',
    en: 'The letter was set aside; bring it back before anything is done with it.',
  }),
  listed: because({ code: 'not-set-aside', vi: 'Văn bản đang có trong danh sách.', en: 'The letter stands in the list.' }),
} as const;

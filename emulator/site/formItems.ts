/** The questions of a form as an applicant sees them, each kind in its own way. */
import type { Answer, FormItemModel, ItemType } from '../model/forms';
import { html, type Html, type Part } from './html';
import { sizeText } from './times';

/** What stands in a question when the page is shown. */
export interface Filled {
  readonly answer?: Answer;
  readonly problem?: string;
  /** Files of an earlier answer, which the applicant may keep. */
  readonly files?: readonly { readonly id: string; readonly name: string }[];
}

export const OTHER = '__other__';
export const fieldOf = (item: FormItemModel): string => `q${item.id}`;

const one = (answer: Answer | undefined): string => [answer ?? ''].flat()[0] ?? '';
const many = (answer: Answer | undefined): readonly string[] => [answer ?? []].flat();

function line(item: FormItemModel, type: string, answer: Answer | undefined): Html {
  return html`<input
    class="${type !== 'text' && 'short'}"
    type="${type}"
    name="${fieldOf(item)}"
    value="${one(answer)}"
    aria-label="${item.title}"
    autocomplete="off"
    placeholder="${type === 'text' && 'คำตอบของคุณ'}"
  />`;
}

function otherChoice(item: FormItemModel, type: 'radio' | 'checkbox', answer: Answer | undefined): Part {
  if (!item.other) return null;
  const text = many(answer).find((value) => value !== '' && !item.choices.includes(value)) ?? '';
  return html`<div class="choice">
    <input
      type="${type}"
      name="${fieldOf(item)}"
      value="${OTHER}"
      id="${fieldOf(item)}-other"
      ${text !== '' && html`checked`}
    />
    <label for="${fieldOf(item)}-other">อื่นๆ:</label>
    <input type="text" name="${fieldOf(item)}_other" value="${text}" aria-label="อื่นๆ ระบุ" autocomplete="off" />
  </div>`;
}

function choices(item: FormItemModel, type: 'radio' | 'checkbox', answer: Answer | undefined): Html {
  const chosen = many(answer);
  return html`${item.choices.map(
    (choice) =>
      html`<label class="choice"
        ><input type="${type}" name="${fieldOf(item)}" value="${choice}" ${chosen.includes(choice) && html`checked`} />
        <span>${choice}</span></label
      >`,
  )}${otherChoice(item, type, answer)}${type === 'radio' && !item.required && html`<button type="button" class="quiet" data-clear hidden>ล้างสิ่งที่เลือก</button>`}`;
}

function list(item: FormItemModel, answer: Answer | undefined): Html {
  return html`<select name="${fieldOf(item)}" aria-label="${item.title}">
    <option value="">เลือก</option>
    ${item.choices.map((choice) => html`<option value="${choice}" ${choice === one(answer) && html`selected`}>${choice}</option>`)}
  </select>`;
}

function scale(item: FormItemModel, answer: Answer | undefined): Html {
  const steps = Array.from({ length: item.upper - item.lower + 1 }, (_, index) => String(item.lower + index));
  return html`<div class="scale">
    <span>${item.labels[0]}</span>
    ${steps.map((step) => html`<label>${step}<input type="radio" name="${fieldOf(item)}" value="${step}" ${step === one(answer) && html`checked`} /></label>`)}
    <span>${item.labels[1]}</span>
  </div>`;
}

function grid(item: FormItemModel, type: 'radio' | 'checkbox', answer: Answer | undefined): Html {
  const rows = many(answer);
  const cell = (index: number, column: string): Html => {
    const checked = (rows[index] ?? '').split(', ').includes(column) || rows[index] === column;
    return html`<td>
      <input
        type="${type}"
        name="${fieldOf(item)}_${index}"
        value="${column}"
        aria-label="${item.rows[index]} ${column}"
        ${checked && html`checked`}
      />
    </td>`;
  };
  return html`<div class="gridbox">
    <table>
      <thead>
        <tr>
          <td></td>
          ${item.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${item.rows.map(
          (row, index) =>
            html`<tr>
              <th scope="row">${row}</th>
              ${item.columns.map((column) => cell(index, column))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function duration(item: FormItemModel, answer: Answer | undefined): Html {
  const parts = one(answer).split(':');
  return html`<div class="row">
    ${['ชั่วโมง', 'นาที', 'วินาที'].map(
      (unit, index) =>
        html`<label
          ><input
            type="number"
            min="0"
            max="${index === 0 ? 72 : 59}"
            name="${fieldOf(item)}_${index}"
            value="${parts[index]}"
          />
          ${unit}</label
        >`,
    )}
  </div>`;
}

function upload(item: FormItemModel, _answer: Answer | undefined, { files = [] }: Filled): Html {
  return html`<p class="help">อัปโหลดได้สูงสุด ${item.maxFiles} ไฟล์ ขนาดไม่เกิน ${sizeText(item.maxBytes)} ต่อไฟล์</p>
    <ul class="file-list">
      ${files.map(
        ({ id, name }) =>
          html`<li>
            <label class="choice"
              ><input type="checkbox" name="${fieldOf(item)}_keep" value="${id}" checked />
              <span>เก็บไฟล์ ${name}</span></label
            >
          </li>`,
      )}
    </ul>
    <label class="button file-add"
      ><span>เพิ่มไฟล์</span
      ><input
        type="file"
        class="unseen"
        name="${fieldOf(item)}"
        aria-label="${item.title}"
        data-max-files="${item.maxFiles}"
        data-max-bytes="${item.maxBytes}"
        ${item.maxFiles > 1 && html`multiple`}
    /></label>`;
}

type Control = (item: FormItemModel, answer: Answer | undefined, filled: Filled) => Html;

const NOTHING: Control = () => html``;

const CONTROLS: Readonly<Record<ItemType, Control>> = {
  TEXT: (item, answer) => line(item, 'text', answer),
  PARAGRAPH_TEXT: (item, answer) =>
    html`<textarea name="${fieldOf(item)}" rows="2" aria-label="${item.title}" placeholder="คำตอบของคุณ">
${one(answer)}</textarea>`,
  MULTIPLE_CHOICE: (item, answer) => choices(item, 'radio', answer),
  LIST: list,
  CHECKBOX: (item, answer) => choices(item, 'checkbox', answer),
  DATE: (item, answer) => line(item, 'date', answer),
  TIME: (item, answer) => line(item, 'time', answer),
  DATETIME: (item, answer) => line(item, 'datetime-local', one(answer).replace(' ', 'T')),
  DURATION: duration,
  SCALE: scale,
  GRID: (item, answer) => grid(item, 'radio', answer),
  CHECKBOX_GRID: (item, answer) => grid(item, 'checkbox', answer),
  FILE_UPLOAD: upload,
  SECTION_HEADER: NOTHING,
  PAGE_BREAK: NOTHING,
  IMAGE: NOTHING,
  VIDEO: NOTHING,
};

const TITLES_ONLY = new Set<ItemType>(['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO']);

/** One question, or a heading between questions. */
export function itemHtml(item: FormItemModel, filled: Filled): Html {
  const help = item.helpText !== '' && html`<p class="help">${item.helpText}</p>`;
  if (TITLES_ONLY.has(item.type)) {
    return html`<section class="question section" ${item.type === 'PAGE_BREAK' && html`data-part`}>
      <h2>${item.title}</h2>
      ${help}
    </section>`;
  }
  return html`<section
    class="question ${filled.problem !== undefined && 'wrong'}"
    ${item.required && html`data-required`}
    id="${fieldOf(item)}"
  >
    <fieldset>
      <legend class="ask">
        <span class="title">${item.title}</span
        >${item.required && html` <span class="star" aria-label="จำเป็น">*</span>`}
      </legend>
      ${help} ${CONTROLS[item.type](item, filled.answer, filled)}
      <p class="problem" role="alert">${filled.problem}</p>
    </fieldset>
  </section>`;
}

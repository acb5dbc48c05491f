/** In the applicant's browser: checks answers before they are sent, gathers files, and turns parts of a long form. */
const form = document.querySelector<HTMLFormElement>('#answers');
const questions = [...document.querySelectorAll<HTMLElement>('.question')];

function say(question: HTMLElement, problem: string): void {
  question.classList.toggle('wrong', problem !== '');
  const place = question.querySelector('.problem');
  if (place !== null) place.textContent = problem;
}

const inputsOf = (question: HTMLElement): HTMLInputElement[] => [...question.querySelectorAll('input')];

function isAnswered(question: HTMLElement): boolean {
  const inputs = inputsOf(question);
  const rows = [...question.querySelectorAll('tbody tr')];
  if (rows.length > 0) return rows.every((row) => row.querySelector('input:checked') !== null);
  const picks = inputs.filter(({ type }) => type === 'radio' || type === 'checkbox');
  const files = inputs.filter(({ type }) => type === 'file');
  if (files.some((input) => (input.files?.length ?? 0) > 0)) return true;
  if (picks.length > 0) {
    return picks.some((input) => input.checked && (input.value !== '__other__' || otherText(input) !== ''));
  }
  if (files.length > 0) return false;
  const texts = [
    ...question.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select'),
  ];
  return texts.some(({ value }) => value.trim() !== '');
}

function otherText(input: HTMLInputElement): string {
  return input.parentElement?.querySelector<HTMLInputElement>('input[type=text]')?.value.trim() ?? '';
}

function fileProblem(input: HTMLInputElement): string {
  const files = [...(input.files ?? [])];
  const kept = input.closest('.question')?.querySelectorAll('.file-list input:checked').length ?? 0;
  const most = Number(input.dataset['maxFiles']);
  const bytes = Number(input.dataset['maxBytes']);
  if (files.length + kept > most) return `แนบได้ไม่เกิน ${String(most)} ไฟล์`;
  const large = files.find(({ size }) => size > bytes);
  return large === undefined ? '' : `ไฟล์ ${large.name} ใหญ่เกิน ${String(Math.floor(bytes / 1024 / 1024))} MB`;
}

function problemOf(question: HTMLElement): string {
  if ('required' in question.dataset && !isAnswered(question)) return 'จำเป็นต้องตอบคำถามนี้';
  for (const input of inputsOf(question)) {
    if (input.type === 'file' && fileProblem(input) !== '') return fileProblem(input);
    if (input.type === 'email' && !input.checkValidity()) return 'โปรดระบุอีเมลที่ถูกต้อง';
    if (!input.checkValidity()) return 'คำตอบนี้ไม่ถูกต้อง';
  }
  return '';
}

/** Shows what is wrong among the questions; the first of them comes into view. */
function check(among: readonly HTMLElement[]): boolean {
  for (const question of among) say(question, problemOf(question));
  const first = among.find((question) => question.classList.contains('wrong'));
  first?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  first?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  return first === undefined;
}

/** Choosing files twice adds to those chosen before, as in Google's picker. */
function gather(input: HTMLInputElement): void {
  let chosen: File[] = [];
  const list = document.createElement('ul');
  list.className = 'file-list';
  (input.closest('label') ?? input).after(list);
  const show = (): void => {
    const transfer = new DataTransfer();
    for (const file of chosen) transfer.items.add(file);
    input.files = transfer.files;
    list.replaceChildren(...chosen.map(lineOf));
    const question = input.closest<HTMLElement>('.question');
    if (question !== null) say(question, fileProblem(input));
  };
  const lineOf = (file: File): HTMLElement => {
    const line = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = 'นำออก';
    remove.addEventListener('click', () => {
      chosen = chosen.filter((other) => other !== file);
      show();
    });
    line.append(`${file.name} (${String(Math.ceil(file.size / 1024))} KB)`, remove);
    return line;
  };
  input.addEventListener('change', () => {
    const fresh = [...(input.files ?? [])];
    chosen = input.multiple ? [...chosen, ...fresh] : fresh;
    show();
  });
  form?.addEventListener('reset', () => {
    chosen = [];
    list.replaceChildren();
  });
}

/** A page break begins a part; one part is shown at a time. */
function turnParts(): void {
  const end = document.querySelector<HTMLElement>('.form-end');
  const send = document.querySelector<HTMLElement>('#send');
  const parts: HTMLElement[][] = [[]];
  for (const question of questions) {
    if ('part' in question.dataset) parts.push([]);
    parts.at(-1)?.push(question);
  }
  if (parts.length === 1 || end === null || send === null) return;
  const button = (text: string, step: number): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', () => {
      if (step < 0 || check(parts[current] ?? [])) show(current + step);
    });
    send.before(made, ' ');
    return made;
  };
  let current = 0;
  const back = button('ย้อนกลับ', -1);
  const next = button('ถัดไป', 1);
  const show = (part: number): void => {
    current = part;
    for (const [index, members] of parts.entries()) for (const member of members) member.hidden = index !== part;
    back.hidden = part === 0;
    next.hidden = part === parts.length - 1;
    send.hidden = !next.hidden;
    scrollTo({ top: 0 });
  };
  show(
    Math.max(
      0,
      parts.findIndex((members) => members.some((member) => member.classList.contains('wrong'))),
    ),
  );
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file]')) gather(input);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-clear]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const input of button.closest('fieldset')?.querySelectorAll('input') ?? []) input.checked = false;
  });
}
for (const text of document.querySelectorAll<HTMLInputElement>('.choice input[type=text]')) {
  text.addEventListener('input', () => {
    const pick = text.parentElement?.querySelector<HTMLInputElement>('input[value=__other__]');
    if (pick instanceof HTMLInputElement) pick.checked = text.value !== '' || pick.checked;
  });
}
// While typing, not when the field is left: then the page would move under the pointer that has just gone down.
form?.addEventListener('input', (event) => {
  const question = event.target instanceof Element ? event.target.closest<HTMLElement>('.question.wrong') : null;
  if (question !== null) say(question, problemOf(question));
});
form?.addEventListener('submit', (event) => {
  const send = document.querySelector<HTMLButtonElement>('#send');
  if (!check(questions)) event.preventDefault();
  else if (send !== null) send.disabled = true;
});
turnParts();

export {};

/**
 * What must be true of an office whatever has happened to it, once its timer has run: looked up in the cells, the mailbox and
 * the Drive, by the names that people see, and worked out again by rules of docs/rules.md without any code of the product.
 */
import type { DriveItem } from '../emulator/model/drive';
import type { SpreadsheetModel } from '../emulator/model/spreadsheet';
import { SUMMARY_BOOK, type TestOffice } from '../test/support/office';
import { rowsOf, type Row } from '../test/support/rows';

const ARCHIVE = 'คลังคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ';
const REGISTERS = ['ทะเบียนคุม ก', 'ทะเบียนคุม ข'] as const;
const VOID = 'ยกเลิกบัตร';

/** The rows that hold something; none where there is no such sheet. */
const filledRows = (book: SpreadsheetModel | undefined, name: string): Row[] =>
  rowsOf(book, name).filter((row) => Object.values(row).some((text) => text !== ''));

const archivesOf = ({ workspace }: TestOffice): SpreadsheetModel[] =>
  [...workspace.spreadsheets.values()].filter(({ id }) => workspace.drive.items.get(id)?.name === ARCHIVE);

const lineOf = (row: Row): string => JSON.stringify(Object.entries(row).filter(([, text]) => text !== ''));

interface Facts {
  readonly answers: readonly Row[];
  /** Ids of requests in the archive. */
  readonly archived: ReadonlySet<string>;
  readonly requests: readonly Row[];
  readonly history: readonly Row[];
  readonly messages: readonly Row[];
  readonly registers: Readonly<Record<(typeof REGISTERS)[number], readonly Row[]>>;
}

/** `gone` are requests whose rows a person has deleted: nothing is expected of what they have left behind. */
function factsOf(office: TestOffice, gone: ReadonlySet<string> = new Set()): Facts {
  const { book } = office.office;
  const books = [book, ...archivesOf(office)];
  // Between two books of a request that was opened again, a line may stand in both.
  const everywhere = (name: string): Row[] => {
    const [own, ...archived] = books.map((one) => filledRows(one, name));
    const lines = new Set(own?.map((row) => lineOf(row)));
    return [...archived.flat().filter((row) => name === 'คำขอ' || !lines.has(lineOf(row))), ...(own ?? [])];
  };
  const isLeft = (row: Row, heading: string): boolean => !gone.has(row[heading] ?? '');
  return {
    archived: new Set(archivesOf(office).flatMap((one) => filledRows(one, 'คำขอ').map((row) => row['เลขที่คำขอ'] ?? ''))),
    answers: book.sheets
      .filter(({ facts }) => facts.formId !== null)
      .flatMap(({ facts }) => filledRows(book, facts.name))
      .filter((row) => 'เลขที่คำขอ (ระบบ)' in row && isLeft(row, 'เลขที่คำขอ (ระบบ)')),
    requests: everywhere('คำขอ').filter((row) => row['เลขที่คำขอ'] !== ''),
    history: everywhere('ประวัติ').filter((row) => isLeft(row, 'เลขที่คำขอ')),
    messages: everywhere('ข้อความ'),
    registers: { 'ทะเบียนคุม ก': filledRows(book, 'ทะเบียนคุม ก'), 'ทะเบียนคุม ข': filledRows(book, 'ทะเบียนคุม ข') },
  };
}

const cell = (row: Row | undefined, heading: string): string => row?.[heading] ?? '';

/** Texts of ISO times in their order; what happened at once stays as it stands. */
const byTime = (a: Row, b: Row): number => cell(a, 'เวลา').localeCompare(cell(b, 'เวลา'), 'en');

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => text !== '' && (seen.has(text) || !seen.add(text)));
}

/** Numbers that are missing between the first and the last of a run. */
function gapsIn(numbers: readonly number[], from: number): number[] {
  const there = new Set(numbers);
  return Array.from({ length: Math.max(0, ...numbers) - from + 1 }, (_, index) => from + index).filter(
    (number) => !there.has(number),
  );
}

function byYear(
  texts: readonly string[],
  pattern: RegExp,
  parts: { year: number; number: number },
): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const text of texts) {
    const match = pattern.exec(text);
    const year = match?.[parts.year];
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), Number(match?.[parts.number])]);
  }
  return years;
}

/** A person has looked at none of these answers yet, or they are not meant. */
const LEFT_ALONE = /^(คำตอบก่อนติดตั้งระบบ|แบบฟอร์มนี้ไม่ใช่)/;

function answersAreRequests({ answers, requests }: Facts): string[] {
  const ids = new Set(requests.map((row) => cell(row, 'เลขที่คำขอ')));
  const meant = answers.filter((row) => !LEFT_ALONE.test(cell(row, 'ผลการรับคำขอ (ระบบ)')));
  return meant.flatMap((row, index) => {
    const id = cell(row, 'เลขที่คำขอ (ระบบ)');
    if (id === '') return [`answer ${index + 1} has become no request: ${cell(row, 'ผลการรับคำขอ (ระบบ)')}`];
    if (!ids.has(id)) return [`answer ${index + 1} says ${id}, which is not there`];
    const key = cell(row, 'รหัสคำตอบ (ระบบ)');
    const stored = requests.filter((one) => cell(one, 'รหัสคำตอบ') === key);
    return stored.length > 1 ? [`answer ${index + 1} has become ${stored.length} requests`] : [];
  });
}

/** A request from the form is that of an answer; one that an answer has corrected may be named by two. */
function requestsAreAnswers({ answers, requests, archived }: Facts): string[] {
  const named = new Set(answers.flatMap((row) => [cell(row, 'เลขที่คำขอ (ระบบ)'), cell(row, 'รหัสคำตอบ (ระบบ)')]));
  return requests
    .filter((row) => cell(row, 'รหัสคำตอบ') !== '' && !archived.has(cell(row, 'เลขที่คำขอ')))
    .filter((row) => !named.has(cell(row, 'เลขที่คำขอ')) && !named.has(cell(row, 'รหัสคำตอบ')))
    .map((row) => `${cell(row, 'เลขที่คำขอ')} is of no answer`);
}

/** What the last answer of a request says of its telephone, the request says too, unless an officer was told otherwise. */
function editsAreTaken({ answers, requests }: Facts): string[] {
  const digits = (text: string): string => text.replace(/\D/g, '');
  return requests.flatMap((row) => {
    const answer = answers.find(
      (one) =>
        cell(one, 'เลขที่คำขอ (ระบบ)') === cell(row, 'เลขที่คำขอ') &&
        cell(one, 'รหัสคำตอบ (ระบบ)') === cell(row, 'รหัสคำตอบ'),
    );
    const says = digits(cell(answer, 'โทรศัพท์'));
    const isTold = cell(row, 'ผลการตรวจ').includes('EDITED_LATER');
    return says === '' || isTold || says === digits(cell(row, 'โทรศัพท์'))
      ? []
      : [`${cell(row, 'เลขที่คำขอ')}: its answer was edited, and it was not`];
  });
}

function idsAreWhole({ requests }: Facts, gone: ReadonlySet<string>): string[] {
  const ids = [...requests.map((row) => cell(row, 'เลขที่คำขอ')), ...gone];
  return [
    ...repeated(ids).map((id) => `${id} stands twice`),
    ...[...byYear(ids, /^IDC-(\d{4})-(\d{4,})$/, { year: 1, number: 2 })].flatMap(([year, numbers]) =>
      gapsIn(numbers, 1).map((number) => `number ${number} of ${year} was given to nobody`),
    ),
  ];
}

function registersAreWhole({ registers }: Facts): string[] {
  const ofOne = REGISTERS.flatMap((name) => {
    const numbers = registers[name].map((row) => cell(row, 'เลขที่'));
    return [
      ...repeated(numbers).map((number) => `${name}: ${number} stands twice`),
      ...repeated(registers[name].map((row) => cell(row, 'ลำดับที่'))).map((seq) => `${name}: line ${seq} stands twice`),
      ...[...byYear(numbers, /^(\d+)\/(\d{4})$/, { year: 2, number: 1 })].flatMap(([year, all]) =>
        gapsIn(all, 1).map((number) => `${name}: ${number}/${year} is missing`),
      ),
    ];
  });
  const codes = REGISTERS.flatMap((name) => registers[name].map((row) => cell(row, 'รหัสบัตร'))).filter(
    (code) => code !== '',
  );
  const running = codes.map((code) => Number(/(\d+)$/.exec(code)?.[1]));
  return [
    ...ofOne,
    ...repeated(codes).map((code) => `card code ${code} stands twice`),
    ...gapsIn(running, Math.min(...running)).map((number) => `card code …${number} was given to nobody`),
  ];
}

const WITH_NUMBER = ['IN_PRODUCTION', 'READY_FOR_PICKUP', 'PICKED_UP', 'PICKED_UP_PROXY'];
const WITH_CODE = WITH_NUMBER.slice(1);
const TAKEN = WITH_NUMBER.slice(2);

function registersAgree({ requests, registers }: Facts, gone: ReadonlySet<string>): string[] {
  const lines = REGISTERS.flatMap((name) => registers[name]);
  const ofRequests = requests.flatMap((row) => {
    const id = cell(row, 'เลขที่คำขอ');
    const status = cell(row, 'รหัสสถานะ');
    const number = cell(row, 'เลขที่');
    const code = cell(row, 'รหัสบัตร');
    const own = lines.filter((line) => cell(line, 'เลขที่') === number && cell(line, 'เลขที่คำขอ') === id);
    const taken = cell(own[0], 'วันที่รับ') !== '';
    return [
      ...(WITH_NUMBER.includes(status) && number === '' ? [`${id} is ${status} without a number`] : []),
      ...(WITH_CODE.includes(status) && code === '' ? [`${id} is ${status} without a card code`] : []),
      ...(number !== '' && own.length !== 1 ? [`${id} has ${own.length} lines of number ${number}`] : []),
      ...(own.length === 1 && cell(own[0], 'รหัสบัตร') !== code ? [`${id}: code ${code}, its line says another`] : []),
      ...(own.length === 1 && taken !== TAKEN.includes(status) ? [`${id} is ${status}, its line says otherwise`] : []),
    ];
  });
  const ofLines = lines
    .filter((line) => !gone.has(cell(line, 'เลขที่คำขอ')))
    .flatMap((line) => {
      const number = cell(line, 'เลขที่');
      const isOfSomebody = requests.some(
        (row) => cell(row, 'เลขที่คำขอ') === cell(line, 'เลขที่คำขอ') && cell(row, 'เลขที่') === number,
      );
      return isOfSomebody || cell(line, 'หมายเหตุ').includes(VOID)
        ? []
        : [`line ${number} is of no request and not void`];
    });
  const ofNumbers = requests.flatMap((row) => {
    const id = cell(row, 'เลขที่คำขอ');
    const over = cell(row, 'รหัสสถานะ') === 'CANCELLED';
    const own = lines.filter((line) => cell(line, 'เลขที่คำขอ') === id);
    const given = /"registerNos":\[([^\]]*)\]/.exec(cell(row, 'บันทึกการทำงาน'))?.[1] ?? '';
    const lost = [...given.matchAll(/\d+\/\d+/g)]
      .map(([no]) => no)
      .filter((no) => !own.some((line) => cell(line, 'เลขที่') === no));
    const wronglyVoid = own.filter(
      (line) => (over || cell(line, 'เลขที่') !== cell(row, 'เลขที่')) !== cell(line, 'หมายเหตุ').includes(VOID),
    );
    return [
      ...lost.map((no) => `${id} had ${no}, which has no line`),
      ...wronglyVoid.map((line) => `line ${cell(line, 'เลขที่')} of ${id} is void, or is not, as it should be`),
    ];
  });
  return [...ofRequests, ...ofLines, ...ofNumbers];
}

function historyIsComplete({ requests, history, archived }: Facts): string[] {
  return requests.flatMap((row) => {
    const id = cell(row, 'เลขที่คำขอ');
    // People may have sorted them.
    const own = history.filter((entry) => cell(entry, 'เลขที่คำขอ') === id).sort(byTime);
    // Of what is removed from the archive after its time, only the fact remains.
    if (archived.has(id) && own.every((entry) => cell(entry, 'เป็น') === '')) return [];
    const whole = repeated(own.map((entry) => JSON.stringify(entry))).map((entry) => `${id}: twice ${entry}`);
    let now = '';
    const broken = own.flatMap((entry) => {
      const [from, to] = [cell(entry, 'จาก'), cell(entry, 'เป็น')];
      if (from === '' && to === '') return [];
      const isNext = from === now;
      now = to;
      return isNext ? [] : [`${id}: ${cell(entry, 'การดำเนินการ')} comes from ${from}`];
    });
    const status = cell(row, 'รหัสสถานะ');
    return [...whole, ...broken, ...(now === status ? [] : [`${id} is ${status}, its history ends with ${now}`])];
  });
}

/** What is told when it has been done; docs/rules.md §9. */
const TOLD: Readonly<Record<string, string>> = {
  SUBMIT: 'M01',
  AUTO_RETURN: 'M02',
  RETURN: 'M02',
  RESUBMIT: 'M01',
  MARK_READY: 'M06',
  PICKUP: 'M08',
  PICKUP_PROXY: 'M09',
  CANCEL: 'M10',
  REJECT: 'M11',
};
/** Nobody is told, or somebody else: a duplicate, and what was answered before the installation. */
const TELLS_OTHERWISE = /OPEN_DUPLICATE|CORRECTION_OTHER_EMAIL/;

function lastChangeIsTold({ requests, history, messages }: Facts): string[] {
  return requests.flatMap((row) => {
    const id = cell(row, 'เลขที่คำขอ');
    const own = history
      .filter((entry) => cell(entry, 'เลขที่คำขอ') === id && cell(entry, 'จาก') !== cell(entry, 'เป็น'))
      .sort(byTime);
    const last = own.at(-1);
    const kind = TOLD[cell(last, 'การดำเนินการ')];
    const isEarlier = cell(own[0], 'รายละเอียด').includes('ก่อนติดตั้งระบบ');
    if (isEarlier && own.length === 1 && messages.some((message) => cell(message, 'เลขที่คำขอ') === id))
      return [`${id} is from before the installation, and was written to`];
    const isQuiet = isEarlier || !cell(row, 'อีเมล').includes('@') || TELLS_OTHERWISE.test(cell(row, 'ผลการตรวจ'));
    if (kind === undefined || isQuiet) return [];
    const told = messages.filter((message) => cell(message, 'เลขที่คำขอ') === id && cell(message, 'รหัสข้อความ') === kind);
    const times = own.filter((entry) => TOLD[cell(entry, 'การดำเนินการ')] === kind).length;
    return told.length === 0 || told.length > times ? [`${id}: ${kind} is owed once, ${told.length} lines`] : [];
  });
}

/** A message whose send was broken off before anybody knew what became of it. */
const BROKEN_OFF = 'สองฉบับ';

function mailsAgree(office: TestOffice, { messages }: Facts): string[] {
  const keys = repeated(messages.map((row) => cell(row, 'กุญแจข้อความ'))).map((key) => `message ${key} stands twice`);
  const applicants = new Set(messages.map((row) => cell(row, 'ผู้รับ')).filter((to) => to.endsWith('@school.example')));
  const wrong = [...applicants].flatMap((to) => {
    const own = messages.filter((row) => cell(row, 'ผู้รับ') === to);
    const sent = own.filter((row) => cell(row, 'รหัสสถานะ') === 'SENT').length;
    const doubtful = own.filter((row) => cell(row, 'ปัญหา').includes(BROKEN_OFF)).length;
    const open = own.filter((row) => ['DUE', 'SENDING', 'FAILED'].includes(cell(row, 'รหัสสถานะ')));
    // What is no longer true is not sent again; whether it was sent before, nobody knows.
    const dropped = own.filter((row) => cell(row, 'รหัสสถานะ') === 'DROPPED').length;
    const mails = office.workspace.mail.sent.filter((mail) => mail.to.includes(to)).length;
    return [
      ...(mails < sent || mails > sent + doubtful + dropped
        ? [`${to}: ${mails} mails, ${sent} lines of sent ones`]
        : []),
      ...open.map((row) => `${to}: ${cell(row, 'กุญแจข้อความ')} is still ${cell(row, 'รหัสสถานะ')}`),
    ];
  });
  return [...keys, ...wrong];
}

function documentsAreThere(office: TestOffice): string[] {
  const { drive } = office.workspace;
  return filledRows(office.office.book, 'เอกสาร').flatMap((row) => {
    const id = /\/d\/([\w-]+)/.exec(cell(row, 'ลิงก์'))?.[1];
    const file = id === undefined ? undefined : drive.items.get(id);
    if (id === undefined || (file !== undefined && !file.trashed)) return [];
    return [`${cell(row, 'ชื่อไฟล์')} is listed and not there`];
  });
}

const DOCUMENT = 'application/vnd.google-apps.document';

/** A document about people that no list names would be found by nobody when their data are removed. */
function documentsAreListed(office: TestOffice): string[] {
  const { drive } = office.workspace;
  const listed = new Set(
    filledRows(office.office.book, 'เอกสาร').map((row) => /\/d\/([\w-]+)/.exec(cell(row, 'ลิงก์'))?.[1] ?? ''),
  );
  const isMade = ({ name, mime, parent }: DriveItem): boolean =>
    name.includes(' IDC-') || (mime === DOCUMENT && /^\d\d /.test(drive.items.get(parent ?? '')?.name ?? ''));
  return [...drive.items.values()]
    .filter((item) => isMade(item) && !drive.isTrashed(item) && !listed.has(item.id))
    .filter(({ id, owner }) => office.memory.values.get(`bin.${id}`)?.split(' ')[0] !== owner)
    .map(({ name }) => `${name} is on no list`);
}

/** Rows of a request that was made twice count nowhere. */
const DUPLICATE = /OPEN_DUPLICATE/;

/** What the summary says stands where, and how many lines its registers have, as the cells say it too. */
function totalsAgree({ workspace, office }: TestOffice, { archived, requests, registers }: Facts): string[] {
  const books = [...workspace.spreadsheets.values()].filter(({ id }) => {
    const file = workspace.drive.items.get(id);
    return file?.name === SUMMARY_BOOK && !file.trashed;
  });
  // A file whose maker died before anybody knew of it stays empty.
  const written = books.filter((book) => book.sheetByName('S1 ภาพรวม') !== undefined);
  const counted = requests.filter(
    (row) => !archived.has(cell(row, 'เลขที่คำขอ')) && !DUPLICATE.test(cell(row, 'ผลการตรวจ')),
  );
  const lines = REGISTERS.flatMap((name) => registers[name]);
  return written.flatMap((book) => {
    const said = (sheetName: string, label: string, column: number): string => {
      const sheet = book.sheetByName(sheetName);
      const rows = Array.from({ length: sheet?.lastRow() ?? 0 }, (_, index) => index + 1);
      const row = rows.find((one) => sheet?.displayAt(one, 1) === label);
      return row === undefined ? 'nothing' : (sheet?.displayAt(row, column) ?? '');
    };
    const wrong = (what: string, says: string, is: number): string[] =>
      says === String(is) ? [] : [`the summary says ${says} ${what}, there are ${is}`];
    const statuses = new Set(filledRows(office.book, 'คำขอ').map((row) => cell(row, 'สถานะ')));
    return [
      ...[...statuses].flatMap((status) =>
        wrong(
          status,
          said('S1 ภาพรวม', `ขณะนี้: ${status}`, 2),
          counted.filter((row) => cell(row, 'สถานะ') === status).length,
        ),
      ),
      ...wrong('lines', said('S10 ทะเบียน A / B', 'รวม', 3), lines.length),
    ];
  });
}

/** What the self-test tries out, it tries in files of its own. */
const SCRATCH = 'ทดสอบระบบขอบัตร (ลบได้)';

const noFormulas = ({ workspace }: TestOffice): string[] =>
  [...workspace.spreadsheets.values()]
    .filter(({ id }) => workspace.drive.items.get(id)?.name !== SCRATCH)
    .flatMap((book) =>
      book.sheets.flatMap((sheet) =>
        sheet.rows.some((row) => Object.values(row?.extras ?? {}).some(({ formula }) => formula !== undefined))
          ? [`a formula in ${sheet.facts.name}`]
          : [],
      ),
    );

/** One sentence for each thing that is not as it must be; `gone` are requests whose rows people have deleted. */
export function violations(office: TestOffice, gone: ReadonlySet<string> = new Set()): string[] {
  const facts = factsOf(office, gone);
  const archives = archivesOf(office).filter((book) => filledRows(book, 'คำขอ').length > 0);
  return [
    ...(archives.length > 1 ? [`${archives.length} archives`] : []),
    ...answersAreRequests(facts),
    ...requestsAreAnswers(facts),
    ...editsAreTaken(facts),
    ...idsAreWhole(facts, gone),
    ...registersAreWhole(facts),
    ...registersAgree(facts, gone),
    ...historyIsComplete(facts),
    ...lastChangeIsTold(facts),
    ...mailsAgree(office, facts),
    ...documentsAreThere(office),
    ...documentsAreListed(office),
    ...totalsAgree(office, facts),
    ...noFormulas(office),
  ];
}

/** All that is the same however a deed was disturbed; times and tries are not. */
export function pictureOf(office: TestOffice): Readonly<Record<string, unknown>> {
  const { requests, history, messages, registers, answers } = factsOf(office);
  const without = (rows: readonly Row[], ...headings: string[]): unknown =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !headings.includes(heading))));
  const line = (row: Row, ...headings: string[]): string => headings.map((heading) => cell(row, heading)).join(' | ');
  return {
    requests: without(requests, 'ประทับเวลา', 'ประวัติย่อ', 'บันทึกการทำงาน', 'ปรับปรุงเมื่อ', 'ลบข้อมูลส่วนบุคคลเมื่อ'),
    registers,
    answers,
    history: history
      .filter((row) => cell(row, 'เลขที่คำขอ') !== '')
      .map((row) => line(row, 'เลขที่คำขอ', 'การดำเนินการ', 'จาก', 'เป็น', 'ผู้ดำเนินการ', 'รายละเอียด'))
      .sort(),
    messages: messages
      .filter((row) => cell(row, 'เลขที่คำขอ') !== '')
      .map((row) => line(row, 'กุญแจข้อความ', 'ผู้รับ', 'รหัสสถานะ'))
      .sort(),
    // Which file became the archive differs from trial to trial.
    settings: filledRows(office.office.book, 'ตั้งค่า').filter((row) => cell(row, 'คีย์') !== 'archiveFile'),
    sheets: office.office.book.sheets.map(({ facts }) => facts.name).sort(),
    triggers: [...office.workspace.triggers.all.values()].map(({ handler, owner }) => `${handler} ${owner}`).sort(),
  };
}

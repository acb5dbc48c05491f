/** Test data for the panel: a queue that filters as the server does, and one request in full. */
import type { QueueRow, RequestDetail, RequestList, RequestQuery } from '../../src/application/api';
import { STATUS_CODES, STATUSES, type Status } from '../../src/domain/status';
import { isIn, TODOS, type Todo } from '../../src/domain/todo';

export function aRow(change: Partial<QueueRow> = {}): QueueRow {
  return {
    requestId: 'IDC-2569-0001',
    status: 'RECEIVED',
    fullName: 'นางสาวสมหญิง ใจดี',
    category: 'TEACHER_CIVIL',
    reason: 'FIRST',
    school: 'โรงเรียนบ้านคลองใหญ่',
    receivedDate: '2026-11-16',
    late: false,
    blockCount: 0,
    phone: '0812345678',
    idTail: '01010',
    ...change,
  };
}

/** Seven requests that show every mark once. */
export const SEVEN: readonly QueueRow[] = [
  aRow({
    requestId: 'IDC-2569-0107',
    fullName: 'นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล',
    reason: 'CHG_POSITION',
    school: 'โรงเรียนวัดเขาสุกิม (สุวรรณประชานุเคราะห์)',
    blockCount: 2,
    late: true,
  }),
  aRow({ requestId: 'IDC-2569-0106', fullName: 'นางปราณี ศรีสุข', reason: 'NEW_EXPIRED' }),
  aRow({
    requestId: 'IDC-2569-0105',
    fullName: 'นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล',
    reason: 'CHG_POSITION',
    blockCount: 1,
    duplicateOf: 'IDC-2569-0107',
  }),
  aRow({ requestId: 'IDC-2569-0104', status: 'CHECKING', fullName: 'นายอนุชา บุญมี', reason: 'NEW_LOST', late: true }),
  aRow({ requestId: 'IDC-2569-0103', status: 'IN_PRODUCTION', fullName: 'ว่าที่ร้อยตรีกิตติ แก้วใส' }),
  aRow({
    requestId: 'IDC-2569-0102',
    status: 'READY_FOR_PICKUP',
    fullName: 'นางบุญเรือน ทองคำ',
    category: 'PENSIONER_CIVIL',
    reason: 'NEW_DESTROYED',
    school: '',
  }),
  aRow({ requestId: 'IDC-2569-0101', status: 'PICKED_UP', fullName: 'นายสมชาย รักเรียน', category: 'GOV_EMP' }),
];

/**
 * Answers an officer as the server does: filters, then pages; counts are over everything but duplicates. `'SUPERVISOR'` only
 * looks at requests.
 */
export function aQueue(
  rows: readonly QueueRow[],
  role: 'OFFICER' | 'SUPERVISOR' = 'OFFICER',
): (query?: RequestQuery) => RequestList {
  return ({ open, todo, status, category, text = '', page = 1, pageSize = 20 } = {}) => {
    const found = rows.filter(
      (row) =>
        (open !== true || !STATUSES[row.status].final) &&
        (todo === undefined || isIn(todo, row)) &&
        (status === undefined || row.status === status) &&
        (category === undefined || row.category === category) &&
        `${row.fullName} ${row.requestId} ${row.school}`.includes(text),
    );
    const count = (wanted: Status): number =>
      rows.filter((row) => row.status === wanted && row.duplicateOf === undefined).length;
    return {
      ok: true,
      rows: found.slice((page - 1) * pageSize, page * pageSize),
      total: found.length,
      ...(role === 'OFFICER' ? { mayEnter: true } : {}),
      counts: Object.fromEntries(STATUS_CODES.map((code) => [code, count(code)])) as Record<Status, number>,
      todo: Object.fromEntries(
        TODOS.map((one) => [one, rows.filter((row) => !STATUSES[row.status].final && isIn(one, row)).length]),
      ) as Record<Todo, number>,
    };
  };
}

/** A red dot, 1 × 1: a picture that every browser can show. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

export function aRequest(change: Partial<RequestDetail> = {}): RequestDetail {
  return {
    ok: true,
    requestId: 'IDC-2569-0107',
    returnedFor: [],
    status: 'RECEIVED',
    correctionRound: 1,
    receivedDate: '2026-11-16',
    correctionDue: '2026-12-16',
    fullName: 'นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล',
    fields: {
      submittedAt: '2026-11-16T09:12:33+07:00',
      email: 'wittaya@school.example',
      prefix: 'นาย',
      firstName: 'วิทยา',
      lastName: 'พงษ์ไพบูลย์ศักดิ์สกุล',
      citizenId: '1999900001010',
      birthDate: '1980-01-05',
      age: '46',
      nationality: 'ไทย',
      bloodGroup: 'โอ',
      regHouseNo: '12/3',
      regMoo: '4',
      regSubdistrict: 'เขาบายศรี',
      regDistrict: 'ท่าใหม่',
      regProvince: 'จันทบุรี',
      regPostcode: '22120',
      phone: '0812345678',
      category: 'TEACHER_CIVIL',
      positionName: 'ครู',
      standingName: 'ครูชำนาญการพิเศษ',
      school: 'โรงเรียนวัดเขาสุกิม (สุวรรณประชานุเคราะห์)',
      schoolDistrict: 'ท่าใหม่',
      reason: 'CHG_POSITION',
      orderNo: '123/2569',
      orderDate: '2026-09-01',
      effectiveDate: '2026-09-15',
      headscarf: 'NO',
      declaration: 'YES',
      privacyConsent: 'YES',
    },
    findings: [
      {
        code: 'DOC_MISSING',
        key: 'DOC_MISSING:APPOINT_ORDER',
        severity: 'BLOCK',
        sentence: 'ยังไม่ได้แนบสำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ',
      },
      {
        code: 'PHOTO_LOW_RES',
        key: 'PHOTO_LOW_RES',
        severity: 'BLOCK',
        sentence: 'รูปถ่ายมีความละเอียดต่ำเกินไป (อย่างน้อย 295 x 354 พิกเซล)',
      },
      { code: 'LATE_FILING', key: 'LATE_FILING', severity: 'WARN', sentence: 'ยื่นเกินกำหนด 30 วัน' },
    ],
    files: [
      {
        fileId: 'photo-1',
        document: 'PHOTO',
        name: 'รูปถ่าย - วิทยา.png',
        mime: 'image/png',
        sizeBytes: 870_400,
        url: 'https://drive.google.com/file/d/photo-1/view',
      },
      {
        fileId: 'card-1',
        document: 'OLD_CARD',
        name: 'บัตรเดิม.pdf',
        mime: 'application/pdf',
        sizeBytes: 1_572_864,
        url: 'https://drive.google.com/file/d/card-1/view',
      },
    ],
    history: [
      {
        at: '2026-11-16T09:12:00+07:00',
        action: 'RESUBMIT',
        from: 'NEEDS_CORRECTION',
        to: 'RECEIVED',
        by: 'wittaya@school.example',
        note: '',
      },
      {
        at: '2026-11-10T14:05:00+07:00',
        action: 'AUTO_RETURN',
        from: 'RECEIVED',
        to: 'NEEDS_CORRECTION',
        by: 'SYSTEM',
        note: 'ระบบส่งคืนให้แก้ไข: ยังไม่ได้แนบรูปถ่าย',
      },
      {
        at: '2026-11-10T14:05:00+07:00',
        action: 'SUBMIT',
        from: '',
        to: 'RECEIVED',
        by: 'SYSTEM',
        note: 'ยื่นคำขอทางแบบฟอร์ม',
      },
    ],
    actions: ['START_CHECK', 'CANCEL'],
    consequences: {
      START_CHECK: { to: 'CHECKING', message: null },
      CANCEL: {
        to: 'CANCELLED',
        message: { subject: 'ยกเลิกคำขอมีบัตร (เลขที่คำขอ IDC-2569-0107)', recipient: 'wittaya@school.example' },
      },
    },
    version: 'v1',
    checklist: [],
    work: {},
    position: { ok: true, text: 'ครูชำนาญการพิเศษ', warnings: [] },
    filing: { eventDate: '2026-09-15', deadline: '2026-10-15', daysLate: 32 },
    expiry: { expiry: '2032-11-15', rule: 'SIX_YEARS' },
    serviceEnd: '2026-11-23',
    neededSteps: ['registered', 'printed', 'verified', 'signedByIssuer'],
    callOn: '',
    mayProduce: true,
    documents: [],
    bring: [],
    today: '2026-11-16',
    ...change,
  };
}

/** The photograph in pieces of the given size. */
export function inPieces(bytes: Buffer, size: number, mime = 'image/png') {
  return (_requestId: string, _fileId: string, part: number) => ({
    ok: true,
    mime,
    parts: Math.ceil(bytes.length / size),
    base64: bytes.subarray(part * size, (part + 1) * size).toString('base64'),
  });
}

const told = (subject: string) => ({ subject, recipient: 'wittaya@school.example' });

/** The same request under an officer's eyes. */
export const CHECKING: Partial<RequestDetail> = {
  status: 'CHECKING',
  actions: ['RETURN', 'ACCEPT', 'REJECT', 'CANCEL'],
  consequences: {
    RETURN: { to: 'NEEDS_CORRECTION', message: told('ขอให้แก้ไข') },
    ACCEPT: { to: 'IN_PRODUCTION', message: null },
    REJECT: { to: 'REJECTED', message: told('แจ้งผลการพิจารณา') },
    CANCEL: { to: 'CANCELLED', message: told('ยกเลิกคำขอมีบัตร') },
  },
  checklist: [
    { id: 'ph_recent', advisory: false, entry: { mark: 'YES', at: '2026-11-16T09:30:00+07:00', by: 'o@area.example' } },
    { id: 'ph_size', advisory: false },
    { id: 'ph_decor', advisory: false },
    { id: 'ph_bg', advisory: true },
  ],
};

/** Accepted; the register is written, the card is not printed yet. */
export const IN_PRODUCTION: Partial<RequestDetail> = {
  status: 'IN_PRODUCTION',
  findings: [],
  actions: ['MARK_READY', 'CANCEL'],
  consequences: { MARK_READY: { to: 'READY_FOR_PICKUP', message: told('บัตรเสร็จแล้ว โปรดมารับบัตร') } },
  work: { steps: { registered: { at: '2026-11-17T09:30:00+07:00', by: 'o@area.example' } } },
};

/** Finished, to be called today. */
export const READY: Partial<RequestDetail> = {
  status: 'READY_FOR_PICKUP',
  findings: [],
  actions: ['REPRINT', 'PICKUP', 'PICKUP_PROXY', 'CANCEL'],
  consequences: { PICKUP: { to: 'PICKED_UP', message: told('ยืนยันการรับบัตร') } },
  callOn: '2026-11-16',
  bring: ['รูปถ่าย 2 รูป', 'บัตรเดิม'],
  work: {
    calls: [
      {
        at: '2026-11-15T09:00:00+07:00',
        by: 'o@area.example',
        result: 'REACHED',
        promisedDay: '2026-11-16',
        note: 'มาบ่าย',
      },
    ],
  },
};

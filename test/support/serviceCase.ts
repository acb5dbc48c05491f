/** A request as the figures count it: a first card, collected nine days after it was asked for. */
import type { ServiceCase } from '../../src/domain/serviceCase';

export const aCase = (change: Partial<ServiceCase> = {}): ServiceCase => ({
  requestId: 'IDC-2569-0001',
  status: 'PICKED_UP',
  citizenId: '1999900001010',
  channel: 'ONLINE',
  category: 'TEACHER_CIVIL',
  reason: 'FIRST',
  school: 'โรงเรียนบ้านตัวอย่าง',
  district: 'ขลุง',
  receivedDate: '2026-11-16',
  acceptedOn: '2026-11-17',
  readyOn: '2026-11-20',
  closedOn: '2026-11-25',
  expiryDate: '2032-11-19',
  corrections: [],
  correctionRound: 0,
  returned: [],
  late: false,
  duplicate: false,
  ...change,
});

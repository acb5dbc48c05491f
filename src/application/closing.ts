/** A request comes to nothing, and may be taken up again. */
import { endRound } from '../domain/turnaround';
import { HISTORY_NOTES } from '../texts/office';
import type { ActionPlans } from './actionPlan';
import { textIn } from './data';
import { nextVisit } from './delivery';
import { lineOf, voidLine } from './register';

export const CLOSING = {
  CANCEL: {
    givesUpNumber: true,
    change({ request, data, now }) {
      const { registerNo } = request.fields;
      const reason = textIn(data, 'reason');
      return {
        record: { closedOn: now.slice(0, 10), correctionDue: '', work: { ...request.work, reason } },
        note: HISTORY_NOTES.because(reason),
        // The line stays: numbers have no gaps, and a code is never used again.
        lines: registerNo === undefined ? [] : [voidLine(lineOf(request))],
      };
    },
  },

  REOPEN: {
    change({ request, data, now }) {
      const { registerNo: _no, cardCode: _code, issueDate: _issued, expiryDate: _expiry, ...fields } = request.fields;
      const { reason: _reason, steps: _steps, expiryNote: _note, register: _register, ...work } = request.work;
      return {
        record: {
          fields,
          acceptedOn: '',
          readyOn: '',
          closedOn: '',
          corrections: endRound(request.corrections, now.slice(0, 10)),
          work: nextVisit(work, request),
        },
        note: HISTORY_NOTES.because(textIn(data, 'reason')),
      };
    },
  },
} satisfies ActionPlans;

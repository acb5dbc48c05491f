import { neededSteps, openSteps } from '../../src/domain/production';

describe('Production steps', () => {
  test('photograph and stamp wait for the pickup when the applicant brings the photographs', () => {
    expect(neededSteps('BRING_AT_PICKUP')).toEqual(['registered', 'printed', 'verified', 'signedByIssuer']);
  });

  test('all six are needed when the photographs came with the form', () => {
    expect(neededSteps('SUBMIT_WITH_FORM')).toEqual([
      'registered',
      'printed',
      'verified',
      'photoAttached',
      'stamped',
      'signedByIssuer',
    ]);
  });

  test('what is not ticked stays open, whatever else is ticked', () => {
    expect(openSteps(['printed', 'stamped'], 'BRING_AT_PICKUP')).toEqual(['registered', 'verified', 'signedByIssuer']);
    expect(openSteps(['printed', 'stamped'], 'SUBMIT_WITH_FORM')).toEqual([
      'registered',
      'verified',
      'photoAttached',
      'signedByIssuer',
    ]);
  });
});

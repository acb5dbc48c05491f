/** The office's administrators. */
import { sameAddress } from '../domain/email';
import type { Ports } from './ports';

/** Addresses of the administrators, as they stand in the sheet of officers. */
export const administrators = ({ config }: Ports): string[] =>
  config.officers().flatMap(({ role, email }) => (role === 'ADMIN' && email !== '' ? [email] : []));

export const isAdministrator = (ports: Ports, address: string): boolean =>
  administrators(ports).some((email) => sameAddress(email, address));
